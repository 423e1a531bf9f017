import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentStep, obeysElastic, priceSteps, stepOutOfOrder } from './price-steps.ts';

const told = (publishedOn: string, periodEnd?: string) => ({ publishedOn, periodStart: publishedOn, periodEnd });
const facts = {
  change: { effectiveOn: '2026-04-01', stoppedOn: undefined },
  audit: told('2025-12-01', '2025-12-30'),
  proposal: told('2026-01-05', '2026-02-03'),
  vote: { decidedOn: '2026-03-20' },
  result: told('2026-03-23', '2026-03-30'),
};

test('the steps of a change stand in their order with their periods', () => {
  const steps = priceSteps(facts);
  expect(steps.map(({ name, on }) => `${name} ${on}`)).toEqual([
    'audit 2025-12-01',
    'proposal 2026-01-05',
    'vote 2026-03-20',
    'result 2026-03-23',
    'effect 2026-04-01',
  ]);
  expect(steps[1]?.until).toBe('2026-02-03');
  expect(stepOutOfOrder(steps)).toBeUndefined();
  expect(currentStep(steps, '2026-03-22')?.name).toBe('vote');
  expect(currentStep(steps, '2025-11-30')).toBeUndefined();
});

test('a step before its time is found, also when one between them is unknown', () => {
  const found = stepOutOfOrder(priceSteps({ ...facts, vote: undefined, result: told('2026-01-04') }));
  expect([found?.step.name, found?.after.name]).toEqual(['result', 'proposal']);
});

test('a grade limits a rise and demands a fall, exactly', () => {
  expect(obeysElastic({ adjust: '可上浮', percent: 1500 }, 900, 1035)).toBe(true);
  expect(obeysElastic({ adjust: '可上浮', percent: 1500 }, 900, 1036)).toBe(false);
  expect(obeysElastic({ adjust: '不变' }, 900, 901)).toBe(false);
  expect(obeysElastic({ adjust: '应下浮', percent: 1000 }, 900, 810)).toBe(true);
  expect(obeysElastic({ adjust: '应下浮', percent: 1000 }, 900, 811)).toBe(false);
  const price = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(price, price, fc.integer({ min: 0, max: 5000 }), (before, after, percent) => {
      if (obeysElastic({ adjust: '应下浮', percent }, before, after)) expect(after).toBeLessThanOrEqual(before);
      if (after <= before) expect(obeysElastic({ adjust: '可上浮', percent }, before, after)).toBe(true);
    }),
    { seed: 5 },
  );
});
