import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isListed, MANIFEST_INDEX, parseSums, shardOf, shardPaths, sumOf, writeManifest, writeSums } from './manifest.ts';

const FILES = new Map(
  ['index.html', 'notices/2026/n-2026-0001/index.html', 'attachments/a/附件.pdf', 'data/scores.csv', 'ledger/index.html'].map((path) => [
    path,
    new TextEncoder().encode(`content of ${path}`),
  ]),
);
const sums = new Map([...FILES].map(([path, bytes]) => [path, sumOf(bytes)]));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  for (const [path, bytes] of [...FILES, ...writeManifest(sums)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const hasCoreutils = spawnSync('sha256sum', ['--version']).status === 0;

test.skipIf(!hasCoreutils)('sha256sum checks the shards by the index, and every file by the shards', () => {
  const options = { cwd: folder, encoding: 'utf8' as const, stdio: 'pipe' as const };
  expect(execFileSync('sha256sum', ['--check', '--strict', MANIFEST_INDEX], options).trim().split('\n')).toHaveLength(128);
  const checked = execFileSync('sh', ['-c', 'cat ledger/manifest/[0-7][0-9a-f] | sha256sum --check --strict'], options);
  expect(checked.trim().split('\n').sort()).toEqual([...FILES.keys()].map((path) => `${path}: OK`).sort());
});

test('a file is listed in the shard of its path and nowhere else', () => {
  const manifest = writeManifest(sums);
  expect(manifest.size).toBe(129);
  for (const path of FILES.keys())
    expect(shardPaths().filter((shard) => parseSums(manifest.get(shard)!)!.has(path))).toEqual([shardOf(path)]);
});

test('only what the log proves by itself is left out', () => {
  const left = [
    'ledger/checkpoint',
    'ledger/edge',
    'ledger/tile/0/000',
    'ledger/openings/3.txt',
    'ledger/openings/t/7.txt',
    MANIFEST_INDEX,
    'ledger/manifest/7f',
  ];
  expect(left.filter(isListed)).toEqual([]);
  expect(['ledger/index.html', 'ledger/vkey', 'index.html', 'tile/0/000', 'ledger/tiles.html'].filter((path) => !isListed(path))).toEqual(
    [],
  );
});

test('a list that differs in one byte is another list or none', () => {
  const text = writeSums(sums);
  expect(parseSums(text)).toEqual(sums);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 0, max: 127 }), (at, code) => {
      const changed = `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
      if (changed === text) return;
      const read = parseSums(changed);
      if (read) expect(writeSums(read)).toBe(changed);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test.each([
  ['a way out of the site', '../secret'],
  ['a path from the root of the disk', '/etc/passwd'],
  ['an empty part', 'a//b'],
  ['a backslash', 'a\\b'],
])('%s is no path of a site', (_, path) => {
  expect(parseSums(`${'0'.repeat(64)}  ${path}\n`)).toBeUndefined();
});
