/**
 * Instants of Beijing time. China has kept one zone without summer time since 1992,
 * so a day here is always 24 hours at +08:00.
 */
import { addDays, dateOf, dayNumber } from './calendar.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CHINA_OFFSET = 8 * 60 * MINUTE;

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):(\d{2}))$/;

/**
 * Milliseconds since 1970-01-01T00:00Z of an ISO 8601 instant with an offset or `Z`.
 * Throws a RangeError for anything else: a local time without offset means a different moment on every machine.
 */
export function parseInstant(iso: string): number {
  const parts = ISO.exec(iso);
  if (!parts) throw new RangeError(`not an instant with an offset: ${iso}`);
  const [, date = '', hour, minute, second = '0', fraction = '', , sign, offsetHour = '0', offsetMinute = '0'] = parts;
  const clock = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * MINUTE * (sign === '-' ? -1 : 1);
  return dayNumber(date) * DAY + clock - offset;
}

/** `HH:MM` (00:00 to 24:00) on a day in China as an ISO 8601 instant; 24:00 becomes 00:00 of the next day. */
export function chinaInstant(date: string, time: string): string {
  return time === '24:00' ? `${addDays(date, 1)}T00:00:00+08:00` : `${date}T${time}:00+08:00`;
}

/** The day it is in China at that instant (milliseconds since 1970-01-01T00:00Z). */
export function chinaDate(milliseconds: number): string {
  return dateOf(Math.floor((milliseconds + CHINA_OFFSET) / DAY));
}

/** The first midnight in China after that instant; both in milliseconds since 1970-01-01T00:00Z. */
export function nextMidnight(milliseconds: number): number {
  return (Math.floor((milliseconds + CHINA_OFFSET) / DAY) + 1) * DAY - CHINA_OFFSET;
}
