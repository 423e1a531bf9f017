import calendar2025 from 'chinese-days/dist/years/2025.json' with { type: 'json' };
import calendar2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' };
import * as model from '../../src/model/calendar.ts';
import { measurePeriod, type PeriodFacts } from '../../src/model/period.ts';
import type { CalendarDay } from '../../src/schema/calendar.ts';

import { addDays } from '../../src/model/calendar.ts';

export { addDays };
export { daysBetween } from '../../src/model/calendar.ts';

const YEARS = { 2025: calendar2025, 2026: calendar2026 };

/** `data/calendar.csv`: the State Council's arrangement of the two years the district lives in. */
export const CALENDAR: CalendarDay[] = Object.entries(YEARS).flatMap(([year, { holidays, workdays }]) => {
  const basis = `国务院办公厅关于${year}年部分节假日安排的通知`;
  const rows = (days: Record<string, string>, kind: CalendarDay['kind']) =>
    Object.entries(days).map(([date, label]) => ({ date, kind, name: label.split(',')[1] ?? label, basis }));
  return [...rows(holidays, '放假'), ...rows(workdays, '调休上班')].sort((a, b) => (a.date < b.date ? -1 : 1));
});

/** The first and the last day whose arrangement is known. */
const FIRST_DAY = '2025-01-01';
export const LAST_DAY = '2026-12-31';

const calendar = model.makeCalendar(CALENDAR);

/** A day outside the two years has no arrangement, and nothing in the district may need one. */
function known(day: string | undefined): string {
  if (day === undefined) throw new RangeError('日期超出2025年至2026年的节假日安排');
  return day;
}

export function isWorkday(date: string): boolean {
  return model.isWorkday(calendar, date) === true;
}

/** `date` itself, or the next working day after it. */
export function workdayFrom(date: string): string {
  return known(model.nextWorkday(calendar, date));
}

/** The day `count` working days after `date` (before it when negative). */
export function addWorkdays(date: string, count: number): string {
  return known(model.addWorkdays(calendar, date, count));
}

/** `2026-03-01` → `2026年3月1日`. */
export function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `2026-03-01` → `3月1日`. */
export function dayInWords(date: string): string {
  return inWords(date).slice(5);
}

/** The long holidays with the week before: an office does not begin a short period there (rule V-05). */
const QUIET = [
  ['2025-09-24', '2025-10-08'],
  ['2026-02-06', '2026-02-23'],
  ['2026-04-27', '2026-05-05'],
  ['2026-06-15', '2026-06-21'],
  ['2026-09-17', '2026-10-07'],
] as const;

/** The first day from `date` on which an office would begin a period; the day itself where the calendar ends. */
export function noticeDay(date: string): string {
  const quiet = QUIET.find(([from, to]) => date >= from && date <= to);
  return plannedDay(quiet ? addDays(quiet[1], 1) : date);
}

/** `workdayFrom`, or the day itself outside the calendar: for plans that may lie beyond the data, and for what lies long back. */
export function plannedDay(date: string): string {
  return date > LAST_DAY || date < FIRST_DAY ? date : workdayFrom(date);
}

/** The counted length of an announced period. */
export function spanOf(notice: PeriodFacts): number {
  return measurePeriod(notice, calendar)?.days ?? 0;
}
