import { expect, test } from 'vitest';
import type { WeighData } from '../model/weigh.ts';
import { PUBLISHED, rankLines } from './ranking-rows.ts';

const data: WeighData = {
  decimals: 2,
  tieRule: '同分同名次',
  keys: ['site', 'survey'],
  subjects: [
    { id: 'c0001', points: ['900000', '600000'] },
    { id: 'c0002', points: ['700000', '800000'] },
    { id: 'c0003', points: ['730000', ''] },
  ],
  rows: [
    {
      id: 'c0001',
      name: '望湖花园',
      place: 's01',
      rank: 1,
      total: 810_000,
      parts: [900_000, 600_000],
      change: { kind: 'moved', places: -1 },
      range: { best: 1, worst: 1 },
    },
    {
      id: 'c0002',
      name: '槐安里',
      place: 's02',
      rank: 2,
      total: 730_000,
      parts: [700_000, 800_000],
      change: { kind: 'moved', places: 4 },
      range: { best: 2, worst: 3 },
    },
    { id: 'c0003', name: '望湖里', place: 's02', rank: 2, total: 730_000, parts: [730_000, null], change: { kind: 'first' } },
  ],
  unranked: [{ name: '望湖新村', reason: '综合改造施工' }],
};
const names = (state: Partial<typeof PUBLISHED>) => rankLines(data, { ...PUBLISHED, ...state }).lines.map(({ name }) => name);

test('as published, nothing is moved and equal totals are tied', () => {
  const { lines, moved, ranked } = rankLines(data, PUBLISHED);
  expect(lines.map(({ rank, tied }) => [rank, tied])).toEqual([
    [1, false],
    [2, true],
    [2, true],
  ]);
  expect([moved, ranked]).toEqual([undefined, 3]);
});

test('part of a name in any width and a subdistrict narrow the table, and who has no rank is named', () => {
  expect(names({ name: '望 湖' })).toEqual(['望湖花园', '望湖里']);
  expect(names({ name: '望湖', place: 's02' })).toEqual(['望湖里']);
  expect(rankLines(data, { ...PUBLISHED, name: '新村' })).toMatchObject({ lines: [], unranked: [{ name: '望湖新村' }] });
});

test('columns sort either way, and lines without a figure stay last', () => {
  expect(names({ sort: '-rank' })).toEqual(['槐安里', '望湖里', '望湖花园']);
  expect(names({ sort: '-part1' })).toEqual(['槐安里', '望湖花园', '望湖里']);
  expect(names({ sort: 'part1' })).toEqual(['望湖花园', '槐安里', '望湖里']);
  expect(names({ sort: '-change' })).toEqual(['槐安里', '望湖花园', '望湖里']);
  expect(names({ sort: '-range' })).toEqual(['槐安里', '望湖花园', '望湖里']);
  expect(names({ sort: 'name' })).toEqual(['槐安里', '望湖花园', '望湖里']);
  expect(names({ sort: 'nonsense' })).toEqual(['望湖花园', '槐安里', '望湖里']);
});

test('under other weights every line says its published rank and how far it moved from there', () => {
  const { lines, moved } = rankLines(data, { ...PUBLISHED, weights: { site: 0, survey: 10_000 } });
  expect(lines.map(({ name, rank, published, change, range }) => [name, rank, published, change, range])).toEqual([
    ['槐安里', 1, 2, { kind: 'moved', places: 1 }, undefined],
    ['望湖花园', 2, 1, { kind: 'moved', places: -1 }, undefined],
  ]);
  expect(moved).toBe(2);
});
