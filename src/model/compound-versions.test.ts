import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Charge } from '../schema/charge.ts';
import type { Contract } from '../schema/contract.ts';
import { addDays } from './calendar.ts';
import { compoundVersions } from './compound-versions.ts';

const TODAY = '2026-11-20';
const fee = (effectiveFrom: string | undefined, price: number, more: Partial<Charge> = {}): Charge => ({
  id: `h-${effectiveFrom}-${price}`,
  compoundId: 'c0001',
  companyId: 'p0001',
  item: '物业服务费',
  payer: '业主',
  regime: '合同约定',
  fullyMet: '达到',
  price,
  unit: '元/㎡·月',
  effectiveFrom,
  ...more,
});
const contract = (from: string, to: string, companyId = 'p0001'): Contract => ({
  id: `t-${from}`,
  compoundId: 'c0001',
  companyId,
  kind: '业主大会选聘',
  signedOn: from,
  from,
  to,
  procurement: '公开招标',
});
const versionsOf = (charges: Charge[], contracts: Contract[] = [], day = TODAY, companyId: string | undefined = 'p0001') =>
  compoundVersions({ compound: { companyId }, charges, contracts }, day);

test('a compound without dated records has one version without a date', () => {
  const versions = versionsOf([]);
  expect(versions).toHaveLength(1);
  expect(versions[0]).toMatchObject({ number: 1, since: undefined, changed: [], facts: { companyId: 'p0001' } });
});

test('a new price makes a version on the day it applies, and says that the fee changed', () => {
  const versions = versionsOf([fee('2024-01-01', 1060, { effectiveTo: '2025-06-30' }), fee('2025-07-01', 1200)]);
  expect(versions.map(({ number, since, changed }) => [number, since, changed])).toEqual([
    [1, '2024-01-01', []],
    [2, '2025-07-01', ['fees']],
  ]);
  expect(versions[1]?.facts.fees.map(({ price }) => price)).toEqual([1200]);
});

test('what begins on one day is one version', () => {
  const versions = versionsOf([fee('2024-01-01', 1060)], [contract('2024-01-01', '2027-12-31')]);
  expect(versions.map(({ since }) => since)).toEqual(['2024-01-01']);
});

test('a contract that runs out makes a version on the day after its last', () => {
  const versions = versionsOf([], [contract('2023-01-01', '2025-12-31')]);
  expect(versions.map(({ since, changed }) => [since, changed])).toEqual([
    ['2023-01-01', []],
    ['2026-01-01', ['contract']],
  ]);
  expect(versions[1]?.facts).toMatchObject({ companyId: 'p0001', contract: undefined });
});

test('another company under a new contract makes one version that names both changes', () => {
  const versions = versionsOf([], [contract('2020-01-01', '2022-12-31', 'p0002'), contract('2023-01-01', '2027-12-31')]);
  expect(versions.map(({ facts, changed }) => [facts.companyId, changed])).toEqual([
    ['p0002', []],
    ['p0001', ['companyId', 'contract']],
  ]);
});

test('the company of the register says nothing about the time before a later contract', () => {
  const gap = versionsOf([], [contract('2020-01-01', '2021-12-31', 'p0002'), contract('2023-01-01', '2027-12-31')]);
  expect(gap.map(({ facts }) => facts.companyId)).toEqual(['p0002', undefined, 'p0001']);
});

test('a price of a day to come is no version yet', () => {
  const charges = [fee('2024-01-01', 1060, { effectiveTo: '2026-12-31' }), fee('2027-01-01', 1200)];
  expect(versionsOf(charges)).toHaveLength(1);
  expect(versionsOf(charges, [], '2027-01-01')).toHaveLength(2);
});

test('charges that a poster does not print make no version', () => {
  expect(versionsOf([fee('2024-01-01', 1060), fee('2025-03-01', 300, { item: '水电公摊', unit: '元/户·月' })])).toHaveLength(1);
});

test('versions count up by strictly later days, each differs from the last, and a later day takes none away', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-01-01', days));
  const charge = fc
    .tuple(day, fc.integer({ min: 0, max: 400 }), fc.constantFrom(900, 1060))
    .map(([from, days, price]) => fee(from, price, { effectiveTo: addDays(from, days) }));
  const signed = fc
    .tuple(day, fc.integer({ min: 0, max: 400 }), fc.constantFrom('p0001', 'p0002'))
    .map(([from, days, company]) => contract(from, addDays(from, days), company));
  fc.assert(
    fc.property(fc.array(charge, { maxLength: 5 }), fc.array(signed, { maxLength: 5 }), day, day, (charges, contracts, one, other) => {
      const [early, late] = [one, other].sort() as [string, string];
      const versions = versionsOf(charges, contracts, late);
      expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
      versions.slice(1).forEach((version, index) => {
        expect(version.changed.length).toBeGreaterThan(0);
        expect((version.since ?? '') > (versions[index]?.since ?? '')).toBe(true);
      });
      const before = versionsOf(charges, contracts, early);
      if (before[0].since !== undefined) expect(versions.slice(0, before.length)).toEqual(before);
    }),
    { seed: 4, numRuns: 500 },
  );
});
