import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeFakeSsh, type FakeSsh } from '../../../tests/deploy/fake-ssh.ts';
import { makeMarkedSite, publicMark as publicMarkAt } from '../../../tests/deploy/marked-site.ts';
import { releaseTarget } from '../releases.ts';
import { readWholeSite, type WholeSite } from '../whole-site.ts';
import { readSshPlace } from './ssh-place.ts';
import { sshStore } from './ssh-store.ts';

let folder = '';
let place = '';
let count = 0;
let ssh: FakeSsh;
const MARKS = ['a1', 'b2', 'c3'];
const sites: WholeSite[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-ssh-'));
  ssh = makeFakeSsh(folder);
  for (const mark of MARKS) sites.push(await readWholeSite(makeMarkedSite(join(folder, mark), mark)));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  ssh.failAt(0);
  place = join(folder, `it's a "place" ${++count}`);
});

const said: string[] = [];
const target = (tries = 1) => releaseTarget(sshStore(ssh.place(place), tries));
const publish = (site: number, keep = 5) =>
  target().deploy(sites[site]!, { keep, dryRun: false, anyLog: false, say: (line) => void said.push(line) });
const goBack = (release?: string) => target().rollback(release, { dryRun: false, say: (line) => void said.push(line) });
const inPublic = (path: string) => join(place, 'current', path);

const publicMark = () => publicMarkAt(place, new Map(sites.map(({ folder: from }, at) => [MARKS[at]!, from])));

test('over SSH a site becomes public, the next takes its place, and only what changed travels', async () => {
  await publish(0);
  const same = 'attachments/quote\'s "and" $dollar `tick` #.txt';
  utimesSync(inPublic(same), 1, 1);
  await publish(1, 2);
  expect(publicMark()).toBe('b2');
  expect(statSync(inPublic(same)).mtimeMs).toBe(1000);
  expect(statSync(inPublic('_astro/app.a1.js')).isFile()).toBe(true);
  expect(() => statSync(inPublic('only/a1.txt'))).toThrow('ENOENT');
  await publish(2, 2);
  expect(readdirSync(join(place, 'releases')).filter((name) => /^\d+-[0-9a-f]+$/.test(name))).toHaveLength(2);
  await goBack();
  expect(publicMark()).toBe('b2');
  expect(statSync(inPublic('_astro/app.c3.js')).isFile()).toBe(true);
  // What was taken back is not what was public before.
  await publish(2);
  await goBack();
  expect(publicMark()).toBe('b2');
  expect(readdirSync(place).sort()).toEqual(['current', 'releases']);
});

test.each([false, true])(
  'whichever program of the far side fails (after its work: %s), the site is whole, and the next run goes on',
  async (after) => {
    await publish(0);
    await publish(1);
    ssh.failAt(0);
    await publish(0, 2);
    const total = ssh.count();
    expect(total).toBeGreaterThan(15);
    for (let at = 1, next = 1; at <= total; at += 2, next = (next + 1) % 3) {
      const before = publicMark();
      ssh.failAt(at, after);
      await publish(next, 2).catch(() => {});
      expect([before, MARKS[next]], `program ${at}`).toContain(publicMark());
    }
    ssh.failAt(0);
    await publish(0, 2);
    await publish(1, 2);
    expect(publicMark()).toBe('b2');
    expect(readdirSync(place).sort()).toEqual(['current', 'releases']);
    expect(readdirSync(join(place, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);

test('another run that is at it is waited for and told of; the lock of a dead one is taken over', async () => {
  await publish(0);
  symlinkSync(`${process.pid}@${hostname()}`, join(place, '.lock'));
  await expect(publish(1)).rejects.toThrow(/有人正在往.*发布/);
  expect(publicMark()).toBe('a1');
  rmSync(join(place, '.lock'));
  symlinkSync(`4194305@${hostname()}`, join(place, '.lock'));
  await target(2).deploy(sites[1]!, { keep: 5, dryRun: false, anyLog: false, say: () => {} });
  expect(publicMark()).toBe('b2');
});

test('a far side that is not there is said in a sentence', async () => {
  const store = sshStore({ ...ssh.place(place), program: join(folder, 'no-ssh') });
  await expect(releaseTarget(store).list({ say: () => {} })).rejects.toThrow(/连不上 far：本机没有 .*no-ssh 这个程序/);
});

test('a place is a host and a folder, and never an option', () => {
  expect(readSshPlace('deploy@www.example.gov.cn:~/site/', '-p 2222')).toMatchObject({
    host: 'deploy@www.example.gov.cn',
    path: 'site',
    options: ['-p', '2222'],
  });
  expect(readSshPlace('[2001:db8::1]:/srv/www', undefined)).toMatchObject({ host: '2001:db8::1', path: '/srv/www' });
  for (const wrong of ['-oProxyCommand=x:/srv', 'host', 'host:', 'host:/', 'host:~', '/srv/www', 'a b:/srv'])
    expect(() => readSshPlace(wrong, undefined), wrong).toThrow(/应写成|不能是/);
});
