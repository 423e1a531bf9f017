/** Every published price, typed again from §2.1 and §2.2 of the domain notes, in 元/㎡·月 and in the order of the source. */
import { describe, expect, test } from 'vitest';
import type { FeeCell } from '../../../src/schema/fee-standard.ts';
import { gradeOrderBreaks } from '../../../src/model/fee-cell.ts';
import { columnTotal } from '../../../src/model/menu-total.ts';
import { feeTable, valuesOf, yuan } from './root.ts';

type Column = [category: string, elevator: FeeCell['elevator'], prices: Record<string, string>];

const TABLES: Record<string, { best: string[]; model: string; evidence: string; columns: Column[] }> = {
  'foshan-2019': {
    best: ['一级', '二级', '三级', '四级', '五级'],
    model: '分列',
    evidence: 'A',
    columns: [['保障性住房、普通住宅', '不区分', { 一级: '2.70', 二级: '2.35', 三级: '2.00', 四级: '1.65', 五级: '1.30' }]],
  },
  'hangzhou-2017': {
    best: ['甲级', '乙级', '丙级', '丁级'],
    model: '分列',
    evidence: 'A',
    columns: [
      ['普通住宅', '有电梯', { 甲级: '2.20', 乙级: '1.70', 丙级: '1.25', 丁级: '0.95' }],
      ['普通住宅', '无电梯', { 甲级: '1.80', 乙级: '1.30', 丙级: '0.95', 丁级: '0.75' }],
    ],
  },
  'baiyin-2021': {
    best: ['四星', '三星', '二星', '一星'],
    model: '分列',
    evidence: 'A',
    columns: [
      ['高层', '不区分', { 一星: '0.90', 二星: '1.10', 三星: '1.30', 四星: '1.50' }],
      ['多层', '不区分', { 一星: '0.30', 二星: '0.40', 三星: '0.50', 四星: '0.60' }],
    ],
  },
  changchun: {
    best: ['一级', '二级', '三级', '四级', '五级'],
    model: '含梯扣减',
    evidence: 'C',
    columns: [['普通住宅', '不区分', { 一级: '2.36', 二级: '1.89', 三级: '1.69', 四级: '1.34', 五级: '1.14' }]],
  },
  'yantai-2018': {
    best: ['五级', '四级', '三级', '二级', '一级'],
    model: '分列',
    evidence: 'C',
    columns: [
      ['普通住宅', '无电梯', { 一级: '0.25', 二级: '0.45', 三级: '0.70', 四级: '1.00', 五级: '1.25' }],
      ['普通住宅', '有电梯', { 一级: '0.50', 二级: '0.80', 三级: '1.00', 四级: '1.30', 五级: '1.80' }],
    ],
  },
  jinan: {
    best: ['五星', '四星', '三星', '二星', '一星'],
    model: '另加',
    evidence: 'C',
    columns: [['普通住宅', '不区分', { 一星: '0.50', 二星: '0.75', 三星: '1.00', 四星: '1.30', 五星: '1.60' }]],
  },
  'huizhou-2007': {
    best: ['一级', '二级', '三级'],
    model: '分列',
    evidence: 'C',
    columns: [
      ['多层', '不区分', { 一级: '0.60', 二级: '0.50', 三级: '0.40' }],
      ['高层', '不区分', { 一级: '1.10', 二级: '0.90', 三级: '0.70' }],
    ],
  },
};

test('the root holds these seven tables and no other', () => {
  expect(valuesOf('feeStandard').map(({ id }) => id)).toEqual(Object.keys(TABLES));
});

describe.each(Object.entries(TABLES))('%s', (id, expected) => {
  const { standard, cells } = feeTable(id);

  test('has exactly the published prices', () => {
    const columns = new Map<string, Column>();
    for (const { category, elevator, grade, base } of cells) {
      const key = category + elevator;
      const column = columns.get(key) ?? [category, elevator, {}];
      column[2][grade] = yuan(base);
      columns.set(key, column);
    }
    expect([...columns.values()]).toEqual(expected.columns);
    expect(cells).toHaveLength(expected.columns.reduce((sum, [, , prices]) => sum + Object.keys(prices).length, 0));
  });

  test('has its own direction of grades, elevator model and evidence label', () => {
    expect(standard).toMatchObject({
      gradesBestFirst: expected.best,
      elevatorModel: expected.model,
      evidence: expected.evidence,
      standing: '历史参考示例',
    });
  });

  test('is dearest in its best grade and cheapest in its worst', () => {
    expect(gradeOrderBreaks({ standard, cells })).toEqual([]);
    for (const [category, elevator, prices] of expected.columns) {
      const ordered = standard.gradesBestFirst.map(
        (grade) => cells.find((cell) => cell.category === category && cell.elevator === elevator && cell.grade === grade)?.base ?? NaN,
      );
      expect(
        ordered.every((price, index) => index === 0 || price < (ordered[index - 1] ?? 0)),
        `${category}${elevator}`,
      ).toBe(true);
      expect(ordered).toHaveLength(Object.keys(prices).length);
    }
  });
});

describe('what else the sources say', () => {
  const factsOf = (id: string) => {
    const { floatUp, floatDown, deductLow, deductHigh, lowerGradeRule, floatUpNeedsConsent } = feeTable(id).standard;
    return { floatUp, floatDown, deductLow, deductHigh, lowerGradeRule, floatUpNeedsConsent };
  };

  test.each([
    ['佛山 names no float in what was read and has the lower-grade rule', 'foshan-2019', { lowerGradeRule: true }],
    ['杭州 floats 25 % both ways', 'hangzhou-2017', { floatUp: 2500, floatDown: 2500 }],
    ['白银 floats 15 % both ways', 'baiyin-2021', { floatUp: 1500, floatDown: 1500 }],
    ['长春 deducts 0.20 to 0.30 and has no floor', 'changchun', { floatDown: null, deductLow: 200, deductHigh: 300 }],
    ['烟台 floats up 20 % and has no floor', 'yantai-2018', { floatUp: 2000, floatDown: null }],
    ['济南 names no float in what was read', 'jinan', {}],
    [
      '惠州 floats up 30 % with the owners’ consent and has no floor',
      'huizhou-2007',
      { floatUp: 3000, floatDown: null, floatUpNeedsConsent: true },
    ],
  ])('%s', (_name, id, facts) => expect(factsOf(id)).toEqual(facts));

  test('长春 floats up 20 % in the two best grades and 10 % in the others', () => {
    expect(feeTable('changchun').cells.map(({ grade, floatUp }) => [grade, floatUp])).toEqual([
      ['一级', 2000],
      ['二级', 2000],
      ['三级', 1000],
      ['四级', 1000],
      ['五级', 1000],
    ]);
  });

  test('济南 adds 0.35 for the lift and 0.20 for automatic fire control', () => {
    expect(valuesOf('feeAddon').map(({ standardId, name, forElevator, price }) => [standardId, name, forElevator, yuan(price)])).toEqual([
      ['jinan', '电梯', true, '0.35'],
      ['jinan', '自动消防', false, '0.20'],
    ]);
  });

  test('杭州 leaves the energy of lifts and booster pumps out of the price', () => {
    expect(feeTable('hangzhou-2017').standard.excludes).toEqual(['电梯能耗', '增压水泵能耗']);
  });

  test('only 佛山 says from which day it applies', () => {
    expect(
      valuesOf('feeStandard')
        .filter(({ validFrom }) => validFrom !== undefined)
        .map(({ id, validFrom }) => [id, validFrom]),
    ).toEqual([['foshan-2019', '2019-05-01']]);
  });
});

describe('佛山’s menu', () => {
  const KEYS = ['management', 'maintenance', 'order', 'cleaning', 'greening'];
  const ROWS: [grade: string, prices: string[], total: string][] = [
    ['一级', ['0.78', '0.41', '0.86', '0.49', '0.16'], '2.70'],
    ['二级', ['0.68', '0.35', '0.75', '0.43', '0.14'], '2.35'],
    ['三级', ['0.58', '0.30', '0.64', '0.36', '0.12'], '2.00'],
    ['四级', ['0.48', '0.25', '0.52', '0.30', '0.10'], '1.65'],
    ['五级', ['0.38', '0.19', '0.42', '0.23', '0.08'], '1.30'],
  ];
  const [menu] = valuesOf('serviceMenu');
  const whole = { menu: menu ?? { allowMixedGrades: false }, items: valuesOf('menuItem'), cells: valuesOf('menuCell') };

  test('has the five items of the source in its order', () => {
    expect(whole.items.map(({ key, name }) => [key, name])).toEqual([
      ['management', '综合管理服务'],
      ['maintenance', '共用部位和共用设施设备维护'],
      ['order', '公共秩序维护'],
      ['cleaning', '保洁服务'],
      ['greening', '绿化养护'],
    ]);
    expect(whole.cells).toHaveLength(25);
  });

  test.each(ROWS)('%s: its five prices are as published and add up exactly to the published total', (grade, prices, total) => {
    expect(KEYS.map((key) => yuan(whole.cells.find((cell) => cell.itemKey === key && cell.grade === grade)?.price ?? -1))).toEqual(prices);
    const sum = columnTotal(whole, grade);
    expect(sum.kind === 'total' && yuan(sum.total)).toBe(total);
    expect(yuan(feeTable('foshan-2019').cells.find((cell) => cell.grade === grade)?.base ?? -1)).toBe(total);
  });

  test('may be combined freely and quotes notes (2) and (3)', () => {
    expect(menu).toMatchObject({ allowMixedGrades: true, standardId: 'foshan-2019' });
    expect(menu?.note).toContain('按对应的物业服务级别和服务内容以菜单式组合确定');
    expect(menu?.note).toContain('服务没有达到该级别全部内容的，应当执行低一级别的收费标准');
  });
});

test('no code sorts grades by their numeral: a first grade is the best in one place and the worst in another', () => {
  const placeOfFirst = (id: string) => {
    const grades = feeTable(id).standard.gradesBestFirst;
    return grades.findIndex((grade) => /^[一甲]/.test(grade)) / (grades.length - 1);
  };
  expect(Object.keys(TABLES).filter((id) => placeOfFirst(id) === 0)).toEqual(['foshan-2019', 'hangzhou-2017', 'changchun', 'huizhou-2007']);
  expect(Object.keys(TABLES).filter((id) => placeOfFirst(id) === 1)).toEqual(['baiyin-2021', 'yantai-2018', 'jinan']);
});
