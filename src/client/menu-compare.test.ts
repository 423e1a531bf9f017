import fc from 'fast-check';
import { expect, test } from 'vitest';
import { menuTotal, type Menu } from '../model/menu-total.ts';
import { compareMenus } from './menu-compare.ts';

const GRADES = ['一级', '二级', '三级'];
const menu: Menu = {
  menu: { allowMixedGrades: true },
  items: [
    { key: 'cleaning', name: '保洁服务' },
    { key: 'green', name: '绿化养护' },
  ],
  cells: [
    { itemKey: 'cleaning', grade: '一级', price: 360 },
    { itemKey: 'cleaning', grade: '二级', price: 290 },
    { itemKey: 'cleaning', grade: '三级', price: 235 },
    { itemKey: 'green', grade: '一级', price: 160 },
    { itemKey: 'green', grade: '二级', price: 140 },
    { itemKey: 'green', grade: '三级', price: 120 },
  ],
};

test('two sets stand side by side item by item, and sums follow for a flat a month and a year', () => {
  const rows = compareMenus(menu, { cleaning: '三级', green: '二级' }, { cleaning: '一级', green: '二级' }, 8964);
  expect(rows?.map(({ title, from, to, differs, by }) => [title, from, to, differs, by])).toEqual([
    ['保洁服务', '三级 0.235', '一级 0.36', true, '多0.125'],
    ['绿化养护', '二级 0.14', '二级 0.14', false, '相同'],
    ['每平方米每月', '0.375', '0.50', true, '多0.125'],
    ['89.64㎡每月', '33.62', '44.82', true, '多11.20'],
    ['89.64㎡一年', '403.44', '537.84', true, '多134.40'],
  ]);
});

test('without an area the sums are those of a square metre', () => {
  const rows = compareMenus(menu, { cleaning: '一级', green: '一级' }, { cleaning: '二级', green: '二级' });
  expect(rows?.slice(2).map(({ title, by, way, total }) => [title, by, way, total])).toEqual([
    ['每平方米每月', '少0.09', -1, true],
    ['每平方米一年', '少1.08', -1, true],
  ]);
});

test('a set with a gap is not compared', () => {
  expect(compareMenus(menu, { cleaning: '一级' }, { cleaning: '二级', green: '二级' })).toBeUndefined();
});

test('the differences of the items add up to the difference of the totals', () => {
  const choice = fc.record({ cleaning: fc.constantFrom(...GRADES), green: fc.constantFrom(...GRADES) });
  const amount = (by: string) => (by === '相同' ? 0 : (by.startsWith('多') ? 1 : -1) * Math.round(Number(by.slice(1)) * 1000));
  fc.assert(
    fc.property(choice, choice, (a, b) => {
      const [first, second] = [menuTotal(menu, a), menuTotal(menu, b)];
      if (first.kind !== 'total' || second.kind !== 'total') return false;
      const rows = compareMenus(menu, a, b) ?? [];
      const items = rows.filter(({ total }) => !total).reduce((sum, { by }) => sum + amount(by), 0);
      return items === second.total - first.total && amount(rows.find(({ total }) => total)?.by ?? '') === items;
    }),
    { seed: 20261120 },
  );
});
