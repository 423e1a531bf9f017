import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumText } from '../format/money.ts';
import { baiyin, changchun, feeTable, foshan, hangzhou, jinan, li, pct } from '../../tests/fixtures/published-fees.ts';
import { gradeOrderBreaks, nextLowerGrade } from './fee-cell.ts';
import { allowedRange, FINE, type AllowedRange, type FeeQuestion, type FeeTable, type RangeGap } from './fee-range.ts';

const house = (category: string, elevator: FeeQuestion['elevator'], grade: string): FeeQuestion => ({ category, elevator, grade });
const home = (elevator: FeeQuestion['elevator'], grade: string) => house('普通住宅', elevator, grade);
const range = (table: FeeTable, question: FeeQuestion): AllowedRange => {
  const result = allowedRange(table, question);
  if (result.kind === 'gap') throw new Error(result.reason);
  return result;
};
const lines = (result: AllowedRange | RangeGap) => result.steps.map((step) => `${step.bound}: ${sumText(step)}`);

test('Baiyin 0.90 with 15 % ends at 1.035: 1.03 lies within and 1.04 does not', () => {
  const result = range(baiyin, house('高层', '有电梯', '一星'));
  expect(result.high).toBe(10_350_000);
  expect([li('1.03') * FINE <= result.high!, li('1.04') * FINE <= result.high!]).toEqual([true, false]);
  expect([result.lowest, result.highest]).toEqual([765, 1035]);
  expect(lines(result)).toEqual(['low: 0.90 × 0.85 = 0.765', 'high: 0.90 × 1.15 = 1.035']);
});

test('a bound that is no whole 厘 is never rounded outwards', () => {
  const odd = feeTable({ floatUp: pct('12.5'), floatDown: pct('12.5') }, [['住宅', '不区分', '一级', '0.333']]);
  const result = range(odd, house('住宅', '有电梯', '一级'));
  expect([result.low, result.high]).toEqual([2_913_750, 3_746_250]);
  expect([result.lowest, result.highest]).toEqual([292, 374]);
});

test('Hangzhou has a column for houses with and one for houses without lift', () => {
  expect(range(hangzhou, home('有电梯', '丙级')).base).toEqual({ low: 1250, high: 1250 });
  expect(range(hangzhou, home('无电梯', '丙级')).base).toEqual({ low: 950, high: 950 });
  expect(allowedRange(hangzhou, home('不区分', '丙级'))).toMatchObject({ kind: 'gap', reason: 'elevatorUnsaid' });
});

test('a table with one column serves both houses, and a column for the other house serves none', () => {
  expect(range(foshan, home('有电梯', '三级')).base.low).toBe(2000);
  expect(range(foshan, home('无电梯', '三级')).base.low).toBe(2000);
  const liftOnly = feeTable({ floatUp: 0 }, [['住宅', '有电梯', '一级', '1.00']]);
  expect(allowedRange(liftOnly, house('住宅', '无电梯', '一级'))).toMatchObject({ reason: 'noCell' });
});

test('Changchun floats 20 % in its two best grades, 10 % below, and has no floor', () => {
  const expected = { 一级: 28_320_000, 二级: 22_680_000, 三级: 18_590_000, 四级: 14_740_000, 五级: 12_540_000 };
  for (const [grade, high] of Object.entries(expected)) {
    expect(range(changchun, home('有电梯', grade))).toMatchObject({ high, low: null, lowest: null });
  }
});

test('a Changchun house without lift starts from the price less 0.20 to 0.30', () => {
  const result = range(changchun, home('无电梯', '一级'));
  expect(result.base).toEqual({ low: li('2.06'), high: li('2.16') });
  expect(result.high).toBe(25_920_000);
  expect(lines(result)).toEqual(['low: 2.36 − 0.30 = 2.06', 'high: 2.36 − 0.20 = 2.16', 'high: 2.16 × 1.20 = 2.592']);
  expect(result.steps.map(({ terms }) => terms.map(({ name }) => name))).toEqual([
    ['基准价', '无梯扣减'],
    ['基准价', '无梯扣减'],
    ['基准价', '上浮'],
  ]);
  const fromNothing: FeeTable = { ...changchun, standard: { ...changchun.standard, deductLow: 0 } };
  expect(lines(range(fromNothing, home('无电梯', '一级')))).toEqual([
    'low: 2.36 − 0.30 = 2.06',
    'high: 2.36 − 0.00 = 2.36',
    'high: 2.36 × 1.20 = 2.832',
  ]);
});

test('one deduction for all houses gives one base, with the floor from it', () => {
  const table = feeTable(
    { elevatorModel: '含梯扣减', deductLow: li('0.25'), deductHigh: li('0.25'), floatUp: pct('10'), floatDown: pct('10') },
    [['住宅', '有电梯', '一级', '1.25']],
  );
  const result = range(table, house('住宅', '无电梯', '一级'));
  expect(lines(result)).toEqual(['base: 1.25 − 0.25 = 1.00', 'low: 1.00 × 0.90 = 0.90', 'high: 1.00 × 1.10 = 1.10']);
});

test('a deduction without amount is not guessed, and neither is whether there is a lift', () => {
  const table: FeeTable = { ...changchun, standard: { ...changchun.standard, deductHigh: undefined } };
  expect(allowedRange(table, home('无电梯', '一级'))).toMatchObject({ kind: 'gap', reason: 'noDeduction' });
  expect(allowedRange(changchun, home('不区分', '一级'))).toMatchObject({ kind: 'gap', reason: 'elevatorUnsaid' });
});

test('Jinan adds 0.35 for the lift and 0.20 for fire control; without a float there is a base and no range', () => {
  const both = allowedRange(jinan, { ...home('有电梯', '三星'), addons: ['消防自动控制'] });
  expect(both).toMatchObject({ kind: 'gap', reason: 'noFloat', base: { low: li('1.55'), high: li('1.55') } });
  expect(lines(both)).toEqual(['base: 1.00 + 0.35 + 0.20 = 1.55']);
  expect(allowedRange(jinan, { ...home('无电梯', '三星'), addons: [] })).toMatchObject({ base: { low: 1000, high: 1000 }, steps: [] });
});

test('an addition that nobody confirmed widens the base instead of being guessed', () => {
  const open = allowedRange(jinan, home('有电梯', '三星'));
  expect(open).toMatchObject({ base: { low: li('1.35'), high: li('1.55') } });
  expect(lines(open)).toEqual(['low: 1.00 + 0.35 = 1.35', 'high: 1.00 + 0.35 + 0.20 = 1.55']);
  expect(lines(allowedRange(jinan, home('无电梯', '三星')))).toEqual(['low: 1.00', 'high: 1.00 + 0.20 = 1.20']);
});

test('additions are fixed amounts on top of the floated price', () => {
  const floated: FeeTable = { ...jinan, standard: { ...jinan.standard, floatUp: pct('20'), floatDown: pct('10') } };
  const result = range(floated, { ...home('有电梯', '三星'), addons: [] });
  expect([result.low, result.high]).toEqual([12_500_000, 15_500_000]);
  expect(lines(result)).toEqual([
    'base: 1.00 + 0.35 = 1.35',
    'low: 1.00 × 0.90 = 0.90',
    'low: 0.90 + 0.35 = 1.25',
    'high: 1.00 × 1.20 = 1.20',
    'high: 1.20 + 0.35 = 1.55',
  ]);
});

test('a grade that is not fully met is compared one lower, whichever end of the numbers is best', () => {
  expect(range(foshan, { ...home('有电梯', '三级'), fullyMet: '未完全达到' })).toMatchObject({
    grade: '四级',
    lowered: true,
    base: { low: 1650 },
  });
  const rising: FeeTable = { ...baiyin, standard: { ...baiyin.standard, lowerGradeRule: true } };
  expect(range(rising, { ...house('高层', '有电梯', '三星'), fullyMet: '未完全达到' })).toMatchObject({ grade: '二星', lowered: true });
  expect(range(foshan, { ...home('有电梯', '三级'), fullyMet: '未评定' })).toMatchObject({ grade: '三级', lowered: false });
  expect(range(baiyin, { ...house('高层', '有电梯', '三星'), fullyMet: '未完全达到' })).toMatchObject({ grade: '三星', lowered: false });
});

test('below the lowest grade there is nothing to compare with', () => {
  expect(allowedRange(foshan, { ...home('有电梯', '五级'), fullyMet: '未完全达到' })).toMatchObject({
    kind: 'gap',
    reason: 'noLowerGrade',
  });
  expect(nextLowerGrade(['甲', '乙'], '甲')).toBe('乙');
  expect(nextLowerGrade(['甲', '乙'], '乙')).toBeUndefined();
  expect(nextLowerGrade(['甲', '乙'], '丙')).toBeUndefined();
});

test('a grade or house that the table does not know has no range', () => {
  expect(allowedRange(foshan, home('有电梯', '六级'))).toMatchObject({ reason: 'unknownGrade' });
  expect(allowedRange(foshan, house('别墅', '有电梯', '一级'))).toMatchObject({ reason: 'noCell' });
});

test('a standard that names one side only has a range open on the other', () => {
  const up: FeeTable = { ...foshan, standard: { ...foshan.standard, floatDown: undefined } };
  expect(range(up, home('有电梯', '三级'))).toMatchObject({ low: undefined, lowest: undefined, high: 24_000_000 });
  const down: FeeTable = { ...foshan, standard: { ...foshan.standard, floatUp: undefined } };
  expect(range(down, home('有电梯', '三级'))).toMatchObject({ low: 16_000_000, high: undefined, highest: undefined });
});

test('prices that run against the scale are found, in either direction of the numbers', () => {
  for (const table of [foshan, baiyin, changchun, jinan, hangzhou]) expect(gradeOrderBreaks(table)).toEqual([]);
  const flat = feeTable({}, [
    ['住宅', '不区分', '一级', '1.00'],
    ['住宅', '不区分', '二级', '1.00'],
  ]);
  expect(gradeOrderBreaks(flat)).toEqual([]);
  const turned = { ...baiyin, standard: { ...baiyin.standard, gradesBestFirst: ['一星', '二星', '三星', '四星'] } };
  expect(gradeOrderBreaks(turned)).toHaveLength(6);
  expect(gradeOrderBreaks(turned)[0]).toMatchObject({ better: { grade: '一星' }, worse: { grade: '二星' } });
});

const prices = fc.integer({ min: 1, max: 100_000 });
const percents = fc.integer({ min: 0, max: 10_000 });

test('whole bounds decide as exact fractions do', () => {
  fc.assert(
    fc.property(prices, percents, percents, prices, (base, up, down, charged) => {
      const table = feeTable({ floatUp: up, floatDown: down }, [['住宅', '不区分', '一级', '1']]);
      const result = range({ ...table, cells: [{ ...table.cells[0]!, base }] }, house('住宅', '有电梯', '一级'));
      const within =
        BigInt(charged) * 10_000n <= BigInt(base) * BigInt(10_000 + up) &&
        BigInt(charged) * 10_000n >= BigInt(base) * BigInt(10_000 - down);
      expect(charged >= result.lowest! && charged <= result.highest!).toBe(within);
      expect(charged * FINE >= result.low! && charged * FINE <= result.high!).toBe(within);
    }),
    { seed: 20261120, numRuns: 1000 },
  );
});

test('every line of the sum gives its result, and the last line of a side is its bound', () => {
  const tables = fc.constantFrom(foshan, baiyin, changchun, hangzhou, {
    ...jinan,
    standard: { ...jinan.standard, floatUp: pct('13'), floatDown: pct('7') },
  });
  const lifts = fc.constantFrom('有电梯' as const, '无电梯' as const);
  fc.assert(
    fc.property(tables, lifts, fc.nat(), (table, elevator, pick) => {
      const cell = table.cells[pick % table.cells.length]!;
      const result = range(table, { category: cell.category, elevator, grade: cell.grade });
      for (const { terms, result: end } of result.steps) {
        const value = terms.reduce(
          (sum, term) => ({ '': term.value, '+': sum + term.value, '−': sum - term.value, '×': (sum / FINE) * term.value })[term.op],
          0,
        );
        expect(value).toBe(end);
      }
      expect(result.steps.findLast((step) => step.bound === 'high')?.result).toBe(result.high);
      if (typeof result.low === 'number') expect(result.steps.findLast((step) => step.bound === 'low')?.result).toBe(result.low);
    }),
    { seed: 20261120 },
  );
});
