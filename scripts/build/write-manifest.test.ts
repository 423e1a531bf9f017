import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSums } from '../../src/ledger/manifest.ts';
import { listFiles } from './folder-calls.ts';
import { hasLog, MANIFEST_PATHS, writeManifestFiles } from './write-manifest.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  mkdirSync(join(folder, 'ledger/tile/0'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'ledger/vkey'), 'key');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('only a site with a log has something that proves a manifest', () => {
  expect(hasLog(folder)).toBe(false);
  writeFileSync(join(folder, 'ledger/checkpoint'), 'signed');
  writeFileSync(join(folder, 'ledger/tile/0/000'), 'tile');
  expect(hasLog(folder)).toBe(true);
});

test('every file but those that the checkpoint proves is listed, and writing it again changes nothing', () => {
  writeManifestFiles(folder);
  const read = () => MANIFEST_PATHS.map((path) => readFileSync(join(folder, path), 'utf8'));
  const first = read();
  const listed = first.slice(1).flatMap((text) => [...parseSums(text)!.keys()]);
  expect(listed.sort()).toEqual(['index.html', 'ledger/vkey']);
  expect(listFiles(folder)).toHaveLength(4 + MANIFEST_PATHS.length);
  writeManifestFiles(folder);
  expect(read()).toEqual(first);
});
