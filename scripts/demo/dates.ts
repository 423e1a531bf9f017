import calendar2025 from 'chinese-days/dist/years/2025.json' with { type: 'json' };
import calendar2026 from 'chinese-days/dist/years/2026.json' with { type: 'json' };
import * as model from '../../src/model/calendar.ts';
import type { CalendarDay } from '../../src/schema/calendar.ts';

export { addDays, daysBetween } from '../../src/model/calendar.ts';

const YEARS = { 2025: calendar2025, 2026: calendar2026 };

/** `data/calendar.csv`: the State Council's arrangement of the two years the district lives in. */
export const CALENDAR: CalendarDay[] = Object.entries(YEARS).flatMap(([year, { holidays, workdays }]) => {
  const basis = `国务院办公厅关于${year}年部分节假日安排的通知`;
  const rows = (days: Record<string, string>, kind: CalendarDay['kind']) =>
    Object.entries(days).map(([date, label]) => ({ date, kind, name: label.split(',')[1] ?? label, basis }));
  return [...rows(holidays, '放假'), ...rows(workdays, '调休上班')].sort((a, b) => (a.date < b.date ? -1 : 1));
});

/** The last day whose arrangement is known. */
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

/** `workdayFrom`, or the day itself where the calendar ends: for plans that may lie beyond the data. */
export function plannedDay(date: string): string {
  return date > LAST_DAY ? date : workdayFrom(date);
}
