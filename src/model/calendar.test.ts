import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedCalendar } from '../../tests/fixtures/published-calendar.ts';
import {
  addDays,
  addWorkdays,
  addYears,
  countWorkdays,
  dateOf,
  dayNumber,
  daysBetween,
  firstUnknownYear,
  isWorkday,
  makeCalendar,
  nextWorkday,
  weekdayOf,
} from './calendar.ts';

const seed = 20261120;
const calendar = publishedCalendar(2024, 2025, 2026);
const anyDay = fc.integer({ min: dayNumber('1949-01-01'), max: dayNumber('2099-12-31') }).map(dateOf);
const knownDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') }).map(dateOf);

test('a make-up Saturday is a working day, a weekday inside a festival is not', () => {
  expect(weekdayOf('2025-02-08')).toBe(6);
  expect(isWorkday(calendar, '2025-02-08')).toBe(true);
  expect(weekdayOf('2026-10-01')).toBe(4);
  expect(isWorkday(calendar, '2026-10-01')).toBe(false);
  expect(isWorkday(calendar, '2026-11-20')).toBe(true);
  expect(isWorkday(calendar, '2026-11-21')).toBe(false);
});

test('a year without an arrangement is unknown, and everything that touches it is unknown too', () => {
  expect(isWorkday(calendar, '2027-01-04')).toBeUndefined();
  expect(countWorkdays(calendar, '2026-12-30', '2027-01-08')).toBeUndefined();
  expect(addWorkdays(calendar, '2026-12-30', 3)).toBeUndefined();
  expect(nextWorkday(makeCalendar([]), '2026-12-31')).toBeUndefined();
  expect(nextWorkday(publishedCalendar(2023), '2023-12-30')).toBeUndefined();
  expect(firstUnknownYear(calendar, '2026-12-30', '2027-01-08')).toBe(2027);
  expect(firstUnknownYear(calendar, '2024-12-30', '2026-01-08')).toBeUndefined();
});

test('the last days of December alone belong to the next New Year and do not make their year known', () => {
  const next = makeCalendar([
    { date: '2023-12-30', kind: '放假', name: '元旦' },
    { date: '2024-01-01', kind: '放假', name: '元旦' },
  ]);
  expect(isWorkday(next, '2023-10-02')).toBeUndefined();
  expect(isWorkday(next, '2024-01-02')).toBe(true);
  expect(isWorkday(makeCalendar([{ date: '2023-12-24', kind: '调休上班', name: '调休' }]), '2023-12-25')).toBe(true);
});

test('five working days around the National Day of 2025 end after the festival', () => {
  expect(addWorkdays(calendar, '2025-09-29', 5)).toBe('2025-10-13');
  expect(countWorkdays(calendar, '2025-09-28', '2025-10-13')).toBe(7);
  expect(addWorkdays(calendar, '2025-10-13', -5)).toBe('2025-09-29');
  expect(addWorkdays(calendar, '2025-10-01', 0)).toBe('2025-10-01');
  expect(nextWorkday(calendar, '2025-10-01')).toBe('2025-10-09');
  expect(countWorkdays(calendar, '2025-10-13', '2025-10-10')).toBe(0);
});

test('days cross months, leap days and years', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2017-12-27', '2018-01-02')).toBe(6);
  expect(dayNumber('1970-01-01')).toBe(0);
});

test('text that is not an existing day is refused', () => {
  for (const text of ['2026-02-30', '2026-13-01', '2026-1-3', '2026/01/03', '', '2026-03-00']) {
    expect(() => dayNumber(text)).toThrow(RangeError);
  }
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
});

test('every day from 1949 to 2099 has the number and the weekday that the platform gives it', () => {
  const wrong: string[] = [];
  for (let time = Date.UTC(1949, 0, 1); time <= Date.UTC(2099, 11, 31); time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10);
    const weekday = new Date(time).getUTCDay() || 7;
    if (dayNumber(date) !== time / 86_400_000 || weekdayOf(date) !== weekday) wrong.push(date);
  }
  expect(wrong).toEqual([]);
});

test('the calendar reaches from the year 0000 to 9999', () => {
  for (const date of ['0000-01-01', '0000-02-29', '1900-02-28', '2000-02-29', '2400-02-29', '9999-12-31']) {
    expect(dateOf(dayNumber(date))).toBe(date);
  }
});

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -10_000, max: 10_000 }), (date, count) => {
      expect(daysBetween(date, addDays(date, count))).toBe(count);
    }),
    { seed },
  );
});

test('the n-th working day has n working days between, and is itself one', () => {
  fc.assert(
    fc.property(knownDay, fc.integer({ min: 1, max: 60 }), (date, count) => {
      const later = addWorkdays(calendar, date, count);
      fc.pre(later !== undefined);
      expect(isWorkday(calendar, later)).toBe(true);
      expect(countWorkdays(calendar, addDays(date, 1), later)).toBe(count);
    }),
    { seed },
  );
});

test('working days of two neighbouring spans add up', () => {
  fc.assert(
    fc.property(knownDay, knownDay, knownDay, (...days) => {
      const [a, b, c] = days.sort() as [string, string, string];
      const whole = countWorkdays(calendar, a, c)!;
      expect(countWorkdays(calendar, a, b)! + countWorkdays(calendar, addDays(b, 1), c)!).toBe(whole);
      expect(whole).toBeLessThanOrEqual(daysBetween(a, c) + 1);
    }),
    { seed },
  );
});

test('years from 29 February end on the last day of February', () => {
  expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  expect(addYears('1996-02-29', 104)).toBe('2100-02-28');
  expect(addYears('2023-02-28', 1)).toBe('2024-02-28');
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (day, years) => {
      const later = addYears(day, years);
      expect(dateOf(dayNumber(later))).toBe(later);
      expect(later.slice(0, 7)).toBe(`${Number(day.slice(0, 4)) + years}${day.slice(4, 7)}`);
    }),
    { seed },
  );
});
