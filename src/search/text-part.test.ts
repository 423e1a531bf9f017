import { describe, expect, test } from 'vitest';
import type { Pagefind, PagefindOptions, PagefindResult } from './pagefind.ts';
import { findLiterally, findLoosely } from './text-part.ts';

const DAYS: Record<string, string | undefined> = { old: '2024-01-01', compound: undefined, new: '2026-01-01' };
const result = (id: string): PagefindResult => ({ id, score: 1, words: [], data: () => Promise.reject(new Error('not asked')) });

/** Has three pages that hold everything; sorted, it leaves out what has no date, as Pagefind does. */
const index: Pagefind = {
  options: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  search: (_query, { sort }: PagefindOptions = {}) => {
    const dated = Object.keys(DAYS).filter((id) => DAYS[id] !== undefined);
    const sorted = dated.sort((a, b) => (DAYS[a]! < DAYS[b]! ? 1 : -1));
    return Promise.resolve({ results: (sort ? sorted : Object.keys(DAYS)).map(result) });
  },
};
const ids = (results: readonly PagefindResult[]) => results.map(({ id }) => id);
const BY_DATE = { sort: { date: 'desc' } } as const;

describe('sorting by date loses no page', () => {
  test('of those that hold every phrase', async () => {
    expect(ids(await findLiterally(index, [['电梯'], ['公示']], BY_DATE))).toEqual(['new', 'old', 'compound']);
    expect(ids(await findLiterally(index, [['电梯']], {}))).toEqual(['old', 'compound', 'new']);
  });

  test('of those that are merely near', async () => {
    expect(ids(await findLoosely(index, '电梯', BY_DATE))).toEqual(['new', 'old', 'compound']);
    expect(ids(await findLoosely(index, '电梯', {}))).toEqual(['old', 'compound', 'new']);
  });

  test('and a phrase of nothing but punctuation finds nothing', async () => {
    expect(await findLiterally(index, [['，']], {})).toEqual([]);
    expect(await findLoosely(index, '，', {})).toEqual([]);
  });
});
