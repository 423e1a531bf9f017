import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthlyFee } from './monthly-fee.ts';

test('2.10 元 for 89.64 ㎡ is 188.244 元, published as 188.24 元', () => {
  expect(monthlyFee(2100, 8964)).toEqual({ exact: 18_824_400, amount: 18_824 });
});

test('half a 分 is rounded up', () => {
  expect(monthlyFee(1, 500)).toEqual({ exact: 500, amount: 1 });
  expect(monthlyFee(1, 499).amount).toBe(0);
});

test('a product that is no longer exact is refused', () => {
  expect(() => monthlyFee(10 ** 9, 10 ** 9)).toThrow(RangeError);
});

test('every amount equals the product in whole numbers, rounded once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (price, area) => {
      const exact = BigInt(price) * BigInt(area);
      expect(BigInt(monthlyFee(price, area).amount)).toBe((exact + 500n) / 1000n);
    }),
    { seed: 20261120 },
  );
});
