import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOSHAN_ROWS, foshanMenu as menu, li } from '../../tests/fixtures/published-fees.ts';
import { columnTotal, compareChoices, menuTotal, parseMenuChoice, type MenuChoice } from './menu-total.ts';

const same = (grade: string): MenuChoice => Object.fromEntries(menu.items.map(({ key }) => [key, grade]));
const mixed = { general: '三级', upkeep: '二级', order: '四级', cleaning: '二级', green: '四级' };

test('every row of Foshan adds up exactly to its published total', () => {
  for (const [grade, , total] of FOSHAN_ROWS) expect(columnTotal(menu, grade)).toMatchObject({ kind: 'total', total: li(total) });
});

test('in floating point Foshan would not add up', () => {
  const sums = FOSHAN_ROWS.map(([, prices]) => prices.map(Number).reduce((sum, price) => sum + price, 0));
  expect(sums).not.toEqual(FOSHAN_ROWS.map(([, , total]) => Number(total)));
  expect(0.48 + 0.25 + 0.52 + 0.3 + 0.1).toBe(1.6500000000000001);
});

test('a mixed choice of 0.58 + 0.35 + 0.52 + 0.43 + 0.10 costs 1.98', () => {
  const total = menuTotal(menu, mixed);
  expect(total).toMatchObject({ kind: 'total', total: 1980 });
  expect(total.kind === 'total' && total.parts.map(({ grade, price }) => [grade, price])).toEqual([
    ['三级', 580],
    ['二级', 350],
    ['四级', 520],
    ['二级', 430],
    ['四级', 100],
  ]);
});

test('an incomplete choice is no cheaper one: it has no total', () => {
  expect(menuTotal(menu, { general: '三级' })).toEqual({ kind: 'unchosen', itemKeys: ['upkeep', 'order', 'cleaning', 'green'] });
  expect(menuTotal(menu, { ...mixed, pool: '一级' })).toEqual({ kind: 'unknownItem', itemKeys: ['pool'] });
  expect(menuTotal(menu, { ...mixed, green: '六级' })).toEqual({ kind: 'missingCell', cells: [{ itemKey: 'green', grade: '六级' }] });
  expect(columnTotal({ ...menu, cells: [] }, '一级')).toMatchObject({ kind: 'missingCell' });
});

test('a menu that does not allow mixing refuses it and still prices one grade', () => {
  const strict = { ...menu, menu: { allowMixedGrades: false } };
  expect(menuTotal(strict, mixed)).toEqual({ kind: 'mixed' });
  expect(menuTotal(strict, same('二级'))).toMatchObject({ total: 2350 });
});

test('a comparison names only what differs', () => {
  expect(compareChoices(menu, same('三级'), { ...same('三级'), green: '四级', order: '二级' })).toEqual({
    total: 90,
    parts: [
      { itemKey: 'order', name: '公共秩序维护', from: '三级', to: '二级', difference: 110 },
      { itemKey: 'green', name: '绿化养护', from: '三级', to: '四级', difference: -20 },
    ],
  });
  expect(compareChoices(menu, same('三级'), {})).toBeUndefined();
});

test('the words of a charge are read whole or not at all', () => {
  expect(parseMenuChoice(['cleaning=二级', 'green=三级'])).toEqual({ cleaning: '二级', green: '三级' });
  expect(parseMenuChoice([])).toEqual({});
  expect(parseMenuChoice(['cleaning=二级', 'cleaning=三级'])).toBeUndefined();
  expect(parseMenuChoice(['cleaning'])).toBeUndefined();
  expect(parseMenuChoice(['cleaning=二级', '=三级'])).toBeUndefined();
});

const grades = fc.constantFrom(...FOSHAN_ROWS.map(([grade]) => grade));
const choices = fc.record(Object.fromEntries(menu.items.map(({ key }) => [key, grades])));

test('the difference of two choices is the difference of their totals, and of their parts', () => {
  fc.assert(
    fc.property(choices, choices, (first, second) => {
      const [a, b] = [menuTotal(menu, first), menuTotal(menu, second)];
      const difference = compareChoices(menu, first, second)!;
      expect(a.kind === 'total' && b.kind === 'total' && b.total - a.total).toBe(difference.total);
      expect(difference.parts.reduce((sum, part) => sum + part.difference, 0)).toBe(difference.total);
      expect(compareChoices(menu, second, first)!.total).toBe(0 - difference.total);
    }),
    { seed: 20261120 },
  );
});
