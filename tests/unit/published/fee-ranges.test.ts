/** Ranges worked out by hand from §2.1: base × (1 ± float), a cap never rounded up, a floor never rounded down; in 元/㎡·月. */
import { describe, expect, test } from 'vitest';
import type { FeeCell } from '../../../src/schema/fee-standard.ts';
import { allowedRange, type FeeQuestion } from '../../../src/model/fee-range.ts';
import { judgeCharge, type JudgedCharge } from '../../../src/model/charge-verdict.ts';
import { feeTable, yuan } from './root.ts';

/** `[lowest, highest]`; 不限 where the source sets no floor. */
function rangeOf(id: string, question: FeeQuestion): [string, string] | string {
  const range = allowedRange(feeTable(id), question);
  if (range.kind === 'gap') return range.reason;
  const { lowest, highest } = range;
  return [lowest === null ? '不限' : yuan(lowest ?? NaN), yuan(highest ?? NaN)];
}

/** The price before any float, `[low, high]`. */
function baseOf(id: string, question: FeeQuestion): string[] {
  const { base } = allowedRange(feeTable(id), question);
  return base ? [yuan(base.low), yuan(base.high)] : [];
}

type Case = [id: string, category: string, elevator: FeeCell['elevator'], grade: string, low: string, high: string];

const RANGES: Case[] = [
  ['hangzhou-2017', '普通住宅', '有电梯', '甲级', '1.65', '2.75'],
  ['hangzhou-2017', '普通住宅', '有电梯', '乙级', '1.275', '2.125'],
  ['hangzhou-2017', '普通住宅', '有电梯', '丙级', '0.938', '1.562'],
  ['hangzhou-2017', '普通住宅', '有电梯', '丁级', '0.713', '1.187'],
  ['hangzhou-2017', '普通住宅', '无电梯', '甲级', '1.35', '2.25'],
  ['hangzhou-2017', '普通住宅', '无电梯', '乙级', '0.975', '1.625'],
  ['hangzhou-2017', '普通住宅', '无电梯', '丙级', '0.713', '1.187'],
  ['hangzhou-2017', '普通住宅', '无电梯', '丁级', '0.563', '0.937'],
  ['baiyin-2021', '高层', '有电梯', '一星', '0.765', '1.035'],
  ['baiyin-2021', '高层', '有电梯', '二星', '0.935', '1.265'],
  ['baiyin-2021', '高层', '有电梯', '三星', '1.105', '1.495'],
  ['baiyin-2021', '高层', '有电梯', '四星', '1.275', '1.725'],
  ['baiyin-2021', '多层', '无电梯', '一星', '0.255', '0.345'],
  ['baiyin-2021', '多层', '无电梯', '二星', '0.34', '0.46'],
  ['baiyin-2021', '多层', '无电梯', '三星', '0.425', '0.575'],
  ['baiyin-2021', '多层', '无电梯', '四星', '0.51', '0.69'],
  ['changchun', '普通住宅', '有电梯', '一级', '不限', '2.832'],
  ['changchun', '普通住宅', '有电梯', '二级', '不限', '2.268'],
  ['changchun', '普通住宅', '有电梯', '三级', '不限', '1.859'],
  ['changchun', '普通住宅', '有电梯', '四级', '不限', '1.474'],
  ['changchun', '普通住宅', '有电梯', '五级', '不限', '1.254'],
  ['changchun', '普通住宅', '无电梯', '一级', '不限', '2.592'],
  ['changchun', '普通住宅', '无电梯', '二级', '不限', '2.028'],
  ['changchun', '普通住宅', '无电梯', '三级', '不限', '1.639'],
  ['changchun', '普通住宅', '无电梯', '四级', '不限', '1.254'],
  ['changchun', '普通住宅', '无电梯', '五级', '不限', '1.034'],
  ['yantai-2018', '普通住宅', '无电梯', '一级', '不限', '0.30'],
  ['yantai-2018', '普通住宅', '无电梯', '二级', '不限', '0.54'],
  ['yantai-2018', '普通住宅', '无电梯', '三级', '不限', '0.84'],
  ['yantai-2018', '普通住宅', '无电梯', '四级', '不限', '1.20'],
  ['yantai-2018', '普通住宅', '无电梯', '五级', '不限', '1.50'],
  ['yantai-2018', '普通住宅', '有电梯', '一级', '不限', '0.60'],
  ['yantai-2018', '普通住宅', '有电梯', '二级', '不限', '0.96'],
  ['yantai-2018', '普通住宅', '有电梯', '三级', '不限', '1.20'],
  ['yantai-2018', '普通住宅', '有电梯', '四级', '不限', '1.56'],
  ['yantai-2018', '普通住宅', '有电梯', '五级', '不限', '2.16'],
  ['huizhou-2007', '多层', '无电梯', '一级', '不限', '0.78'],
  ['huizhou-2007', '多层', '无电梯', '二级', '不限', '0.65'],
  ['huizhou-2007', '多层', '无电梯', '三级', '不限', '0.52'],
  ['huizhou-2007', '高层', '有电梯', '一级', '不限', '1.43'],
  ['huizhou-2007', '高层', '有电梯', '二级', '不限', '1.17'],
  ['huizhou-2007', '高层', '有电梯', '三级', '不限', '0.91'],
];

describe('allowed range', () => {
  test.each(RANGES)('%s %s %s %s: %s to %s', (id, category, elevator, grade, low, high) => {
    expect(rangeOf(id, { category, elevator, grade })).toEqual([low, high]);
  });

  test.each(['foshan-2019', 'jinan'])('%s has a base price and no range, because its source names no float', (id) => {
    const {
      standard,
      cells: [cell],
    } = feeTable(id);
    expect(rangeOf(id, { category: cell?.category ?? '', elevator: '有电梯', grade: standard.gradesBestFirst[0] ?? '' })).toBe('noFloat');
  });

  test('长春 without a lift starts from a range of base prices', () => {
    const question = (grade: string) => ({ category: '普通住宅', elevator: '无电梯', grade }) as const;
    expect(baseOf('changchun', question('一级'))).toEqual(['2.06', '2.16']);
    expect(baseOf('changchun', question('五级'))).toEqual(['0.84', '0.94']);
  });

  test.each([
    ['五星', ['自动消防'], '有电梯', '2.15', '2.15'],
    ['五星', [], '有电梯', '1.95', '1.95'],
    ['一星', [], '无电梯', '0.50', '0.50'],
    ['一星', ['自动消防'], '无电梯', '0.70', '0.70'],
    ['三星', undefined, '有电梯', '1.35', '1.55'],
  ] as const)('济南 %s with %j %s costs %s to %s', (grade, addons, elevator, low, high) => {
    expect(baseOf('jinan', { category: '普通住宅', elevator, grade, addons })).toEqual([low, high]);
  });

  test('佛山’s note (3): a grade that is not fully met is priced one grade lower, and below the last there is none', () => {
    const question = (grade: string) => ({ category: '保障性住房、普通住宅', elevator: '不区分', grade, fullyMet: '未完全达到' }) as const;
    expect(baseOf('foshan-2019', question('一级'))).toEqual(['2.35', '2.35']);
    expect(baseOf('foshan-2019', question('四级'))).toEqual(['1.30', '1.30']);
    expect(rangeOf('foshan-2019', question('五级'))).toBe('noLowerGrade');
  });

  test('the rule is 佛山’s alone: elsewhere the grade itself is priced', () => {
    expect(rangeOf('baiyin-2021', { category: '高层', elevator: '有电梯', grade: '四星', fullyMet: '未完全达到' })).toEqual([
      '1.275',
      '1.725',
    ]);
  });
});

describe('a charge against the table', () => {
  const judge = (id: string, charge: Partial<JudgedCharge>) =>
    judgeCharge({ regime: '政府指导价', unit: '元/㎡·月', fullyMet: '达到', ...charge }, feeTable(id));

  test.each([
    [1030, '区间内'],
    [1035, '区间内'],
    [1040, '高于上限'],
    [765, '区间内'],
    [764, '低于下限'],
  ] as const)('白银 高层 一星 (0.90 ± 15 %%): %i 厘 lies %s', (price, verdict) => {
    expect(judge('baiyin-2021', { category: '高层', elevator: '有电梯', grade: '一星', price }).kind).toBe(verdict);
  });

  test('a contract price above the range is no violation', () => {
    expect(judge('baiyin-2021', { regime: '合同约定', category: '高层', elevator: '有电梯', grade: '一星', price: 1300 })).toMatchObject({
      kind: '合同价仅供参考',
      relation: '高于上限',
    });
  });

  test('长春’s base is without a floor, so a very low price lies within', () => {
    expect(judge('changchun', { category: '普通住宅', elevator: '有电梯', grade: '五级', price: 10 }).kind).toBe('区间内');
  });
});
