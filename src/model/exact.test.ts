import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal, writeDecimal } from '../schema/cells.ts';
import { add, divideHalfUp, fraction, multiply, readFraction, roundHalfUp, writeFraction } from './exact.ts';

const seed = 20261120;
const whole = fc.integer({ min: 0, max: 1_000_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000_000 });

test('half is rounded up, and only half', () => {
  expect(
    [
      [1, 2],
      [3, 2],
      [1, 3],
      [2, 3],
      [0, 5],
      [-1, 2],
      [-2, 3],
    ].map(([top, over]) => divideHalfUp(top!, over!)),
  ).toEqual([1, 2, 0, 1, 0, 0, -1]);
});

test('a rounded fraction is within half of the exact one', () => {
  fc.assert(
    fc.property(whole, positive, (top, over) => {
      const distance = 2n * (roundHalfUp(fraction(top, over)) * BigInt(over) - BigInt(top));
      expect(distance > -BigInt(over) && distance <= BigInt(over)).toBe(true);
    }),
    { seed },
  );
});

test('sums and products are those of fractions, in any order', () => {
  fc.assert(
    fc.property(whole, positive, whole, positive, (a, b, c, d) => {
      const [one, other] = [fraction(a, b), fraction(c, d)];
      expect(writeFraction(add(one, other))).toBe(writeFraction(add(other, one)));
      expect(writeFraction(multiply(one, other))).toBe(writeFraction(fraction(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d))));
      expect(writeFraction(add(one, fraction(0, d)))).toBe(writeFraction(one));
    }),
    { seed },
  );
});

test('a fraction is written in lowest terms and read back as the same value', () => {
  expect(writeFraction(fraction(6, 4))).toBe('3/2');
  expect(writeFraction(fraction(8, 4))).toBe('2');
  expect(() => readFraction('x')).toThrow(SyntaxError);
  fc.assert(
    fc.property(whole, positive, (top, over) => {
      const read = readFraction(writeFraction(fraction(top, over)));
      expect(read.top * BigInt(over)).toBe(BigInt(top) * read.over);
    }),
    { seed },
  );
});

test('a decimal that was read is written as it was, and the other way round', () => {
  const places = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(whole, places, (value, decimals) => {
      for (const least of [0, decimals]) expect(parseDecimal(writeDecimal(value, decimals, least), decimals)).toBe(value);
    }),
    { seed },
  );
  fc.assert(
    fc.property(fc.nat({ max: 999_999 }), fc.nat({ max: 999 }), (units, rest) => {
      const text = `${units}.${String(rest).padStart(3, '0')}`;
      expect(writeDecimal(parseDecimal(text, 3), 3, 3)).toBe(text);
    }),
    { seed },
  );
});
