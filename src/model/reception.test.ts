import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RHYTHMS, WEEKDAYS } from '../schema/liaison.ts';
import { addDays, daysBetween, weekdayOf } from './calendar.ts';
import { nextReception } from './reception.ts';

test.each([
  ['每周', '周五', '2026-11-20', '2026-11-20'],
  ['每周', '周四', '2026-11-20', '2026-11-26'],
  ['每月第二个', '周二', '2026-11-20', '2026-12-08'],
  ['每月第三个', '周五', '2026-11-20', '2026-11-20'],
  ['每月第一个', '周日', '2026-12-31', '2027-01-03'],
  ['每月第四个', '周六', '2026-02-01', '2026-02-28'],
] as const)('%s%s is, from %s on, next %s', (rhythm, weekday, today, next) => {
  expect(nextReception({ rhythm, weekday }, today)).toBe(next);
});

test('it is the right weekday, not in the past, and at most five weeks and a day away', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RHYTHMS), fc.constantFrom(...WEEKDAYS), fc.nat(3000), (rhythm, weekday, days) => {
      const today = addDays('2025-01-01', days);
      const next = nextReception({ rhythm, weekday }, today);
      expect(WEEKDAYS[weekdayOf(next) - 1]).toBe(weekday);
      expect(next >= today).toBe(true);
      expect(daysBetween(today, next)).toBeLessThanOrEqual(rhythm === '每周' ? 6 : 35);
    }),
    { seed: 20_261_122 },
  );
});
