import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkIndicator, shareOf, surveyRate } from './indicator.ts';

test('271 of 552 is 49.1 %, within five hundredths of a point', () => {
  const check = (value: number) => checkIndicator({ numerator: '271', denominator: '552', value });
  expect(check(4910).ok).toBe(true);
  expect(check(4909).ok).toBe(true);
  expect(check(4914).ok).toBe(true);
  expect(check(4915)).toEqual({ ok: false, reason: 'value', expected: 4909 });
  expect(check(4904)).toEqual({ ok: false, reason: 'value', expected: 4909 });
});

test('a value exactly five hundredths of a point away still holds', () => {
  const quarter = (value: number) => checkIndicator({ numerator: '1', denominator: '4', value }).ok;
  expect([2494, 2495, 2505, 2506].map(quarter)).toEqual([false, true, true, false]);
});

test('the same county is 18 % by compounds and 46 % by floor area', () => {
  expect(checkIndicator({ numerator: '9', denominator: '50', value: 1800 }).ok).toBe(true);
  expect(checkIndicator({ numerator: '9', denominator: '50', value: 4600 })).toMatchObject({ reason: 'value', expected: 1800 });
});

test('areas with decimals are compared exactly, however large', () => {
  expect(checkIndicator({ numerator: '999999999999.99', denominator: '999999999999.99', value: 10_000 }).ok).toBe(true);
  expect(checkIndicator({ numerator: '1.5', denominator: '3', value: 5000 }).ok).toBe(true);
});

test('a share of nothing and a share of more than all are refused', () => {
  expect(checkIndicator({ numerator: '0', denominator: '0', value: 0 })).toEqual({ ok: false, reason: 'zeroDenominator' });
  expect(checkIndicator({ numerator: '553', denominator: '552', value: 10_018 })).toEqual({ ok: false, reason: 'overOne' });
});

test('a survey rate follows from its counts or is not known', () => {
  expect(surveyRate({ satisfied: 3520, sample: 4210 })).toBe(8361);
  expect(surveyRate({ satisfied: 1, sample: 8 })).toBe(1250);
  expect(surveyRate({ satisfied: 3520 })).toBeUndefined();
  expect(surveyRate({ sample: 4210 })).toBeUndefined();
  expect(surveyRate({ satisfied: 0, sample: 0 })).toBeUndefined();
});

test('the rounded share itself always passes the check', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
      const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
      const value = shareOf(numerator, denominator)!;
      expect(checkIndicator({ numerator: String(numerator), denominator: String(denominator), value }).ok).toBe(true);
    }),
    { seed: 20261120 },
  );
});
