import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shardOf, sumOf, writeSums } from '../../src/ledger/manifest.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { exportsOf, GrowingLog, release, type Files } from '../../tests/ledger/released-site.ts';
import { run } from '../../tests/site/small-site.ts';
import { dirCalls } from '../deploy/dir/dir-calls.ts';
import { dirStore } from '../deploy/dir/dir-store.ts';
import { newestFirst } from '../deploy/release-name.ts';
import { releaseTarget } from '../deploy/releases.ts';
import { readWholeSite } from '../deploy/whole-site.ts';

let folder = '';
let place = '';
let growing: GrowingLog;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  place = join(folder, 'www');
  growing = new GrowingLog();
  const { dataset } = loadSources('tests/fixtures/base', nodeFiles('tests/fixtures/base'));
  growing.appendDataset(dataset, dataset.site[0]!.value.asOf);
  for (const mark of ['a1', 'b2']) await publish(mark, exportsOf(dataset));
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = () => releaseTarget(dirStore(place, { ...dirCalls, settle: () => {} }));
const say = () => {};
const encode = (text: string) => new TextEncoder().encode(text);

/** A registered release with a script and a part of the search index that only it has. */
async function publish(mark: string, exports: Files): Promise<void> {
  const site: Files = new Map([
    ...exports,
    ...['index.html', '404.html', `only-${mark}/index.html`].map((path): [string, Uint8Array] => [path, encode(`<p>${mark}</p>`)]),
    ['build.json', encode(JSON.stringify({ buildDate: '2026-06-01', pages: 3, mark }))],
    [scriptOf(mark), encode(`script of ${mark}`)],
    [`search/index/2026-00000000${mark}00/0.json`, encode(`part of ${mark}`)],
  ]);
  const from = join(folder, mark);
  for (const [path, bytes] of release(site, growing)) put(join(from, path), bytes);
  await target().deploy(await readWholeSite(from), { keep: 5, dryRun: false, anyLog: false, say });
}

const scriptOf = (mark: string) => `_astro/app.${mark}.js`;
const current = (path = '') => join(place, 'current', path);
/** A folder of the older release, which is kept beside. */
const older = (path: string) =>
  join(
    place,
    'releases',
    newestFirst(readdirSync(join(place, 'releases'))).find((name) => /^1-[^.]+$/.test(name))!,
    path,
  );

function put(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  // Files of two releases may be one file on the disk.
  rmSync(path, { force: true });
  writeFileSync(path, bytes);
}

/** Exit code, and the lines that name a file. */
function verify(where = current()) {
  const { status, stdout } = run('verify', [where]);
  return { status, named: [...stdout.matchAll(/^(\S+)：网站上有这个文件，清单里没有/gm)].map(([, path]) => path), stdout };
}

test('what a deployment takes along for open pages is nothing to be named, in either direction', async () => {
  expect(readFileSync(current(scriptOf('a1')), 'utf8')).toBe('script of a1');
  const { status, stdout } = verify();
  expect(stdout).toMatch(/另有 2 个旧版本的文件.*和它那一版登记的一样/);
  expect(status).toBe(0);
  await target().rollback(undefined, { dryRun: false, say });
  expect(readFileSync(current(scriptOf('b2')), 'utf8')).toBe('script of b2');
  expect(verify()).toMatchObject({ status: 0, named: [] });
});

test('a file that somebody added is named, wherever it lies and whatever it is called', () => {
  put(current('_astro/planted.deadbeef.js'), 'planted');
  put(current('extra.html'), 'planted');
  put(current(scriptOf('a1')), 'script of a1, and more');
  // A page of the older release is public no longer, though that release listed it.
  put(current('only-a1/index.html'), '<p>a1</p>');
  expect(verify()).toMatchObject({
    status: 1,
    named: ['_astro/app.a1.js', '_astro/planted.deadbeef.js', 'extra.html', 'only-a1/index.html'],
  });
});

test('a release beside that nobody registered vouches for nothing', () => {
  put(current(scriptOf('evil')), 'planted');
  const shard = shardOf(scriptOf('evil'));
  const path = older(shard);
  const listed = `${readFileSync(path, 'utf8')}${writeSums(new Map([[scriptOf('evil'), sumOf(encode('planted'))]]))}`;
  put(
    path,
    listed
      .trim()
      .split('\n')
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
      .join('\n') + '\n',
  );
  expect(verify().named).toEqual([scriptOf('evil')]);
  const index = older('ledger/manifest/index');
  const sums = readFileSync(index, 'utf8').replace(new RegExp(`^[0-9a-f]{64}(?=  ${shard}$)`, 'm'), sumOf(readFileSync(path)));
  put(index, sums);
  // Now nothing vouches for what that release really had, either.
  expect(verify().named).toEqual([scriptOf('a1'), scriptOf('evil'), 'search/index/2026-00000000a100/0.json'].sort());
});

test('a copy of the public folder alone cannot prove what was taken along, and says so', () => {
  const copy = join(folder, 'copy');
  cpSync(current(), copy, { recursive: true, dereference: true });
  const { status, named, stdout } = verify(copy);
  expect({ status, named }).toEqual({ status: 1, named: [scriptOf('a1'), 'search/index/2026-00000000a100/0.json'] });
  expect(stdout).toMatch(/只有在留着旧版本的发布文件夹里核对/);
  appendFileSync(join(copy, 'index.html'), ' ');
  expect(verify(copy).stdout).toContain('index.html：和发布时登记的不一样');
});
