import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { districtFiles, releasedDistrict, serveDistrict, type ServedDistrict } from '../../tests/federation/district-site.ts';
import { GrowingLog, type Files } from '../../tests/ledger/released-site.ts';
import type { FederatedDistrict } from '../../src/schema/federation.ts';
import { listFiles } from '../build/folder-calls.ts';
import { federate, type FederateOptions } from './federate.ts';
import { LIMITS } from './fetch-district.ts';

let folder = '';
let served: ServedDistrict[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'federate-'))));
afterEach(async () => {
  await Promise.all(served.map((one) => one.close()));
  served = [];
  rmSync(folder, { recursive: true });
});

async function serve(files: Files, redirect: Record<string, string> = {}): Promise<ServedDistrict> {
  const district = await serveDistrict('qinghu', files, redirect);
  served.push(district);
  return district;
}

/** The state of the one district, or why it is left out. */
async function outcomeOf(listed: FederatedDistrict, options: Partial<FederateOptions> = {}): Promise<string> {
  const { outcomes } = await federate([listed], { folder: join(folder, 'kept'), demonstration: true, web: { pause: 0 }, ...options });
  const [outcome] = outcomes;
  return outcome!.state === 'included' ? 'included' : outcome!.reason;
}

test('a district whose log and files hold is copied, without anything that could run', async () => {
  const { listed } = await serve(releasedDistrict(districtFiles()));
  const federated = await federate([listed], { folder: join(folder, 'kept'), demonstration: true });
  federated.copyInto(join(folder, 'site'));
  const copied = listFiles(join(folder, 'site'));
  expect(federated.outcomes).toMatchObject([{ state: 'included', descriptor: { district: '清湖区', dataDate: '2026-10-31' } }]);
  expect(copied).toContain('federation/qinghu/names/first.json');
  expect(copied).toContain('federation/qinghu/search/index/current-0/t0.json');
  expect(copied.filter((path) => !path.endsWith('.json'))).toEqual([]);
});

test('what was fetched before is not fetched again, and without a network what was stored is taken', async () => {
  const { listed, asked, close } = await serve(releasedDistrict(districtFiles()));
  expect(await outcomeOf(listed)).toBe('included');
  asked.length = 0;
  expect(await outcomeOf(listed)).toBe('included');
  expect(asked.filter((path) => !path.startsWith('ledger/') || path.startsWith('ledger/manifest/'))).toEqual([]);
  await close();
  expect(await outcomeOf(listed)).toBe('unreachable');
  expect(await outcomeOf(listed, { offline: true })).toBe('included');
  expect(await outcomeOf({ ...listed, vkey: OTHER_KEY }, { offline: true })).toBe('not-stored');
});

test.each([
  ['a file that is copied', 'names/first.json', 'file-differs'],
  ['the list of files', 'ledger/manifest/index', 'other-files'],
  ['the signed state', 'ledger/checkpoint', 'bad-signature'],
])('%s that somebody changed keeps the district out', async (_what, path, reason) => {
  const { listed, files } = await serve(releasedDistrict(districtFiles()));
  const bytes = Uint8Array.from(files.get(path)!);
  bytes[20] = bytes[20]! ^ 1;
  files.set(path, bytes);
  expect(await outcomeOf(listed)).toBe(reason);
});

test('a district with another key than the listed one, or with the demonstration’s in earnest, is kept out', async () => {
  const { listed } = await serve(releasedDistrict(districtFiles()));
  expect(await outcomeOf({ ...listed, vkey: OTHER_KEY })).toBe('other-key');
  expect(await outcomeOf(listed, { demonstration: false })).toBe('demonstration');
});

test('a site without a log, or whose log has no release of it, is kept out', async () => {
  const unsigned = await serve(districtFiles());
  expect(await outcomeOf(unsigned.listed)).toBe('no-log');
  const log = new GrowingLog();
  const { listed, files } = await serve(releasedDistrict(districtFiles(), log));
  for (const [path, bytes] of releasedDistrict(districtFiles('别的小区'))) if (path.startsWith('ledger/manifest/')) files.set(path, bytes);
  expect(await outcomeOf(listed)).toBe('other-files');
});

test('a log must go on from what was seen of it, here or by whoever wrote down its state', async () => {
  const log = new GrowingLog();
  const { listed, files } = await serve(releasedDistrict(districtFiles(), log));
  const { outcomes } = await federate([listed], { folder: join(folder, 'kept'), demonstration: true });
  const checkpoint = (outcomes[0] as { checkpoint: string }).checkpoint;
  files.clear();
  for (const [path, bytes] of releasedDistrict(districtFiles('清波园二期'), log)) files.set(path, bytes);
  expect(await outcomeOf(listed)).toBe('included');

  const forked = new GrowingLog();
  for (const name of ['三', '四', '五']) releasedDistrict(districtFiles(name), forked);
  files.clear();
  for (const [path, bytes] of releasedDistrict(districtFiles('六'), forked)) files.set(path, bytes);
  expect(await outcomeOf(listed)).toBe('rewritten');
  const elsewhere = join(folder, 'elsewhere');
  expect(await outcomeOf({ ...listed, checkpoint }, { folder: elsewhere })).toBe('rewritten');
  expect(await outcomeOf(listed, { folder: elsewhere })).toBe('included');
});

test('a redirect to another origin is not followed, and too much is not taken', async () => {
  const other = await serve(releasedDistrict(districtFiles()));
  const { listed } = await serve(releasedDistrict(districtFiles()), { 'ledger/checkpoint': `${other.listed.address}ledger/checkpoint` });
  expect(await outcomeOf(listed)).toBe('unreachable');
  expect(other.asked).toEqual([]);
  expect(await outcomeOf(other.listed, { limits: { ...LIMITS, files: 3 } })).toBe('too-large');
  expect(await outcomeOf(other.listed, { limits: { ...LIMITS, mostBytes: 100 } })).toBe('too-large');
  expect(await outcomeOf(other.listed, { limits: { ...LIMITS, mostTotal: 1000 } })).toBe('too-large');
});

const PAGE = { path: '/compounds/q0001/', title: '清波园小区', text: '清波园小区', kind: 'compound' };

/** Lists in lists, as deep as they can be written. */
const NESTED: unknown = Array.from({ length: 1000 }).reduce((inner) => [inner], []);

test.each([
  ['leads to another host', 'search/index/current-0/t0.json', { ...PAGE, path: '//evil.example.invalid/' }, 'bad-file'],
  ['leads upwards', 'search/index/current-0/t0.json', { ...PAGE, path: '/../../evil/' }, 'bad-file'],
  ['leads to a program', 'search/index/current-0/t0.json', { ...PAGE, path: 'javascript:ran()' }, 'bad-file'],
  ['turns the direction of a title', 'search/index/current-0/t0.json', { ...PAGE, title: '\u061c清波园小区' }, 'bad-file'],
  ['turns the direction of a text', 'search/index/current-0/t0.json', { ...PAGE, text: '清波园\u200f小区' }, 'bad-file'],
  ['says more than is asked', 'search/index/current-0/t0.json', { ...PAGE, html: '<img src=x onerror=ran()>' }, 'bad-file'],
  ['nests without end', 'search/index/current-0/t0.json', NESTED, 'bad-file'],
  ['has an unknown kind', 'search/index/current-0/t0.json', { ...PAGE, kind: 'evil' }, 'bad-file'],
  ['counts without an end', 'search/index/current-0/o0.json', 'A-------B', 'bad-file'],
  ['names a folder elsewhere', 'search/index/parts.json', [{ key: 'current', folder: '../../..', first: true }], 'bad-file'],
  ['shows a mobile', 'search/index/current-0/t0.json', { ...PAGE, text: '请打13800138000' }, 'personal-data'],
  ['is of another version', 'district.json', { version: 2 }, 'other-version'],
])('a released file that %s keeps the district out', async (_what, path, value, reason) => {
  const { listed } = await serve(releasedDistrict(districtFiles('清波园小区', { [path]: value })));
  expect(await outcomeOf(listed)).toBe(reason);
});

test.each([
  ['a signed state that is no text', 'ledger/checkpoint', Uint8Array.of(0xff, 0xfe, 0xfd)],
  ['a key that is no text', 'ledger/vkey', Uint8Array.of(0xff, 0xfe, 0xfd)],
  ['openings that are no text', 'ledger/openings/0.txt', Uint8Array.of(0xff, 0xfe, 0xfd)],
  ['openings that say nothing', 'ledger/openings/0.txt', new TextEncoder().encode('{}\t\t\t999999999999999999999\n')],
  ['a tile of the wrong length', 'ledger/edge', new TextEncoder().encode('AAAA\n')],
  ['an empty list of files', 'ledger/manifest/index', new Uint8Array()],
])('%s keeps the district out and stops nothing', async (_what, path, bytes) => {
  const { listed, files } = await serve(releasedDistrict(districtFiles()));
  files.set(path, bytes);
  expect(await outcomeOf(listed)).toMatch(/^(?:bad-file|bad-signature|no-release|other-files)$/);
});

test('what our own disk refuses is no fault of a district', async () => {
  const { listed } = await serve(releasedDistrict(districtFiles()));
  writeFileSync(join(folder, 'kept'), 'a file where the folder should be');
  await expect(outcomeOf(listed)).rejects.toThrow(/E[A-Z]+/);
});

test('one district that fails leaves the others in their place', async () => {
  const good = await serve(releasedDistrict(districtFiles()));
  const gone = await serve(districtFiles());
  await gone.close();
  const listed = [{ ...gone.listed, id: 'gone' }, good.listed];
  const federated = await federate(listed, { folder: join(folder, 'kept'), demonstration: true, web: { pause: 0 } });
  expect(federated.outcomes.map(({ id, state }) => [id, state])).toEqual([
    ['gone', 'left-out'],
    ['qinghu', 'included'],
  ]);
  expect(federated.details.get('gone')).not.toBe('');
});

test('a stored file that was damaged is fetched anew', async () => {
  const { listed } = await serve(releasedDistrict(districtFiles()));
  await outcomeOf(listed);
  const [stored] = listFiles(join(folder, 'kept')).filter((path) => path.includes('/files/'));
  rmSync(join(folder, 'kept', stored!));
  expect(await outcomeOf(listed, { offline: true })).toBe('file-differs');
  expect(await outcomeOf(listed)).toBe('included');
  expect(existsSync(join(folder, 'kept', stored!))).toBe(true);
  expect(readFileSync(join(folder, 'kept', stored!)).length).toBeGreaterThan(0);
});

const OTHER_KEY = 'beichuan.example.invalid/ledger+6158e6cc+AUMEa/5AkrPpSZTq2hXcwg2Kqge2WP05VOuODvuL3KXe';
