import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Elevator } from '../schema/elevator.ts';
import { elevatorStep, sumOfShares } from './elevator-stage.ts';

const lift: Elevator = {
  id: 'e-1',
  name: '示例小区3号楼2单元',
  compoundId: 'c0001',
  building: '3号楼',
  unit: '2单元',
  floors: 6,
  wishOn: '2026-01-10',
  schemeFrom: '2026-03-12',
  schemeTo: '2026-03-26',
  reviewFrom: '2026-04-10',
  inUseFrom: '2026-10-01',
};

test.each([
  ['2026-01-09', undefined],
  ['2026-01-10', '意愿征集'],
  ['2026-03-12', '方案公示'],
  ['2026-03-26', '方案公示'],
  ['2026-03-27', '异议处理'],
  ['2026-04-10', '审查'],
  ['2026-10-01', '投用'],
] as const)('on %s it is in the step %s', (day, step) => {
  expect(elevatorStep(lift, day)).toBe(step);
});

test('one that was given up stays so', () => {
  expect(elevatorStep({ ...lift, stoppedOn: '2026-04-01' }, '2026-11-20')).toBe('终止');
});

/** 延吉, as a local page printed it: 5.2, 4.4, 3.6, 2.8 and 2.0 万元 from the seventh floor down to the third, two homes each: 36 万元. */
test('shares of the homes add up exactly', () => {
  const shares = [0, 0, 20, 28, 36, 44, 52].map((each) => ({ homes: 2, each: each * 100_000 }));
  expect(sumOfShares(shares)).toBe(36_000_000);
  const amount = fc.record({ homes: fc.integer({ min: 1, max: 4 }), each: fc.integer({ min: 0, max: 10_000_000 }) });
  fc.assert(
    fc.property(fc.array(amount), fc.array(amount), (a, b) => sumOfShares([...a, ...b]) === sumOfShares(a) + sumOfShares(b)),
    { seed: 11 },
  );
});
