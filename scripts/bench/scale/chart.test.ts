import { expect, test } from 'vitest';
import { drawScale } from './chart.ts';

test('lines that end at the same height have names that do not lie on one another', () => {
  const chart = drawScale([
    { notices: 1000, whole: 37.6, edited: 14.8, others: 6.8 },
    { notices: 10_000, whole: 251.6, edited: 64.5, others: 64.4 },
  ]);
  const heights = ['whole build', 'one notice corrected', 'Hugo and Pagefind'].map((title) =>
    Number(new RegExp(`y="(\\d+)">${title}<`).exec(chart)![1]),
  );
  expect(heights[1]! - heights[0]!).toBeGreaterThan(16);
  expect(heights[2]! - heights[1]!).toBeGreaterThan(16);
});

test('a line that was not measured has no name', () => {
  expect(drawScale([{ notices: 1000, whole: 20, edited: 10, others: undefined }])).not.toContain('Hugo');
});
