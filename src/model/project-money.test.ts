import { expect, test } from 'vitest';
import { projectMoney } from './project-money.ts';

test('what came in and what went out are added apart, and the rest is what is left', () => {
  const money = projectMoney([
    { flow: '来源', budget: 300, paid: 200 },
    { flow: '来源', budget: 100, paid: 0 },
    { flow: '支出', budget: 350, paid: 120 },
    { flow: '支出', budget: 20, paid: 20 },
  ]);
  expect(money).toEqual({ promised: 400, arrived: 200, agreed: 370, paid: 140, left: 60 });
});
