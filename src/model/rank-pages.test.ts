import { expect, test } from 'vitest';
import { rankPages, RANKS_PER_PAGE } from './rank-pages.ts';

test('every row stands on exactly one page, in order', () => {
  expect(rankPages(0)).toEqual([]);
  expect(rankPages(1)).toEqual([{ from: 1, to: 1 }]);
  for (const rows of [RANKS_PER_PAGE, RANKS_PER_PAGE + 1, 552]) {
    const pages = rankPages(rows);
    const listed = pages.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
    expect(listed).toEqual(Array.from({ length: rows }, (_, index) => index + 1));
    expect(Math.max(...pages.map(({ from, to }) => to - from + 1))).toBeLessThanOrEqual(RANKS_PER_PAGE);
  }
});
