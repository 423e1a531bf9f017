import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarkedSite, markOf, PAGES, partOf } from '../../../tests/deploy/marked-site.ts';
import { memoryStore, type MemoryStore } from '../../../tests/deploy/memory-store.ts';
import { PART_LIST } from '../../../src/search/part-format.ts';
import { isImmutable } from '../immutable.ts';
import { readWholeSite, type WholeSite } from '../whole-site.ts';
import { s3Target } from './s3-target.ts';

const MARKS = ['a1', 'b2', 'c3', 'd4'];
const PLACES = { site: 'bucket/www/', store: 'bucket/www/.releases/', folders: false };
let folder = '';
const sites: WholeSite[] = [];
let store: MemoryStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-s3-'));
  for (const mark of MARKS) sites.push(await readWholeSite(makeMarkedSite(join(folder, mark), mark)));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  store = memoryStore();
  said = [];
});

let said: string[] = [];
const say = (line: string) => void said.push(line);
const target = (folders: boolean) => s3Target(store, { ...PLACES, folders }, 0);
const publish = (site: number, { keep = 5, dryRun = false, folders = false } = {}) =>
  target(folders).deploy(sites[site]!, { keep, dryRun, anyLog: false, say });
const goBack = (release?: string, folders = false) => target(folders).rollback(release, { dryRun: false, say });
const current = () => store.objects.get(`${PLACES.site}releases/current`)!.body.toString().trim();
const shown = (folders = false) => store.site(folders ? `${PLACES.site}releases/${current()}/` : PLACES.site);
const mark = (folders = false) => markOf(shown(folders).get('build.json') ?? '');

/** What readers can see that is wrong at this very moment: pages whose script is not there, or of another release. */
function wrongPages(files: ReadonlyMap<string, string>): string[] {
  const wrong = (path: string, link: RegExp) => {
    const text = files.get(path) ?? '';
    const next = link.exec(text)?.[1]?.slice(1) ?? '';
    return markOf(files.get(next) ?? '') === markOf(text) && markOf(text) !== undefined ? [] : [`${path} → ${next}`];
  };
  return [...PAGES.flatMap((page) => wrong(`${page}index.html`, /src="([^"]+)"/)), ...wrong(PART_LIST, /part=(\S+)/)];
}

/** Exactly the files of one release, and beside them only those at addresses of their own. */
function expectWhole(files: ReadonlyMap<string, string>, site: WholeSite, context = ''): void {
  expect(wrongPages(files), context).toEqual([]);
  const besides = [...files.keys()].filter((path) => !site.sums.has(path) && !isImmutable(path));
  expect([besides, site.files.filter(({ path }) => !files.has(path))], context).toEqual([[], []]);
}

test('a site becomes public with its types, the next takes its place, and scripts of pages that are open stay', async () => {
  await publish(0);
  expectWhole(shown(), sites[0]!);
  expect(store.objects.get('bucket/www/index.html')).toMatchObject({ contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' });
  expect(store.objects.get('bucket/www/_astro/app.a1.js')!.cacheControl).toContain('immutable');
  await publish(1, { keep: 2 });
  expectWhole(shown(), sites[1]!);
  expect(shown().has('_astro/app.a1.js')).toBe(true);
  expect(shown().has('only/a1.txt')).toBe(false);
  await publish(2, { keep: 2 });
  expect(shown().has('_astro/app.a1.js')).toBe(false);
});

test('what did not change is not written again, and the same site twice is one release', async () => {
  await publish(0);
  const before = store.objects.get('bucket/www/attachments/n-2026-0001/附件 1.pdf');
  await publish(1);
  expect(store.objects.get('bucket/www/attachments/n-2026-0001/附件 1.pdf')).toBe(before);
  await publish(1);
  expect(said.at(-1)).toContain('没有改动');
});

test('one goes back without the files at hand, and what was changed by hand in the store is put right', async () => {
  await publish(0);
  await publish(1);
  await goBack();
  expectWhole(shown(), sites[0]!);
  store.objects.set('bucket/www/index.html', { ...store.objects.get('bucket/www/index.html')!, body: Buffer.from('x'), etag: 'x' });
  await publish(0);
  expectWhole(shown(), sites[0]!);
  await expect(goBack('9')).rejects.toThrow(/没有 9 这个版本/);
});

test.each([false, true])('one goes back to what was public before, not to what was withdrawn between (folders: %s)', async (folders) => {
  await publish(0, { folders });
  await publish(1, { folders });
  await goBack(undefined, folders);
  await publish(2, { folders });
  await publish(2, { folders });
  await goBack(undefined, folders);
  expectWhole(shown(folders), sites[0]!);
  await expect(goBack(undefined, folders)).rejects.toThrow(/之前没有留着的版本/);
});

test('going back from an interrupted publication restores what was public, from an interrupted way back goes on', async () => {
  const startAll = async () => {
    store = memoryStore();
    await publish(0);
    await publish(1);
    store.failAt(0);
  };
  for (const [interrupted, restored] of [
    [() => publish(2), 1],
    [() => goBack(), 0],
  ] as const) {
    await startAll();
    await interrupted();
    let torn = 0;
    for (let at = store.count(); at > 0; at -= 1) {
      await startAll();
      store.failAt(at);
      await interrupted().catch(() => {});
      store.failAt(0);
      store.objects.delete(`${PLACES.store}lock`);
      // Before it is begun nothing is side by side, and once `current` is written all is done.
      const noted = store.objects.get(`${PLACES.store}current`)!.body.toString();
      if (!store.objects.has(`${PLACES.store}begun`) || !noted.startsWith('2-')) continue;
      torn += 1;
      await goBack();
      expectWhole(shown(), sites[restored]!, `write ${at}`);
    }
    expect(torn).toBeGreaterThan(3);
  }
});

test('a search part that still says what was withdrawn since is not left public, scripts are', async () => {
  await publish(0);
  await publish(1);
  expect(shown().has(partOf('a1'))).toBe(true);
  const later = await readWholeSite(makeMarkedSite(join(folder, 'w1'), 'w1', 1));
  await target(false).deploy(later, { keep: 5, dryRun: false, anyLog: false, say });
  const stay = () => ['a1', 'b2', 'w1'].map((mark) => [shown().has(partOf(mark)), shown().has(`_astro/app.${mark}.js`)]);
  const expected = [
    [false, true],
    [false, true],
    [true, true],
  ];
  expect(stay()).toEqual(expected);
  const next = await readWholeSite(makeMarkedSite(join(folder, 'w2'), 'w2', 1));
  await target(false).deploy(next, { keep: 5, dryRun: false, anyLog: false, say });
  expect(stay()).toEqual(expected);
  await goBack();
  expect(stay()).toEqual(expected);
  said = [];
  await goBack();
  expectWhole(shown(), sites[1]!);
  expect(said.join()).toMatch(/注意：2-\w+ 里还有 1 条后来撤下或隐去的内容/);
});

test('objects of others stay, and nothing is published over them', async () => {
  const other = { body: Buffer.from('other'), etag: 'o', contentType: 'text/plain', cacheControl: '' };
  store.objects.set('bucket/www/other/file.txt', other).set('bucket/else', other);
  for (const site of [0, 1, 2]) await publish(site, { keep: 2 });
  expect([store.objects.get('bucket/www/other/file.txt'), store.objects.get('bucket/else')]).toEqual([other, other]);
  store = memoryStore();
  store.objects.set('bucket/www/index.html', other);
  await expect(publish(0)).rejects.toThrow(/不是本程序放的/);
  expect(store.site(PLACES.site)).toEqual(new Map([['index.html', 'other']]));
});

test('a rehearsal writes nothing', async () => {
  await publish(0);
  const before = new Map(store.objects);
  await publish(1, { dryRun: true });
  expect(store.objects).toEqual(before);
});

test('releases beyond those to keep leave nothing behind', async () => {
  for (const site of [0, 1, 2, 3]) await publish(site, { keep: 2 });
  const kept = [...store.objects.keys()].filter((key) => key.startsWith(PLACES.store));
  const sums = new Set([...sites[2]!.sums.values(), ...sites[3]!.sums.values()]);
  expect(kept.filter((key) => key.includes('/files/'))).toHaveLength(sums.size);
  expect(kept.filter((key) => key.endsWith('.json.gz'))).toHaveLength(2);
  expect(kept.filter((key) => /\/(?:half|lock|begun)/.test(key))).toEqual([]);
});

test.each([
  [false, false],
  [false, true],
  [true, false],
  [true, true],
])(
  'whichever write fails (folders: %s, after its work: %s), no page is broken, and the next run puts all right',
  async (folders, after) => {
    await publish(0, { folders });
    await publish(1, { folders });
    store.failAt(0);
    await publish(2, { folders, keep: 2 });
    const writes = store.count();
    let public_ = 2;
    for (let at = 1; at <= writes; at += 1) {
      const next = (public_ + 1) % MARKS.length;
      store.failAt(at, after);
      const failed = await publish(next, { folders, keep: 2 }).then(
        () => false,
        () => true,
      );
      expect(wrongPages(shown(folders)), `write ${at}`).toEqual([]);
      if (folders) expectWhole(shown(true), sites[MARKS.indexOf(mark(true)!)]!, `write ${at}`);
      if (!failed) expect(mark(folders), `write ${at}`).toBe(MARKS[next]);
      store.failAt(0);
      // The lock of a run that could not give it back is that of a process that has ended.
      store.objects.delete(`${PLACES.store}lock`);
      public_ = at % 3 === 0 ? next : (next + 1) % MARKS.length;
      await publish(public_, { folders, keep: 2 });
      expectWhole(shown(folders), sites[public_]!, `after write ${at}`);
    }
    expect([...store.objects.keys()].filter((key) => /\/(?:half\/|lock|begun)/.test(key))).toEqual([]);
  },
);

test('what an interrupted run left half done is cleared away by the next, also where its release is kept', async () => {
  await publish(0);
  store.failAt(0);
  await publish(1);
  for (let at = store.count(); at > 0; at -= 1) {
    store = memoryStore();
    await publish(0);
    store.failAt(at);
    await publish(1).catch(() => {});
    store.failAt(0);
    store.objects.delete(`${PLACES.store}lock`);
    await publish(2);
    expect(
      [...store.objects.keys()].filter((key) => /\/(?:half\/|lock|begun)/.test(key)),
      `write ${at}`,
    ).toEqual([]);
    expectWhole(shown(), sites[2]!);
  }
});

test('of two runs at once the second is refused, and a lock of a dead process is taken over', async () => {
  await publish(0);
  const lock = { body: Buffer.from(`${process.ppid}@elsewhere x 0`), etag: '', contentType: '', cacheControl: '' };
  store.objects.set(`${PLACES.store}lock`, lock);
  const beats = setInterval(() => (lock.body = Buffer.from(`1@elsewhere x ${Math.random()}`)), 20);
  await expect(s3Target(store, PLACES, 2000).deploy(sites[1]!, { keep: 5, dryRun: false, anyLog: false, say })).rejects.toThrow(/有人正在/);
  clearInterval(beats);
  expectWhole(shown(), sites[0]!);
  await publish(1);
  expectWhole(shown(), sites[1]!);
});
