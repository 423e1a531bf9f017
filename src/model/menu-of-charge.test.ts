import { expect, test } from 'vitest';
import { menuOfCharge } from './menu-of-charge.ts';

const menus = [
  { id: 'walk-up', category: '普通住宅', elevator: '无电梯' as const },
  { id: 'lift', category: '普通住宅', elevator: '有电梯' as const },
  { id: 'other', category: '保障房', elevator: '不区分' as const },
];

test('a house with a lift is compared with the menu for houses with a lift', () => {
  expect(menuOfCharge(menus, { category: '普通住宅', elevator: '有电梯' })?.id).toBe('lift');
  expect(menuOfCharge(menus, { category: '普通住宅', elevator: '无电梯' })?.id).toBe('walk-up');
});

test('without a menu of its own column, a charge takes the first of its kind of house', () => {
  expect(menuOfCharge(menus, { category: '保障房', elevator: '有电梯' })?.id).toBe('other');
  expect(menuOfCharge([], { category: '普通住宅' })).toBeUndefined();
});
