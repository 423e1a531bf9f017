import { describe, expect, test } from 'vitest';
import { quantile, score, sumUp, sumUpByClass } from '../../search/figures.ts';
import type { LabelledQuery } from '../../search/labelled-query.ts';

const ask = (truth: string[], more: Partial<LabelledQuery> = {}): LabelledQuery => ({
  of: 'names',
  text: '问',
  meant: '问',
  targets: truth.slice(0, 1),
  truth: new Set(truth),
  oneIsEnough: false,
  mayFind: () => false,
  ...more,
});
const letters = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => String.fromCharCode(97 + from + index));

describe('an answer', () => {
  test('is complete when all of the truth is found, whatever stands between', () => {
    expect(score({ query: ask(['a', 'b']), found: ['x', 'a', 'b', 'y'] })).toEqual({ recall: 1, precision: 0.5, recallAt10: 1, rank: 2 });
  });
  test('may hold more than the truth where that is right', () => {
    expect(score({ query: ask(['a'], { mayFind: (path) => path === 'b' }), found: ['a', 'b'] }).precision).toBe(1);
  });
  test('can have ten of a long truth among the first ten', () => {
    expect(score({ query: ask(letters(0, 20)), found: letters(0, 20) }).recallAt10).toBe(1);
    expect(score({ query: ask(letters(0, 20)), found: ['X', ...letters(0, 20)] }).recallAt10).toBe(0.9);
  });
  test('to a question is complete with one page', () => {
    const query = ask(['a', 'b', 'c'], { oneIsEnough: true });
    expect(score({ query, found: ['x', 'c'] })).toMatchObject({ recall: 1, recallAt10: 1 });
    expect(score({ query, found: ['x'] })).toMatchObject({ recall: 0, recallAt10: 0, rank: Infinity });
  });
  test('without anything has no precision', () => {
    expect(score({ query: ask(['a']), found: [] })).toEqual({ recall: 0, precision: undefined, recallAt10: 0, rank: Infinity });
  });
});

test('figures of all are means, and what has no figure does not count', () => {
  const figures = sumUp([
    { query: ask(['a']), found: ['a'], ms: 10 },
    { query: ask(['a']), found: ['x', 'a'], ms: 30 },
    { query: ask(['a']), found: [], ms: NaN },
  ]);
  expect(figures).toMatchObject({ queries: 3, precision: 0.75, mrr: 0.5, unanswered: 1, p50: 10, p95: 30 });
  expect(figures.recall).toBeCloseTo(2 / 3);
  expect(figures.inFirstTen).toBeCloseTo(2 / 3);
  expect(figures.first).toBeCloseTo(1 / 3);
});

test('classes keep their order', () => {
  const answers = (['pinyin', 'names', 'pinyin'] as const).map((of) => ({ query: ask(['a'], { of }), found: ['a'], ms: 1 }));
  expect([...sumUpByClass(answers)].map(([of, { queries }]) => [of, queries])).toEqual([
    ['pinyin', 2],
    ['names', 1],
  ]);
});

test('a quantile is one of the values', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(quantile([4, 1, 3, 2], 0.95)).toBe(4);
  expect(quantile([], 0.5)).toBeNaN();
});
