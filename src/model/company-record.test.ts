import { expect, test } from 'vitest';
import type { Contract } from '../schema/contract.ts';
import { servingOn, serviceSpells } from './company-record.ts';

const contract = (id: string, compoundId: string, from: string, to: string, exitReason?: string): Contract => ({
  id,
  compoundId,
  companyId: 'p1',
  kind: '业主大会选聘',
  signedOn: from,
  from,
  to,
  procurement: '公开招标',
  ...(exitReason && { exitReason }),
});

test('contracts that follow each other are one time of service, and a gap begins another', () => {
  const spells = serviceSpells([
    contract('t2', 'c1', '2024-01-01', '2026-12-31'),
    contract('t1', 'c1', '2021-01-01', '2023-12-31'),
    contract('t3', 'c2', '2022-01-01', '2023-06-30', '合同期满'),
    contract('t4', 'c2', '2025-01-01', '2027-12-31'),
  ]);
  expect(spells.map(({ compoundId, from, to, exitReason }) => [compoundId, from, to, exitReason])).toEqual([
    ['c2', '2025-01-01', '2027-12-31', undefined],
    ['c2', '2022-01-01', '2023-06-30', '合同期满'],
    ['c1', '2021-01-01', '2026-12-31', undefined],
  ]);
  expect(servingOn(spells, '2024-06-01').map(({ compoundId }) => compoundId)).toEqual(['c1']);
});
