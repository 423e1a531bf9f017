import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baiyin, cangxi, changchun, feeTable, foshan, foshanMenu, jinan, li, pct } from '../../tests/fixtures/published-fees.ts';
import { sumText } from '../format/money.ts';
import { judgeCharge, type JudgedCharge } from './charge-verdict.ts';
import type { FeeTable } from './fee-range.ts';

const guide = (category: string, grade: string, price: string, more: Partial<JudgedCharge> = {}): JudgedCharge => ({
  regime: '政府指导价',
  fullyMet: '达到',
  category,
  elevator: '有电梯',
  grade,
  price: li(price),
  unit: '元/㎡·月',
  ...more,
});

test('Cangxi charged 1.30 against a cap of 1.00: 0.30 too much, which on 185,907.92 ㎡ is 55,772.376 元 a month', () => {
  const verdict = judgeCharge(guide('住宅', '不分级', '1.30'), cangxi);
  expect(verdict).toMatchObject({ kind: '高于上限', outside: 3_000_000, price: 1300 });
  expect(300 * 18_590_792).toBe(5_577_237_600);
});

test('at 白银 1.03 lies within and 1.04 above', () => {
  expect(judgeCharge(guide('高层', '一星', '1.03'), baiyin).kind).toBe('区间内');
  expect(judgeCharge(guide('高层', '一星', '1.035'), baiyin)).toMatchObject({ kind: '区间内', outside: 0 });
  expect(judgeCharge(guide('高层', '一星', '1.04'), baiyin)).toMatchObject({ kind: '高于上限', outside: 50_000 });
  expect(judgeCharge(guide('高层', '一星', '0.765'), baiyin)).toMatchObject({ kind: '区间内', outside: 0 });
  expect(judgeCharge(guide('高层', '一星', '0.764'), baiyin)).toMatchObject({ kind: '低于下限', outside: 10_000 });
});

test('a contract price outside the range is no violation', () => {
  const contract = { regime: '合同约定' } as const;
  expect(judgeCharge(guide('高层', '一星', '1.04', contract), baiyin)).toMatchObject({ kind: '合同价仅供参考', relation: '高于上限' });
  expect(judgeCharge(guide('高层', '一星', '0.50', contract), baiyin)).toMatchObject({ kind: '合同价仅供参考', relation: '低于下限' });
  expect(judgeCharge(guide('高层', '一星', '0.90', contract), baiyin)).toMatchObject({ kind: '合同价仅供参考', relation: '区间内' });
});

test('a price called 政府指导价 against a reference table says so', () => {
  const reference: FeeTable = { ...baiyin, standard: { ...baiyin.standard, regime: '参考价' } };
  expect(judgeCharge(guide('高层', '一星', '0.90'), reference)).toMatchObject({ kind: '区间内', regimeMismatch: true });
  expect(judgeCharge(guide('高层', '一星', '0.90'), baiyin)).toMatchObject({ regimeMismatch: false });
});

test('a grade that is not fully met is judged one lower', () => {
  expect(judgeCharge(guide('普通住宅', '三级', '2.00'), foshan).kind).toBe('区间内');
  expect(judgeCharge(guide('普通住宅', '三级', '2.00', { fullyMet: '未完全达到' }), foshan)).toMatchObject({
    kind: '高于上限',
    range: { grade: '四级', lowered: true },
  });
});

test('where the table contains the lift, a lift fee charged apart counts, visibly', () => {
  const verdict = judgeCharge(guide('普通住宅', '一级', '2.50', { elevatorPrice: li('0.40') }), changchun);
  expect(verdict).toMatchObject({
    kind: '高于上限',
    price: 2900,
    terms: [{ name: '实际收费' }, { op: '+', value: 4_000_000, name: '电梯运行费' }],
  });
  expect(judgeCharge(guide('普通住宅', '一级', '2.50'), changchun).kind).toBe('区间内');
  expect(judgeCharge(guide('普通住宅', '三级', '2.00', { elevatorPrice: li('0.90') }), foshan)).toMatchObject({
    kind: '区间内',
    price: 2000,
  });
});

test('what cannot be compared says why', () => {
  const none = (charge: JudgedCharge, table: FeeTable | undefined = foshan, menu = foshanMenu) => {
    const verdict = judgeCharge(charge, table, menu);
    return verdict.kind === '无法比较' ? verdict.reason : verdict.kind;
  };
  expect(judgeCharge(guide('普通住宅', '三级', '2.00'), undefined)).toEqual({ kind: '无法比较', reason: 'noStandard' });
  expect(none(guide('普通住宅', '三级', '2.00', { price: undefined }))).toBe('noPrice');
  expect(none(guide('普通住宅', '三级', '2.00', { unit: '元/户·月' }))).toBe('otherUnit');
  expect(none(guide('普通住宅', '三级', '2.00', { unit: undefined }))).toBe('otherUnit');
  expect(none(guide('普通住宅', '三级', '2.00', { grade: undefined }))).toBe('noGrade');
  expect(none(guide('普通住宅', '六级', '2.00'))).toBe('unknownGrade');
  expect(none(guide('普通住宅', '三星', '1.00'), jinan)).toBe('noFloat');
  expect(none(guide('普通住宅', '一级', '2.00', { elevator: undefined }), changchun)).toBe('elevatorUnsaid');
  expect(none(guide('普通住宅', '五级', '1.00', { fullyMet: '未完全达到' }))).toBe('noLowerGrade');
});

test('a side without a known float decides up to the base price and no further', () => {
  const up = feeTable({ floatUp: pct('20') }, [['住宅', '不区分', '一级', '1.00']]);
  expect(judgeCharge(guide('住宅', '一级', '1.20'), up).kind).toBe('区间内');
  expect(judgeCharge(guide('住宅', '一级', '1.21'), up).kind).toBe('高于上限');
  expect(judgeCharge(guide('住宅', '一级', '1.00'), up).kind).toBe('区间内');
  expect(judgeCharge(guide('住宅', '一级', '0.99'), up)).toMatchObject({
    kind: '无法比较',
    reason: 'noDownFloat',
    range: { kind: 'range' },
  });
  const down = feeTable({ floatDown: pct('20') }, [['住宅', '不区分', '一级', '1.00']]);
  expect(judgeCharge(guide('住宅', '一级', '1.00'), down).kind).toBe('区间内');
  expect(judgeCharge(guide('住宅', '一级', '1.01'), down)).toMatchObject({ kind: '无法比较', reason: 'noUpFloat' });
  expect(judgeCharge(guide('住宅', '一级', '0.79'), down).kind).toBe('低于下限');
});

const words = (grades: Record<string, string>) => Object.entries(grades).map(([item, grade]) => `${item}=${grade}`);
const mixed = { general: '三级', upkeep: '二级', order: '四级', cleaning: '二级', green: '四级' };
const menuCharge = (choice: string[], price: string, more: Partial<JudgedCharge> = {}) =>
  guide('普通住宅', '三级', price, { menuChoice: choice, ...more });

test('a menu charge is judged against the sum of its items', () => {
  const verdict = judgeCharge(menuCharge(words(mixed), '1.98'), foshan, foshanMenu);
  expect(verdict).toMatchObject({
    kind: '区间内',
    range: { base: { low: 1980, high: 1980 }, low: 15_840_000, high: 23_760_000, grade: '三级、二级、四级' },
  });
  expect(judgeCharge(menuCharge(words(mixed), '2.38'), foshan, foshanMenu).kind).toBe('高于上限');
  const steps = 'range' in verdict && verdict.range?.kind === 'range' ? verdict.range.steps.map(sumText) : [];
  expect(steps).toEqual(['0.58 + 0.35 + 0.52 + 0.43 + 0.10 = 1.98', '1.98 × 0.80 = 1.584', '1.98 × 1.20 = 2.376']);
});

test('a menu that is not fully met counts every item one lower', () => {
  const verdict = judgeCharge(menuCharge(words(mixed), '1.60', { fullyMet: '未完全达到' }), foshan, foshanMenu);
  expect(verdict).toMatchObject({ kind: '区间内', range: { lowered: true, base: { low: 480 + 300 + 420 + 360 + 80 } } });
  const lowest = judgeCharge(menuCharge(words({ ...mixed, green: '五级' }), '1.60', { fullyMet: '未完全达到' }), foshan, foshanMenu);
  expect(lowest).toMatchObject({ reason: 'noLowerGrade' });
});

test('a menu without a total, without a menu or with different floats has no range', () => {
  const reason = (choice: string[], table: FeeTable = foshan, menu: typeof foshanMenu | undefined = foshanMenu) => {
    const verdict = judgeCharge(menuCharge(choice, '1.98'), table, menu);
    return verdict.kind === '无法比较' && verdict.reason;
  };
  expect(reason(['general=三级'])).toBe('menuGap');
  expect(reason(['general'])).toBe('menuGap');
  const orphan = judgeCharge(menuCharge(words(mixed), '1.98'), foshan);
  expect(orphan).toMatchObject({ reason: 'menuGap' });
  const uneven: FeeTable = { ...foshan, cells: foshan.cells.map((cell) => (cell.grade === '四级' ? { ...cell, floatUp: 1000 } : cell)) };
  expect(reason(words(mixed), uneven)).toBe('menuGap');
  const bare: FeeTable = { ...foshan, cells: foshan.cells.filter((cell) => cell.grade !== '四级') };
  expect(reason(words(mixed), bare)).toBe('noCell');
});

test('a dearer price is never judged lower, whichever way the grades run', () => {
  const order = ['低于下限', '区间内', '高于上限'];
  const pick = fc.constantFrom<[FeeTable, string, string]>(
    [baiyin, '高层', '二星'],
    [foshan, '普通住宅', '四级'],
    [changchun, '普通住宅', '五级'],
  );
  const money = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(pick, money, money, ([table, category, grade], one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((price) =>
        order.indexOf(judgeCharge({ ...guide(category, grade, '1'), price }, table).kind),
      ) as [number, number];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(high);
    }),
    { seed: 20261120 },
  );
});

test('a menu of a table that adds for the lift starts from the sum and adds once', () => {
  const adding: FeeTable = {
    ...foshan,
    standard: { ...foshan.standard, elevatorModel: '另加' },
    addons: [{ standardId: 'f', name: '电梯', forElevator: true, price: li('0.35') }],
  };
  const base = (elevator: JudgedCharge['elevator']) => {
    const verdict = judgeCharge(menuCharge(words(mixed), '1.98', { elevator }), adding, foshanMenu);
    return 'range' in verdict && verdict.range?.base?.high;
  };
  expect(base('有电梯')).toBe(2330);
  expect(base('无电梯')).toBe(1980);
  expect(judgeCharge(menuCharge(words(mixed), '1.98', { elevator: undefined }), adding, foshanMenu)).toMatchObject({
    reason: 'elevatorUnsaid',
  });
});
