import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFixtureRoot } from '../../tests/fixtures/fixture-root.ts';
import { exportsOf, GrowingLog } from '../../tests/ledger/released-site.ts';
import { readLog } from '../../src/ledger/log.ts';
import { verifySite } from '../../src/ledger/verify-site.ts';
import { servedFiles } from '../../src/ledger/write-tiles.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { writeManifestFiles } from '../build/write-manifest.ts';
import { folderSite } from '../verify/folder-site.ts';
import { runRelease } from './release.ts';

const { root, remove } = makeFixtureRoot('base');
const folder = mkdtempSync(join(tmpdir(), 'released-'));
const site = join(folder, 'dist');
const growing = new GrowingLog();

function put(below: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(below, path)), { recursive: true });
    writeFileSync(join(below, path), bytes);
  }
}

/** What a build leaves in the folder. */
function build(): void {
  rmSync(site, { recursive: true, force: true });
  const pages = new Map([
    ['index.html', '<p>首页</p>'],
    ['build.json', '{"buildDate":"2026-06-01"}'],
  ]);
  put(site, pages);
  put(site, exportsOf(loadSources(root, nodeFiles(root)).dataset));
  put(site, servedFiles(readLog(nodeFiles(root))!.log!));
  writeManifestFiles(site);
}

async function release(...options: string[]): Promise<{ code: number; said: string }> {
  const values = new Map(Object.entries({ site, now: '2026-07-01T00:00:00Z' }));
  const said: string[] = [];
  const code = await runRelease({
    root,
    rest: [],
    value: (name) => values.get(name),
    has: (name) => options.includes(name) || values.has(name),
    say: (line) => said.push(line),
  });
  return { code, said: said.join('\n') };
}

const findings = async () => (await verifySite(folderSite(site))).findings.map(({ code, path }) => `${code} ${path ?? ''}`.trim());
const checkpoint = () => readFileSync(join(site, 'ledger/checkpoint'), 'utf8');

beforeAll(() => {
  growing.appendDataset(loadSources(root, nodeFiles(root)).dataset, '2026-06-01');
  put(root, growing.stored);
  build();
});
afterAll(() => {
  remove();
  rmSync(folder, { recursive: true });
});

test('a built site is released, and then everything on it is proven', async () => {
  expect(await findings()).toEqual(['no-release']);
  const before = checkpoint();
  expect((await release('dry-run')).said).toMatch(/没有写入/);
  expect(checkpoint()).toBe(before);
  expect(await release()).toMatchObject({ code: 0, said: expect.stringMatching(/已登记这次发布 r-1/) as string });
  expect(await findings()).toEqual([]);
  expect(checkpoint()).toBe(readFileSync(join(root, 'data/ledger/checkpoint'), 'utf8'));
});

test('releasing it again adds nothing, and neither does the same site built again', async () => {
  const before = checkpoint();
  expect((await release()).said).toMatch(/已经登记过/);
  build();
  expect((await release()).said).toMatch(/已经登记过/);
  expect(checkpoint()).toBe(before);
  expect(await findings()).toEqual([]);
});

test('a release that was interrupted is finished by the next one', async () => {
  rmSync(join(site, 'ledger/openings/0.txt'));
  rmSync(join(site, 'ledger/edge'));
  await release();
  expect(await findings()).toEqual([]);
});

test('a site that was changed, added to or cut after it was built is refused, with the name of the file', async () => {
  appendFileSync(join(site, 'index.html'), ' ');
  await expect(release()).rejects.toThrow(/改过.*（index\.html）/);
  build();
  writeFileSync(join(site, 'extra.html'), '');
  await expect(release()).rejects.toThrow(/（extra\.html）/);
  build();
  rmSync(join(site, 'index.html'));
  await expect(release()).rejects.toThrow(/（index\.html）/);
  build();
});

test('a site that lacks what was logged since is refused', async () => {
  const later = new GrowingLog();
  for (const name of ['vkey', 'checkpoint', 'checkpoints.jsonl', 'entries/000000.jsonl', 'openings/000000.txt']) {
    later.stored.set(`data/ledger/${name}`, readFileSync(join(root, 'data/ledger', name)));
  }
  later.append([{ kind: 'publish', record: 'office', id: 'o-new', content: '{"fields":{"id":"o-new"}}' }], '2026-08-01T00:00:00Z');
  put(root, later.stored);
  await expect(release()).rejects.toThrow(/又登记了 1 条/);
});

test('a folder that is no site is refused', async () => {
  rmSync(join(site, 'ledger'), { recursive: true });
  await expect(release()).rejects.toThrow(/不是带登记日志的网站/);
});
