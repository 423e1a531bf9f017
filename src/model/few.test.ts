import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooFew, revealedCell } from './few.ts';

const TOTAL = '合计';
const LEAST = 3;

test('one and two are too few, zero and three are not, and what is not printed cannot be', () => {
  expect([0, 1, 2, 3, null, undefined].map((count) => isTooFew(count, LEAST))).toEqual([false, true, true, false, false, false]);
});

const cells = (counts: readonly (number | null)[], total: number | null) => [
  ...counts.map((count, at) => ({ topic: `t${at}`, count })),
  { topic: TOTAL, count: total },
];

test.each([
  ['one hidden cell is what the total leaves over', [5, null], 7, true],
  ['two hidden cells that add up to two are one each', [5, null, null], 7, true],
  ['two hidden cells that add up to four are two each', [5, null, null], 9, true],
  ['two hidden cells that add up to three may be either way round', [5, null, null], 8, false],
  ['a larger cell hidden with a small one protects it', [null, null], 9, false],
  ['without a total nothing follows', [5, null], null, false],
  ['nothing is hidden', [5, 4], 9, false],
] as const)('%s', (_what, counts, total, revealed) => {
  expect(revealedCell(cells(counts, total), TOTAL, LEAST) !== undefined).toBe(revealed);
});

test('what is not called revealed has at least two explanations for every hidden cell', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 }), (exact) => {
      const total = exact.reduce((sum, count) => sum + count, 0);
      const shown = exact.map((count) => (isTooFew(count, LEAST) ? null : count));
      const hidden = shown.filter((count) => count === null).length;
      if (hidden === 0 || revealedCell(cells(shown, total), TOTAL, LEAST)) return;
      const left = total - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      const ways = assignments(hidden, LEAST - 1).filter((way) => way.reduce((sum, count) => sum + count, 0) === left);
      for (let at = 0; at < hidden; at += 1) expect(new Set(ways.map((way) => way[at])).size).toBeGreaterThan(1);
    }),
    { seed: 20_261_122 },
  );
});

/** Every way to give `count` cells a number from 1 to `most`. */
function assignments(count: number, most: number): number[][] {
  if (count === 0) return [[]];
  return assignments(count - 1, most).flatMap((way) => Array.from({ length: most }, (_, at) => [...way, at + 1]));
}
