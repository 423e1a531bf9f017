import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf, disclosureState, readEntry, servedThrough, sumEntries, type DisclosureState } from './disclosure-state.ts';
import { accountPeriod } from './account-period.ts';

test('0, 不适用 and nothing reported are three facts', () => {
  const publishedOn = '2026-07-20';
  expect(disclosureState({ applies: '适用', publishedOn, income: 1 })).toBe('published');
  expect(disclosureState({ applies: '适用', publishedOn, income: 0 })).toBe('zero');
  expect(disclosureState({ applies: '适用', publishedOn })).toBe('published');
  expect(disclosureState({ applies: '不适用', publishedOn })).toBe('none');
  expect(disclosureState({ applies: '适用' })).toBe('missing');
  expect(disclosureState(undefined)).toBe('missing');
});

test('coverage counts 0 as published and 不适用 as not required', () => {
  expect(coverageOf(['published', 'zero', 'none', 'missing'])).toEqual({ required: 3, published: 2, zero: 1, none: 1, missing: 1 });
  fc.assert(
    fc.property(fc.array(fc.constantFrom<DisclosureState>('published', 'zero', 'none', 'missing')), (states) => {
      const { required, published, none, missing } = coverageOf(states);
      expect(published + missing).toBe(required);
      expect(required + none).toBe(states.length);
    }),
    { seed: 5 },
  );
});

test('accounts are owed only by a company that served the whole period', () => {
  const half = accountPeriod('2026-h1');
  expect(servedThrough([{ from: '2026-01-01', to: '2026-06-30' }], half)).toBe(true);
  expect(servedThrough([{ from: '2026-01-02', to: '2029-12-31' }], half)).toBe(false);
  expect(servedThrough([], half)).toBe(false);
});

test('entries are read and added exactly', () => {
  expect(readEntry('电梯 A=广告=12.5')).toEqual({ name: '电梯 A=广告', amount: 1250 });
  expect(sumEntries(['a=0.10', 'b=0.20'])).toBe(30);
  expect(sumEntries(undefined)).toBeUndefined();
});
