import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarkedSite, partOf, publicMark as publicMarkAt } from '../../tests/deploy/marked-site.ts';
import { listFiles } from '../build/folder-calls.ts';
import { dirCalls, type DirCalls } from './dir/dir-calls.ts';
import { dirStore } from './dir/dir-store.ts';
import { newestFirst } from './release-name.ts';
import { releaseTarget } from './releases.ts';
import { readWholeSite, type WholeSite } from './whole-site.ts';

let folder = '';
let place = '';
let count = 0;
const MARKS = ['a1', 'b2', 'c3', 'd4', 'e5'];
const sites: WholeSite[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  for (const mark of MARKS) sites.push(await readWholeSite(makeMarkedSite(join(folder, mark), mark)));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => (place = join(folder, `place-${++count}`)));

const said: string[] = [];
const say = (line: string) => void said.push(line);
const publish = (site: number, calls?: DirCalls, keep = 5) =>
  releaseTarget(dirStore(place, calls ?? quickCalls)).deploy(sites[site]!, { keep, dryRun: false, anyLog: false, say });
const goBack = (release?: string, calls?: DirCalls) =>
  releaseTarget(dirStore(place, calls ?? quickCalls)).rollback(release, { dryRun: false, say });
const current = () => readlinkSync(join(place, 'current')).replace('releases/', '');
const inPublic = (path: string) => join(place, 'current', path);
const releases = () => newestFirst(readdirSync(join(place, 'releases')).filter((name) => /^\d+-[0-9a-f]+$/.test(name)));

const publicMark = () => publicMarkAt(place, new Map(sites.map(({ folder: from }, at) => [MARKS[at]!, from])));

/** The real disk, but nobody waits for it to be safe from power cuts. */
const quickCalls: DirCalls = { ...dirCalls, settle: () => {} };

/** A run that failed is a process that has ended; here it goes on, and the lock it could not give back with it. */
const endProcess = () => rmSync(join(place, '.lock'), { force: true });

/** The real disk, which fails at its n-th change, before or after it was made. */
function failingCalls(at: number, after: boolean): DirCalls & { count: () => number } {
  let calls = 0;
  const wrapped = Object.fromEntries(
    Object.entries(quickCalls).map(([name, call]: [string, (...given: never[]) => void]) => [
      name,
      (...given: never[]) => {
        calls += 1;
        if (calls !== at) return call(...given);
        if (after) call(...given);
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      },
    ]),
  ) as unknown as DirCalls;
  return { ...wrapped, count: () => calls };
}

test('a site becomes public, the next takes its place, and what did not change is the same file on the disk', async () => {
  await publish(0);
  expect(publicMark()).toBe('a1');
  const same = 'attachments/n-2026-0001/附件 1.pdf';
  const { ino } = statSync(inPublic(same));
  await publish(1);
  expect(publicMark()).toBe('b2');
  expect(statSync(inPublic(same)).ino).toBe(ino);
  expect(releases()).toHaveLength(2);
  expect(readdirSync(place).sort()).toEqual(['current', 'releases']);
});

test('a page that was opened before the switch still finds its scripts, for as long as its release is kept', async () => {
  await publish(0, undefined, 2);
  await publish(1, undefined, 2);
  expect(existsSync(inPublic('_astro/app.a1.js'))).toBe(true);
  expect(existsSync(inPublic('only/a1.txt'))).toBe(false);
  await publish(2, undefined, 2);
  expect(existsSync(inPublic('_astro/app.b2.js'))).toBe(true);
  expect(releases()).toEqual([expect.stringMatching(/^3-/), expect.stringMatching(/^2-/)]);
  await publish(3, undefined, 2);
  expect(existsSync(inPublic('_astro/app.a1.js'))).toBe(false);
  await goBack();
  expect(publicMark()).toBe('c3');
  expect(existsSync(inPublic('_astro/app.d4.js'))).toBe(true);
});

test('the same site twice is one release', async () => {
  await publish(0);
  await publish(0);
  expect(releases()).toHaveLength(1);
  expect(said.at(-1)).toContain('没有改动');
});

test('a release whose files were changed on the server is repaired by deploying it again, and never gone back to', async () => {
  await publish(0);
  await publish(1);
  const path = join(place, 'releases', releases()[1]!, 'index.html');
  rmSync(path);
  writeFileSync(path, 'changed');
  await expect(goBack()).rejects.toThrow(/index\.html.*没有退回/);
  expect(publicMark()).toBe('b2');
  rmSync(inPublic('compounds/index.html'));
  await publish(1);
  expect(publicMark()).toBe('b2');
  expect(releases()).toHaveLength(3);
});

test('one goes back by one release, or to the one that is named', async () => {
  for (const site of [0, 1, 2]) await publish(site);
  await goBack();
  expect(publicMark()).toBe('b2');
  await goBack();
  expect(publicMark()).toBe('a1');
  await expect(goBack()).rejects.toThrow(/没有留着的版本/);
  await goBack('3');
  expect(publicMark()).toBe('c3');
  await expect(goBack('9')).rejects.toThrow(/没有 9 这个版本/);
});

test('one goes back to what was public before, not to what was withdrawn between', async () => {
  await publish(0);
  await publish(1);
  await goBack();
  await publish(2);
  await goBack();
  expect(publicMark()).toBe('a1');
});

test('a release that no switch made public is not gone back to', async () => {
  await publish(0);
  const noSwitch: DirCalls = {
    ...quickCalls,
    makeLink(target, path) {
      if (path.includes('.current-')) throw new Error('EIO');
      quickCalls.makeLink(target, path);
    },
  };
  await expect(publish(1, noSwitch)).rejects.toThrow();
  endProcess();
  await publish(2);
  expect(releases()).toHaveLength(3);
  await goBack();
  expect(publicMark()).toBe('a1');
});

test('a search part that still says what was withdrawn since is not taken along, scripts are', async () => {
  await publish(0);
  await publish(1);
  expect(existsSync(inPublic(partOf('a1')))).toBe(true);
  const later = await readWholeSite(makeMarkedSite(join(folder, 'w1'), 'w1', 1));
  await releaseTarget(dirStore(place, quickCalls)).deploy(later, { keep: 5, dryRun: false, anyLog: false, say });
  const stay = () => ['a1', 'b2'].map((mark) => [existsSync(inPublic(partOf(mark))), existsSync(inPublic(`_astro/app.${mark}.js`))]);
  const withoutParts = [
    [false, true],
    [false, true],
  ];
  expect(stay()).toEqual(withoutParts);
  const next = await readWholeSite(makeMarkedSite(join(folder, 'w2'), 'w2', 1));
  await releaseTarget(dirStore(place, quickCalls)).deploy(next, { keep: 5, dryRun: false, anyLog: false, say });
  expect([existsSync(inPublic(partOf('w1'))), ...stay()]).toEqual([true, ...withoutParts]);
  await goBack();
  expect([existsSync(inPublic(partOf('w2'))), ...stay()]).toEqual([true, ...withoutParts]);
  said.length = 0;
  await goBack();
  expect(publicMarkAt(place, new Map([['b2', sites[1]!.folder]]))).toBe('b2');
  expect(said.join()).toMatch(/^注意：2-\w+ 里还有 1 条后来撤下或隐去的内容/);
});

test('neither the public release nor the one before it is removed, whatever their numbers', async () => {
  for (const site of [0, 1, 2]) await publish(site);
  await goBack('1');
  const before = current();
  await publish(3, undefined, 2);
  expect(releases()).toEqual([current(), expect.stringMatching(/^3-/), before]);
});

test('a rehearsal changes nothing', async () => {
  await releaseTarget(dirStore(place, quickCalls)).deploy(sites[0]!, { keep: 5, dryRun: true, anyLog: false, say });
  expect(existsSync(place)).toBe(false);
  await publish(0);
  const was = listFiles(place);
  await releaseTarget(dirStore(place, quickCalls)).deploy(sites[1]!, { keep: 5, dryRun: true, anyLog: false, say });
  expect([publicMark(), listFiles(place)]).toEqual(['a1', was]);
});

test.each([false, true])(
  'whichever call fails (after its work: %s), the site is the old or the new one, and the next run puts all right',
  async (after) => {
    await publish(0);
    await publish(1);
    const counting = failingCalls(0, false);
    await publish(2, counting, 2);
    for (let at = 1; at <= counting.count(); at += 1) {
      const before = publicMark();
      const next = at % sites.length;
      const failed = await publish(next, failingCalls(at, after), 2).then(
        () => false,
        () => true,
      );
      const mark = publicMark();
      expect(failed ? [before, MARKS[next]] : [MARKS[next]], `call ${at}`).toContain(mark);
      endProcess();
      if (at % 4 > 0) continue;
      await publish((at + 2) % sites.length, undefined, 2);
      expect(publicMark(), `after call ${at}`).toBe(MARKS[(at + 2) % sites.length]);
      expect(readdirSync(place).sort()).toEqual(['current', 'releases']);
      expect(readdirSync(join(place, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  },
);

test.each([false, true])('whichever call of going back fails (after its work: %s), the site is the old or the new one', async (after) => {
  await publish(0);
  await publish(1);
  const counting = failingCalls(0, false);
  await goBack(undefined, counting);
  await goBack('2');
  for (let at = 1; at <= counting.count(); at += 1) {
    await goBack(undefined, failingCalls(at, after)).catch(() => {});
    expect(['a1', 'b2'], `call ${at}`).toContain(publicMark());
    endProcess();
    await goBack('2');
    expect(publicMark(), `after call ${at}`).toBe('b2');
  }
});

test('of two runs at once one is told that the other is at it, and a lock of a dead run is taken over', async () => {
  await publish(0);
  symlinkSync(`${process.pid}@${hostname()}`, join(place, '.lock'));
  const store = dirStore(place, quickCalls, 1);
  await expect(releaseTarget(store).deploy(sites[1]!, { keep: 5, dryRun: false, anyLog: false, say })).rejects.toThrow(/有人正在往.*发布/);
  expect([publicMark(), lstatSync(join(place, '.lock')).isSymbolicLink()]).toEqual(['a1', true]);
  rmSync(join(place, '.lock'));
  symlinkSync(`4194305@${hostname()}`, join(place, '.lock'));
  await publish(1);
  expect([publicMark(), existsSync(join(place, '.lock'))]).toEqual(['b2', false]);
});

test('a folder that somebody else filled is left alone', async () => {
  await publish(0);
  rmSync(join(place, 'current'));
  symlinkSync('/srv/other', join(place, 'current'));
  await expect(publish(1)).rejects.toThrow(/不是本程序发布的版本/);
  expect(readlinkSync(join(place, 'current'))).toBe('/srv/other');
});
