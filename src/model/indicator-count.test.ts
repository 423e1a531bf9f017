import { expect, test } from 'vitest';
import type { Compound } from '../schema/compound.ts';
import type { Indicator } from '../schema/indicator.ts';
import { countOf, measureIndicator, type CountedRegisters } from './indicator-count.ts';

const compound = (id: string, mgmtMode: Compound['mgmtMode'], floorArea: number) =>
  ({ id, mgmtMode, floorArea, builtYear: 1998, ownersCommittee: '无' }) as Compound;

const registers = (values: Partial<CountedRegisters>): CountedRegisters => ({
  asOf: '2026-11-20',
  campaign: [],
  compound: [],
  round: [],
  result: [],
  sanwu: [],
  issue: [],
  organisation: [],
  project: [],
  projectStage: [],
  elevator: [],
  cityWork: [],
  ...values,
});

const indicator = (values: Partial<Indicator>): Indicator => ({
  key: 'property',
  name: '物业覆盖',
  basis: '小区数',
  definition: '有企业的小区',
  asOf: '2026-11-20',
  source: '台账',
  ...values,
});

/** 9 of 50 compounds, which have 46 % of the area. */
const fifty = registers({
  compound: [
    ...Array.from({ length: 9 }, (_, at) => compound(`a${at}`, '市场化物业', 4_600_00)),
    ...Array.from({ length: 41 }, (_, at) => compound(`b${at}`, '居民自治', at < 40 ? 1_185_00 : 1_200_00)),
  ],
});

test('nine of fifty compounds is 18 % of the compounds and 46 % of their area', () => {
  expect(measureIndicator(indicator({ countOf: '市场化物业小区' }), fifty)).toEqual({
    numerator: '9',
    denominator: '50',
    value: 1800,
    counted: true,
  });
  expect(measureIndicator(indicator({ countOf: '市场化物业面积', basis: '建筑面积' }), fifty)).toEqual({
    numerator: '41400',
    denominator: '90000',
    value: 4600,
    counted: true,
  });
});

test('typed figures stand as they are, and without figures or a count there is no share', () => {
  expect(measureIndicator(indicator({ numerator: '9', denominator: '50', countOf: '全部小区' }), fifty)).toMatchObject({
    value: 1800,
    counted: false,
  });
  expect(measureIndicator(indicator({}), fifty)).toBeUndefined();
  expect(measureIndicator(indicator({ countOf: '投用电梯' }), fifty)).toBeUndefined();
});

test('a compound reached the pass mark in the newest published round or not at all', () => {
  const [first, second] = fifty.compound;
  const at = (to: string, id: string, publishedOn?: string) => ({ id, to, ...(publishedOn && { publishedOn }) });
  const scored = {
    ...fifty,
    campaign: [{ civilityPass: 600_000 }],
    round: [at('2026-06-30', 'q2', '2026-07-15'), at('2026-09-30', 'q3', '2026-10-15'), at('2026-12-31', 'q4')],
    result: [
      { roundId: 'q2', subjectId: first!.id, total: 900_000 },
      { roundId: 'q3', subjectId: first!.id, total: 599_999 },
      { roundId: 'q3', subjectId: second!.id, total: 600_000 },
      { roundId: 'q4', subjectId: first!.id, total: 990_000 },
      { roundId: 'q3', subjectId: 'n-centre', total: 990_000 },
    ],
  } as unknown as CountedRegisters;
  expect(countOf('文明达标小区', scored)).toEqual({ numerator: '1', denominator: '50' });
  expect(countOf('文明达标小区', fifty)).toBeUndefined();
});

test('a refused problem is no promise, and a lift that will run later does not run yet', () => {
  const told = registers({
    issue: [{ closedOn: '2026-10-01' }, {}, { decision: '不予办理' }] as unknown as CountedRegisters['issue'],
    elevator: [{ inUseFrom: '2026-11-20' }, { inUseFrom: '2026-11-21' }, {}] as unknown as CountedRegisters['elevator'],
    organisation: [
      { kind: '党组织', compoundId: 'a0' },
      { kind: '党组织', compoundId: 'a1', endedOn: '2026-01-01' },
      { kind: '业委会', compoundId: 'a2' },
    ] as unknown as CountedRegisters['organisation'],
    compound: fifty.compound,
    cityWork: [
      { kind: '口袋公园', done: 3, target: 5 },
      { kind: '口袋公园', done: 4, target: 4 },
      { kind: '特色街', done: 1, target: 14 },
    ] as unknown as CountedRegisters['cityWork'],
  });
  expect(countOf('办结问题', told)).toEqual({ numerator: '1', denominator: '2' });
  expect(countOf('投用电梯', told)).toEqual({ numerator: '1', denominator: '3' });
  expect(countOf('有党组织小区', told)).toEqual({ numerator: '1', denominator: '50' });
  expect(countOf('建成口袋公园', told)).toEqual({ numerator: '7', denominator: '9' });
});
