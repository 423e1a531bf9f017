/**
 * Days as `YYYY-MM-DD` strings, in the proleptic Gregorian calendar, counted in
 * whole day numbers of universal time (ECMA-262, section 21.4.1.3): no time zone can shift them.
 */
import type { CalendarDay } from '../schema/calendar.ts';

/** Which days are worked. A year the arrangement does not cover is unknown, never "Monday to Friday". */
export interface WorkCalendar {
  /** Years whose arrangement is in the data. */
  readonly years: ReadonlySet<number>;
  /** Weekdays off. */
  readonly off: ReadonlyMap<string, string>;
  /** Weekend days worked (调休上班). */
  readonly worked: ReadonlyMap<string, string>;
}

/**
 * The calendar that the State Council's arrangement gives. A year is known when it has
 * a row; rows after 24 December alone do not count, because they belong to the
 * arrangement of the following New Year.
 */
export function makeCalendar(days: readonly Pick<CalendarDay, 'date' | 'kind' | 'name'>[]): WorkCalendar {
  const years = new Set<number>();
  const off = new Map<string, string>();
  const worked = new Map<string, string>();
  for (const { date, kind, name } of days) {
    if (date.slice(5) <= '12-24') years.add(yearOf(date));
    (kind === '放假' ? off : worked).set(date, name);
  }
  return { years, off, worked };
}

/** Whether the day is a working day; undefined when the arrangement of its year is unknown. */
export function isWorkday(calendar: WorkCalendar, date: string): boolean | undefined {
  return isWorked(calendar, date, dayNumber(date));
}

/** The same for a day whose number is known. */
function isWorked({ years, worked, off }: WorkCalendar, date: string, number: number): boolean | undefined {
  if (!years.has(yearOf(date))) return undefined;
  return worked.has(date) || (!off.has(date) && weekdayOfNumber(number) <= 5);
}

/** The first working day on or after `date`; undefined when an unknown year comes first. */
export function nextWorkday(calendar: WorkCalendar, date: string): string | undefined {
  for (let number = dayNumber(date); ; number += 1) {
    const day = dateOf(number);
    const worked = isWorked(calendar, day, number);
    if (worked !== false) return worked && day;
  }
}

/**
 * The `count`-th working day after `date` (before it when negative); `date` itself is not
 * counted and is returned for 0. Undefined when an unknown year comes first.
 */
export function addWorkdays(calendar: WorkCalendar, date: string, count: number): string | undefined {
  const step = count < 0 ? -1 : 1;
  let day = date;
  let number = dayNumber(date);
  for (let left = Math.abs(count); left > 0;) {
    number += step;
    day = dateOf(number);
    const worked = isWorked(calendar, day, number);
    if (worked === undefined) return undefined;
    if (worked) left -= 1;
  }
  return day;
}

/** Working days from `from` to `to`, both counted; 0 when `to` is earlier. Undefined when a year between is unknown. */
export function countWorkdays(calendar: WorkCalendar, from: string, to: string): number | undefined {
  if (firstUnknownYear(calendar, from, to) !== undefined) return undefined;
  let count = 0;
  const last = dayNumber(to);
  for (let day = dayNumber(from); day <= last; day += 1) {
    if (isWorked(calendar, dateOf(day), day)) count += 1;
  }
  return count;
}

/** The first year between the two days whose arrangement is missing. */
export function firstUnknownYear(calendar: WorkCalendar, from: string, to: string): number | undefined {
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.years.has(year)) return year;
  }
  return undefined;
}

/** The day `count` days later (earlier when negative). */
export function addDays(date: string, count: number): string {
  return dateOf(dayNumber(date) + count);
}

/**
 * The same day `count` years later. 29 February becomes the last day of February in a year
 * that has no such day (民法典 202: without a corresponding day, the last day of the month).
 */
export function addYears(date: string, count: number): string {
  const year = String(yearOf(date) + count).padStart(4, '0');
  const leap = dateOf(dayNumber(`${year}-03-01`) - 1).endsWith('29');
  return year + (date.endsWith('-02-29') && !leap ? '-02-28' : date.slice(4));
}

/** Days from `from` to `to`: 1 for the next day, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return weekdayOfNumber(dayNumber(date));
}

function weekdayOfNumber(number: number): number {
  return modulo(number + 3, 7) + 1;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

const numbers = new Map<string, number>();

/** Days since 1970-01-01. Throws a RangeError for text that is not an existing day. Remembered: a record has few days, and asks for them often. */
export function dayNumber(date: string): number {
  let number = numbers.get(date);
  if (number === undefined) numbers.set(date, (number = readDay(date)));
  return number;
}

function readDay(date: string): number {
  const number = Date.parse(`${date}T00:00Z`) / DAY;
  // What has another form, and 30 February, would be another day on the way back.
  if (Number.isNaN(number) || dateOf(number) !== date) throw new RangeError(`no such day: ${date}`);
  return number;
}

/** Milliseconds; in universal time every day has as many. */
const DAY = 864e5;

/** The day with that number since 1970-01-01. Throws a RangeError outside the years 0000 to 9999. */
export function dateOf(number: number): string {
  const text = new Date(number * DAY).toISOString();
  if (text.length !== 24) throw new RangeError(`day out of range: ${number}`);
  return text.slice(0, 10);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
