import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFileCheck } from '../../../src/output/index.ts';
import { keepCleanFiles, openCleanFiles } from './clean-files.ts';
import { siteFiles } from './site-files.ts';
import { openPlaces } from './site-places.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'clean-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const FACTS = { base: '/', siteUrl: undefined, day: '2026-11-20', allowed: new Set<string>() };
/** A made-up number that looks like a mobile's. */
const PHONE = Buffer.from('物业电话,13800138000\n');
const PLAIN = Buffer.from('物业电话,\n');

/** What one build finds in these files, taken that the one before has kept what it kept. */
function build(files: Record<string, Buffer>): { problems: number; lookedAt: string[] } {
  const check = makeFileCheck(FACTS);
  const lookedAt: string[] = [];
  const watched = { ...check, check: (path: string, text?: string) => (lookedAt.push(path), check.check(path, text)) };
  const clean = openCleanFiles(folder);
  const { look } = siteFiles({ folder, places: openPlaces(false), check: watched, clean, stopped: () => false });
  for (const [path, content] of Object.entries(files)) look(path, content);
  keepCleanFiles(folder, clean.noted());
  return { problems: check.result().found.size, lookedAt };
}

test('data that is as it was is not looked through again; what is new, changed or wrong is, each time', () => {
  expect(build({ 'data/a.csv': PLAIN, 'data/b.csv': PHONE })).toEqual({ problems: 1, lookedAt: ['data/a.csv', 'data/b.csv'] });
  expect(build({ 'data/a.csv': PLAIN, 'data/b.csv': PHONE })).toEqual({ problems: 1, lookedAt: ['data/b.csv'] });
  expect(build({ 'data/a.csv': PLAIN, 'data/b.csv': PLAIN })).toEqual({ problems: 0, lookedAt: ['data/b.csv'] });
  expect(build({ 'data/a.csv': PHONE, 'data/b.csv': PLAIN })).toEqual({ problems: 1, lookedAt: ['data/a.csv'] });
  expect(build({ 'data/a.csv': PLAIN, 'data/b.csv': PLAIN })).toEqual({ problems: 0, lookedAt: ['data/a.csv'] });
});

test('scripts and pages are looked at each time: what is wrong with them depends on other files, too', () => {
  const files = { '_astro/a.0123456789ab.js': Buffer.from('export{}'), 'index.html': Buffer.from('<!doctype html><title>a</title>') };
  build(files);
  expect(build(files).lookedAt).toEqual(Object.keys(files));
});
