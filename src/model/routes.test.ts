import { expect, test } from 'vitest';
import { KINDS, kindOf, type Kind } from '../schema/registry.ts';
import {
  companyPath,
  compoundPath,
  compoundPosterPath,
  compoundVersionPath,
  dataCsvPath,
  dataJsonPath,
  dataPath,
  documentPath,
  helpPath,
  kindPath,
  noticePath,
  noticePosterPath,
  noticeSlipPath,
  noticeVersionPath,
  PATHS,
  recordPath,
  registerPath,
  registerRowsPath,
  roundPath,
  subdistrictPath,
  textPagePath,
} from './routes.ts';

test('addresses are made of ids', () => {
  expect(compoundPath('c0001')).toBe('/compounds/c0001/');
  expect(subdistrictPath('s01')).toBe('/subdistricts/s01/');
  expect(noticePath({ id: 'n-2026-0301', publishedOn: '2026-03-11' })).toBe('/notices/2026/n-2026-0301/');
  const notice = { id: 'n-2026-0301', publishedOn: '2026-03-11' };
  expect(noticeVersionPath(notice, 2)).toBe('/notices/2026/n-2026-0301/v/2/');
  expect(noticePosterPath(notice)).toBe('/notices/2026/n-2026-0301/poster/');
  expect(noticeSlipPath(notice)).toBe('/notices/2026/n-2026-0301/slip/');
  expect(compoundVersionPath('c0001', 3)).toBe('/compounds/c0001/v/3/');
  expect(compoundPosterPath('c0001')).toBe('/compounds/c0001/poster/');
  expect(documentPath('d-2025-014')).toBe('/documents/d-2025-014/');
  expect(roundPath('2026-q3')).toBe('/rankings/2026-q3/');
  expect(helpPath('objection')).toBe('/help/objection/');
  expect(textPagePath('about')).toBe('/about/');
  expect(dataPath(kindOf('feeCell'))).toBe('/data/fee-cells/');
  expect(kindPath(kindOf('feeCell'))).toBe('/data/fee-cells/');
  expect(kindPath(kindOf('contract'))).toBe('/contracts/');
  expect(registerPath(kindOf('contract'), 2)).toBe('/contracts/page/2/');
  expect(registerRowsPath(kindOf('contract'))).toBe('/contracts/rows.json');
  expect(recordPath(kindOf('contract'), 't0001')).toBe('/contracts/t0001/');
  expect(companyPath('p0001')).toBe('/companies/p0001/');
  expect(dataCsvPath(kindOf('compound'))).toBe('/data/compounds.csv');
  expect(dataJsonPath(kindOf('compound'))).toBe('/data/compounds.json');
});

test('no two pages share an address', () => {
  const own = (kind: Kind) =>
    Object.values(PATHS).includes(registerPath(kind) as never) ? [] : [registerPath(kind), registerRowsPath(kind)];
  const paths = [
    ...Object.values(PATHS),
    ...KINDS.flatMap((kind) => [...own(kind), dataPath(kind), dataCsvPath(kind), dataJsonPath(kind)]),
  ];
  expect(new Set(paths).size).toBe(paths.length);
});
