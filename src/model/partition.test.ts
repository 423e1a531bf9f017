import { expect, test } from 'vitest';
import { isOldCompound, partitionCounts } from './partition.ts';

type Mode = Parameters<typeof partitionCounts>[1][number]['mgmtMode'];
const compounds = (counts: Partial<Record<Mode, number>>) =>
  Object.entries(counts).flatMap(([mgmtMode, count]) => Array.from({ length: count }, () => ({ mgmtMode: mgmtMode as Mode })));
const parts = [
  { name: '物业服务企业入驻的小区', modes: ['市场化物业' as const], count: 271 },
  { name: '居民自治管理小区', modes: ['居民自治' as const, '社区代管' as const], count: 281 },
];

test('271 with a company and 281 self-managed are all 552', () => {
  const result = partitionCounts({ partitions: parts, compoundCount: 552 }, compounds({ 市场化物业: 271, 居民自治: 200, 社区代管: 81 }));
  expect(result).toEqual({
    parts: [
      { name: '物业服务企业入驻的小区', announced: 271, counted: 271 },
      { name: '居民自治管理小区', announced: 281, counted: 281 },
    ],
    announcedSum: 552,
    announcedTotal: 552,
    counted: 552,
    claimedTwice: [],
    unclaimed: [],
  });
});

test('a mode that is claimed twice or by nobody is named', () => {
  const partitions = [...parts, { name: '社区', modes: ['社区代管' as const, '社区代管' as const], count: 1 }];
  const result = partitionCounts({ partitions }, compounds({ 市场化物业: 1, 无: 2 }));
  expect(result).toMatchObject({ claimedTwice: ['社区代管'], unclaimed: ['无'], announcedTotal: undefined, counted: 3 });
});

test('old means built before the cut-off year, not in it', () => {
  expect([2002, 2003].map((builtYear) => isOldCompound({ builtYear }, { oldCompoundCutoff: 2003 }))).toEqual([true, false]);
});
