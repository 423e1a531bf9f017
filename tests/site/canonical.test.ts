import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { ORIGIN, SUB_PATH } from './build-sites.ts';
import { addressOfFile, onePagePerTemplate } from './pages.ts';

const canonicalOf = (folder: string, path: string) =>
  /<link rel="canonical" href="([^"]*)"/.exec(readFileSync(join(folder, path), 'utf8'))?.[1];

test('a page says its one address once the origin is known', () => {
  const folder = inject('siteBelow');
  for (const path of onePagePerTemplate(folder)) {
    if (readFileSync(join(folder, path), 'utf8').includes('name="robots" content="noindex"')) continue;
    expect(canonicalOf(folder, path), path).toBe(ORIGIN + SUB_PATH + addressOfFile(path));
  }
});

test('a page that was not found has no address; without an origin for the build that of the settings counts', () => {
  expect(canonicalOf(inject('siteBelow'), '404.html')).toBeUndefined();
  expect(canonicalOf(inject('smallSite'), 'index.html')).toBe('https://www.example.invalid/');
});
