import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountPeriod, periodBefore, periodsDue } from './account-period.ts';
import { addDays } from './calendar.ts';

test('a period has a first and a last day', () => {
  const span = (key: string) => {
    const { cycle, from, to } = accountPeriod(key);
    return [cycle, from, to];
  };
  expect(span('2026')).toEqual(['每年', '2026-01-01', '2026-12-31']);
  expect(span('2026-h1')).toEqual(['每半年', '2026-01-01', '2026-06-30']);
  expect(span('2026-q4')).toEqual(['每季度', '2026-10-01', '2026-12-31']);
  expect(span('2028-02')).toEqual(['每月', '2028-02-01', '2028-02-29']);
  expect(() => accountPeriod('2026-h3')).toThrow(RangeError);
});

const period = fc
  .tuple(fc.integer({ min: 2001, max: 2098 }), fc.constantFrom('', '-h1', '-h2', '-q1', '-q4', '-01', '-06', '-12'))
  .map(([year, part]) => accountPeriod(`${year}${part}`));

test('the period before ends on the day before, and is as long in the calendar', () => {
  fc.assert(
    fc.property(period, (one) => {
      const before = periodBefore(one);
      expect(addDays(before.to, 1)).toBe(one.from);
      expect(before.cycle).toBe(one.cycle);
      expect(accountPeriod(before.key)).toEqual(before);
    }),
    { seed: 5 },
  );
});

test('a period is due when its days for publication are over', () => {
  const due = (day: string) => periodsDue(accountPeriod('2025-h2'), 30, day).map(({ key }) => key);
  expect(due('2026-01-30')).toEqual([]);
  expect(due('2026-01-31')).toEqual(['2025-h2']);
  expect(due('2026-07-30')).toEqual(['2025-h2']);
  expect(due('2026-07-31')).toEqual(['2025-h2', '2026-h1']);
});
