import { expect, it } from 'vitest';
import type { Synonym } from '../../../src/schema/synonym.ts';
import { pick, problemsAfter } from './changed-base.ts';

const changed = (values: Partial<Synonym>) => problemsAfter((data) => Object.assign(pick(data, 'synonym', '加装电梯', 'said'), values));

it('a synonym of one character is refused on either side', () => {
  expect(changed({ said: '梯' })).toEqual([
    'error REC-SYNONYM 说法: “梯”只有一个字，会搜出不相干的内容',
    'warning REC-SYNONYM 本站用语: “电梯”里面就有“梯”，搜索“梯”本来就查得到',
  ]);
  expect(changed({ ours: ['梯'] })).toEqual(['error REC-SYNONYM 本站用语: “梯”只有一个字，会搜出不相干的内容']);
  expect(changed({ said: '𠮷', ours: ['电梯'] })).toEqual([expect.stringContaining('只有一个字')]);
});

it('a synonym that differs by blanks, width or case alone is none', () => {
  expect(changed({ said: 'ETC', ours: ['ｅｔｃ'] })).toEqual(['error REC-SYNONYM 本站用语: 本站用语“ｅｔｃ”和说法一样']);
  expect(changed({ said: '电 梯', bothWays: true })).toEqual(['error REC-SYNONYM 本站用语: 本站用语“电梯”和说法一样']);
});

it('two words are set side by side once', () => {
  expect(changed({ said: '物业服务费', ours: ['物业费'] })).toEqual([
    'error REC-SYNONYM 本站用语: “物业服务费”已经对照过“物业费”，见第 2 行',
  ]);
  expect(changed({ ours: ['电梯', '电梯'] })).toEqual(['error REC-SYNONYM 本站用语: “加装电梯”已经对照过“电梯”，见第 3 行']);
  expect(changed({ ours: ['轿厢', '轿厢'], bothWays: true })).toHaveLength(1);
});

it('a longer word that is found by the shorter one anyway is pointed out', () => {
  expect(changed({ bothWays: true })).toEqual(['warning REC-SYNONYM 反过来也查: “加装电梯”里面就有“电梯”，搜索“电梯”本来就查得到']);
});
