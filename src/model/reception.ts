import type { Liaison } from '../schema/liaison.ts';
import { addDays, weekdayOf } from './calendar.ts';

type Rhythm = Pick<Liaison, 'rhythm' | 'weekday'>;

/** From Monday on; its own list, because the browser that asks for it has no use for the schemas. */
const WEEK: readonly Liaison['weekday'][] = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** Which of its weekday in the month a day is, from 1. */
function ofMonth(day: string): number {
  return Math.ceil(Number(day.slice(8)) / 7);
}

const NUMBERED: Readonly<Record<Liaison['rhythm'], number | undefined>> = {
  每周: undefined,
  每月第一个: 1,
  每月第二个: 2,
  每月第三个: 3,
  每月第四个: 4,
};

/** The first day from `today` (included) on which residents are received; holidays are not looked at. */
export function nextReception({ rhythm, weekday }: Rhythm, today: string): string {
  const wanted = WEEK.indexOf(weekday) + 1;
  let day = addDays(today, (wanted - weekdayOf(today) + 7) % 7);
  const number = NUMBERED[rhythm];
  while (number !== undefined && ofMonth(day) !== number) day = addDays(day, 7);
  return day;
}

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The same as a recurrence rule (RFC 5545, 3.3.10), without an end: `FREQ=MONTHLY;BYDAY=2TU`. */
export function recurrenceOf({ rhythm, weekday }: Rhythm): string {
  const number = NUMBERED[rhythm];
  return `FREQ=${number === undefined ? 'WEEKLY' : 'MONTHLY'};BYDAY=${number ?? ''}${DAY_CODES[WEEK.indexOf(weekday)]}`;
}
