import { expect, test } from 'vitest';
import { chargesInForce, contractInForce, endOfDocument, isDocumentInForce, isWithin, standardInForce } from './in-force.ts';

test('both ends of a validity count, and an absent end is open', () => {
  expect(['2025-06-30', '2025-07-01', '2027-06-30', '2027-07-01'].map((day) => isWithin(day, '2025-07-01', '2027-06-30'))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isWithin('2099-12-31', undefined, undefined)).toBe(true);
});

const standard = (id: string, validFrom: string | undefined, validTo?: string, standing: '本区标准' | '历史参考示例' = '本区标准') => ({
  id,
  validFrom,
  validTo,
  standing,
});

test("the district's own newest standard counts, never another place's", () => {
  const standards = [
    standard('old', '2020-01-01', '2025-06-30'),
    standard('new', '2025-07-01'),
    standard('foshan', '2026-01-01', undefined, '历史参考示例'),
    standard('undated', undefined),
  ];
  expect(standardInForce(standards, '2025-06-30')?.id).toBe('old');
  expect(standardInForce(standards, '2026-11-20')?.id).toBe('new');
  expect(standardInForce([...standards, standard('newest', '2026-02-01')], '2026-11-20')?.id).toBe('newest');
  expect(standardInForce(standards, '2019-01-01')).toBeUndefined();
});

test('a charge counts from its start to its end; without a start it is not known to count', () => {
  const charges = [{ effectiveFrom: '2024-01-01', effectiveTo: '2025-12-31' }, { effectiveFrom: '2026-01-01' }, {}];
  expect(chargesInForce(charges as never, '2025-12-31')).toEqual([charges[0]]);
  expect(chargesInForce(charges as never, '2026-11-20')).toEqual([charges[1]]);
});

test('of overlapping contracts the one that began last counts', () => {
  const contracts = [
    { from: '2024-08-01', to: '2027-07-31' },
    { from: '2026-01-01', to: '2026-12-31' },
  ];
  expect(contractInForce(contracts, '2026-06-01')).toBe(contracts[1]);
  expect(contractInForce(contracts, '2027-01-01')).toBe(contracts[0]);
  expect(contractInForce(contracts, '2028-01-01')).toBeUndefined();
  const twins = [
    { from: '2026-01-01', to: '2026-12-31' },
    { from: '2026-01-01', to: '2027-12-31' },
  ];
  expect(contractInForce(twins, '2026-06-01')).toBe(twins[0]);
});

type Document = Parameters<typeof isDocumentInForce>[0];
const document = (more: Partial<Document>): Document => ({ publishedOn: '2025-06-12', status: '有效', ...more }) as Document;

test('a document counts from its effective day, not on the day of its repeal', () => {
  const given = document({ effectiveFrom: '2025-07-01', repealedOn: '2026-03-01', status: '废止' });
  expect(['2025-06-30', '2025-07-01', '2026-02-28', '2026-03-01'].map((day) => isDocumentInForce(given, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isDocumentInForce(document({}), '2025-06-12')).toBe(true);
  expect(isDocumentInForce(document({ effectiveTo: '2027-06-30' }), '2027-07-01')).toBe(false);
});

test('a document has ended from the day of its repeal or behind its last day, whatever is typed', () => {
  expect(['2026-02-28', '2026-03-01'].map((day) => endOfDocument(document({ repealedOn: '2026-03-01' }), day))).toEqual([
    undefined,
    '废止',
  ]);
  expect(['2027-06-30', '2027-07-01'].map((day) => endOfDocument(document({ effectiveTo: '2027-06-30' }), day))).toEqual([
    undefined,
    '失效',
  ]);
  expect(endOfDocument(document({ status: '失效' }), '2026-01-01')).toBe('失效');
  expect(endOfDocument(document({ status: '废止', repealedOn: '2026-03-01' }), '2026-01-01')).toBe(undefined);
  expect(endOfDocument(document({ status: '被修改' }), '2026-01-01')).toBe(undefined);
});

test('a document that has ended on an unknown day never counts', () => {
  for (const status of ['废止', '失效'] as const) expect(isDocumentInForce(document({ status }), '2026-01-01')).toBe(false);
  expect(isDocumentInForce(document({ status: '被修改' }), '2026-01-01')).toBe(true);
});
