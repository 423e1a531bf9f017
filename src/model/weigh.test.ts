import { expect, test } from 'vitest';
import { weighAnew, type WeighData } from './weigh.ts';

const data: WeighData = {
  decimals: 2,
  tieRule: '同分同名次',
  keys: ['site', 'survey'],
  subjects: [
    { id: 'c0001', points: ['900000', '600000'] },
    { id: 'c0002', points: ['700000', '800000'] },
  ],
  rows: [
    { id: 'c0001', name: '甲小区', rank: 1, total: 810_000, parts: [900_000, 600_000] },
    { id: 'c0002', name: '乙小区', rank: 2, total: 730_000, parts: [700_000, 800_000] },
  ],
  unranked: [],
};

test('the published weights give the published ranks', () => {
  const { ranked, moved } = weighAnew(data, { site: 7000, survey: 3000 });
  expect(ranked.map((row) => [row.subjectId, row.rank, row.total])).toEqual([
    ['c0001', 1, 810_000],
    ['c0002', 2, 730_000],
  ]);
  expect(moved).toBe(0);
});

test('other weights can turn the ranks around, and every compound that moves is counted', () => {
  const { ranked, moved } = weighAnew(data, { site: 2000, survey: 8000 });
  expect(ranked.map((row) => row.subjectId)).toEqual(['c0002', 'c0001']);
  expect(moved).toBe(2);
});
