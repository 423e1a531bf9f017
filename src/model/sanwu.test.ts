import { expect, test } from 'vitest';
import type { Sanwu } from '../schema/sanwu.ts';
import { isSanwu, lacksOf } from './sanwu.ts';

const found = { property: '无', competentUnit: '无', security: '无', greening: '有', facilities: '未查' } as Sanwu;

test('a compound that one place calls 三无 is none by the definition of another', () => {
  const here = { tests: ['物业管理', '绿化', '完好的基础设施'], least: 3 } as const;
  const there = { tests: ['物业管理', '主管单位', '安全防范'], least: 3 } as const;
  expect(lacksOf(found, { tests: [...here.tests] })).toEqual(['物业管理']);
  expect(isSanwu(found, { ...here, tests: [...here.tests] })).toBe(false);
  expect(isSanwu(found, { ...there, tests: [...there.tests] })).toBe(true);
});

test('what was not looked at is not lacking', () => {
  expect(lacksOf(found, { tests: ['完好的基础设施'] })).toEqual([]);
});
