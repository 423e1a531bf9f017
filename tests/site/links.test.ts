import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { checkOutput } from '../../src/output/index.ts';
import { SUB_PATH } from './build-sites.ts';

test.each([
  ['smallSite', '/', 100],
  ['siteBelow', SUB_PATH, 7000],
] as const)('every link, fragment and asset of the %s resolves at %s', (name, base, pages) => {
  const folder = inject(name);
  const report = checkOutput({
    paths: listFiles(folder),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    base,
    siteUrl: undefined,
    day: '2026-11-20',
  });
  expect(report.problems).toEqual([]);
  expect(report.pages).toBeGreaterThan(pages);
});

test('the build note says what went in and names no time', () => {
  const note = JSON.parse(readFileSync(join(inject('siteBelow'), 'build.json'), 'utf8')) as Record<string, unknown> & {
    records: Record<string, number>;
  };
  expect(note.dataDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(note.records.compound).toBe(552);
  expect(JSON.stringify(note)).not.toMatch(/\d\d:\d\d/);
});

test('nothing of the building site is left beside the finished one', () => {
  expect(listFiles(inject('siteBelow')).filter((path) => /\.prerender|\.building|\.map$/.test(path))).toEqual([]);
});
