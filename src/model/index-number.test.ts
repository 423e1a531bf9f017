import { expect, test } from 'vitest';
import { SiteConfig } from '../schema/site-config.ts';
import { indexNumber } from './index-number.ts';

const record = { id: 'n-2026-0301', publishedOn: '2026-03-11', issuerId: 'o-s01' };

test('the number that the office gave stands as it is', () => {
  expect(indexNumber({ ...record, indexNo: 'YT0417-2026-00031' }, 'YT-{编号}')).toBe('YT0417-2026-00031');
});

test('the rule of the district makes one of what never changes', () => {
  expect(indexNumber(record, 'YT/{单位}/{年}/{编号}')).toBe('YT/o-s01/2026/n-2026-0301');
});

test('without a rule, or without the issuer it asks for, there is none', () => {
  expect(indexNumber(record, undefined)).toBeUndefined();
  expect(indexNumber({ ...record, issuerId: undefined }, '{单位}-{编号}')).toBeUndefined();
});

test('a rule that would give two records one number is refused', () => {
  const accepts = (rule: string) => SiteConfig.shape.indexRule.safeParse(rule).success;
  expect(['YT-{编号}', '{单位}{年}-{编号}'].map(accepts)).toEqual([true, true]);
  expect(['YT-{年}', '{编号}-{月}', 'YT', '{编号', '{编号}}'].map(accepts)).toEqual([false, false, false, false, false]);
});
