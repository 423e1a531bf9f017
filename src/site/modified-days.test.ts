import { expect, test } from 'vitest';
import { loadSources } from '../sources/load.ts';
import { nodeFiles } from '../sources/node-files.ts';
import type { Ledger } from './ledger.ts';
import { modifiedDay, modifiedDays } from './modified-days.ts';
import { makeSite } from './site.ts';

const base = loadSources('', nodeFiles(new URL('../../tests/fixtures/base', import.meta.url).pathname)).dataset;
const site = makeSite(base, [], '2026-11-20');
const PAGE = '/notices/2026/n-2026-0001/';

test('without a log a notice changed on the last day that it says itself, and so did the lists that show it', () => {
  const days = modifiedDays(site);
  expect(days.get(PAGE)).toBe('2026-03-30');
  expect(days.get('/notices/')).toBe('2026-10-15');
  expect(days.get('/notices/2025/')).toBe('2025-12-01');
  expect(days.get('/compounds/c0002/')! >= '2026-03-30').toBe(true);
  expect(days.get('/')! >= '2026-10-15').toBe(true);
});

test('what happens after the day of the build is not told', () => {
  expect(modifiedDays(makeSite(base, [], '2026-10-14')).get('/notices/')! < '2026-10-15').toBe(true);
});

test('a record that says no day has none', () => {
  expect(modifiedDays(site).get('/offices/o-zjj/')).toBeUndefined();
});

test('with a log the day is that of the last entry in Beijing, whatever the record says', () => {
  const entry = (time: string) => ({ time }) as ReturnType<Ledger['entriesOf']>[number];
  const ledger = {
    idOf: (_kind: unknown, value: { id?: string }) => value.id,
    entriesOf: (kind: string, id: string) =>
      kind === 'notice' && id === 'n-2026-0001' ? [entry('2026-03-11T09:00:00Z'), entry('2026-05-01T20:00:00Z')] : [],
  } as unknown as Ledger;
  expect(modifiedDays({ ...site, ledger }).get(PAGE)).toBe('2026-05-02');
});

test('a further page of a list is as new as the list', () => {
  const days = new Map([
    ['/companies/', '2026-05-02'],
    ['/rankings/2026-q1/', '2026-04-10'],
  ]);
  expect(modifiedDay(days, '/companies/page/12/')).toBe('2026-05-02');
  expect(modifiedDay(days, '/rankings/2026-q1/2/')).toBe('2026-04-10');
  expect(modifiedDay(days, '/companies/p0001/')).toBeUndefined();
});
