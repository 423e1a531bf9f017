import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, withoutGuard } from './formula-guard.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['@x', "'@x"],
  ['-甲', "'-甲"],
  ['--1', "'--1"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['＝1+1', "'＝1+1"],
  ["'=1+1", "''=1+1"],
  ["''-5", "'''-5"],
])('%j is written as %j', (text, cell) => {
  expect(guardFormula(text)).toBe(cell);
});

test.each(['-5', '+3.5', '0', '2026-11-20', '000-5550 0100', "'引文'", "'", '', '甲=乙', '12 - 3'])('%j stays as it is', (text) => {
  expect(guardFormula(text)).toBe(text);
});

test('every text comes back, whatever signs it begins with, and none of them runs', () => {
  const sign = fc.constantFrom("'", '=', '+', '-', '@', '＝', '－', ' ', '\t', '\n', '\r', '5', '.', '甲');
  const text = fc.tuple(fc.array(sign, { maxLength: 6 }), fc.string({ maxLength: 4 })).map(([signs, rest]) => signs.join('') + rest);
  fc.assert(
    fc.property(text, (typed) => {
      const cell = guardFormula(typed);
      expect(withoutGuard(cell)).toBe(typed);
      expect(/^[\s]*[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell), cell).toBe(false);
    }),
    { seed: 8, numRuns: 5000 },
  );
});
