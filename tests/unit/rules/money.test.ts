import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDecimal, price, writeDecimal } from '../../../src/schema/cells.ts';

it('V-14: money is added as whole units, so a published row adds up where floating point does not', () => {
  // The fourth grade that Foshan published in 2019: five items and their total.
  const row = ['0.48', '0.25', '0.52', '0.30', '0.10'];
  expect(row.reduce((sum, text) => sum + Number(text), 0)).not.toBe(1.65);
  expect(row.reduce((sum, text) => sum + price.parse(text), 0)).toBe(price.parse('1.65'));
});

it('V-14: every price is read and written exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
      const text = writeDecimal(value, 3, 2);
      expect(price.parse(text)).toBe(value);
      expect(parseDecimal(text, 3)).toBe(value);
      expect(Number.isSafeInteger(price.parse(text))).toBe(true);
    }),
    { seed: 14, numRuns: 1000 },
  );
});
