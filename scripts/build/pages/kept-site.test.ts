import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptPlaces, readKeptSite, writeKeptSite, type KeptSite } from './kept-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept: KeptSite = {
  parts: [{ route: 'src/pages/index.astro', name: 'x' }],
  paths: Array.from({ length: 2500 }, (_, at) => `公示/${at}\n`),
};

test('what was kept is read again', () => {
  writeKeptSite(folder, kept);
  expect(readKeptSite(folder)).toEqual(kept);
});

test.each(['cut', 'longer', 'gone'])('a note that is %s counts for nothing', (how) => {
  writeKeptSite(folder, kept);
  const { note } = keptPlaces(folder);
  if (how === 'cut') writeFileSync(note, readFileSync(note).subarray(0, -3));
  if (how === 'longer') appendFileSync(note, '{');
  if (how === 'gone') rmSync(note);
  expect(readKeptSite(folder)).toBeUndefined();
});
