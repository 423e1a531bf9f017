import { appendFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, digestFolder, failingEnvironment, makeSmallSite, namesBeside, startBuild, type SmallSite } from './small-site.ts';

let site: SmallSite;
let before: string[];
/** How many writing calls the busiest thread of a build makes. */
let calls: number;
const compounds = () => join(site.root, 'data/compounds.csv');

beforeAll(() => {
  site = makeSmallSite();
  const counter = join(site.folder, 'count');
  expect(build(site, failingEnvironment(site, 0, { FAIL_COUNT: counter }))).toMatchObject({ status: 0 });
  calls = Math.max(...readFileSync(counter, 'utf8').trim().split('\n').map(Number));
  before = digestFolder(site.out);
});
afterAll(() => rmSync(site.folder, { recursive: true }));

/** The site is as it was, and nothing is left beside it. */
function expectUntouched(): void {
  expect(digestFolder(site.out)).toEqual(before);
  expect(namesBeside(site)).toEqual(['dist']);
}

/** Whether the first page of the next site is there. */
function hasBegun(): boolean {
  const beside = namesBeside(site).filter((name) => name !== 'dist');
  return beside.some((name) => globSync('**/*.html', { cwd: join(site.out, '..', name) }).length > 0);
}

const NO_STACK = /^(?![\s\S]*\n\s+at )/;

test('a damaged source stops the build with the list, and the site stays as it was', () => {
  const good = readFileSync(compounds());
  appendFileSync(compounds(), 'x,"y\n');
  const { status, stderr } = build(site);
  writeFileSync(compounds(), good);
  expect(status).toBe(1);
  expect(stderr).toContain('data/compounds.csv');
  expect(stderr).toMatch(NO_STACK);
  expectUntouched();
});

test('a missing source folder is one clear sentence', () => {
  const { status, stderr } = build({ ...site, root: join(site.folder, 'nowhere') });
  expect(status).toBe(1);
  expect(stderr).toContain('nowhere');
  expect(stderr).toMatch(NO_STACK);
  expectUntouched();
});

test('a full disk is one Chinese sentence without a stack, and the site stays as it was', () => {
  const { status, stderr } = build(site, failingEnvironment(site, 12, { FAIL_REST: '1' }));
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^磁盘已满.*。$/);
  expect(stderr).toMatch(NO_STACK);
  expectUntouched();
});

test('a write that fails early, in the middle or at the very end leaves the site as it was', () => {
  // Every call has its turn in tests/long/every-write.test.ts.
  for (const at of [1, Math.floor(calls / 2), calls - 1]) {
    const { status, stderr } = build(site, failingEnvironment(site, at, { FAIL_CODE: 'EIO' }));
    expect(stderr, `call ${at} of ${calls}`).toMatch(NO_STACK);
    if (status !== 0) expect(stderr.trim().split('\n').at(-1)).toMatch(/\p{Script=Han}.*。$/u);
    expect(digestFolder(site.out), `call ${at} of ${calls}`).toEqual(before);
  }
  // What could not be cleared away is gone after the next one, and building the same again gives the same bytes.
  expect(build(site).status).toBe(0);
  expectUntouched();
});

test('a build ended by SIGTERM or SIGKILL leaves the site as it was, and the next one works and has nothing of what is gone', async () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const child = startBuild(site);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (child.exitCode === null && !hasBegun()) await wait(20);
    expect(child.kill(signal)).toBe(true);
    await ended;
    expect(digestFolder(site.out), signal).toEqual(before);
    if (signal === 'SIGTERM') expectUntouched();
  }
  // What the build before kept for the next one does not bring back a source that is gone.
  rmSync(join(site.root, 'content/help/objection.md'));
  const { status, stderr } = build(site);
  expect(status, stderr).toBe(0);
  expect(digestFolder(site.out).filter((line) => line.includes('help/objection'))).toEqual([]);
  expect(digestFolder(site.out).length).toBeGreaterThan(before.length / 2);
  expect(namesBeside(site)).toEqual(['dist']);
});
