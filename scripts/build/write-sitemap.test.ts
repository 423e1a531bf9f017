import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSitemap } from './write-sitemap.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ORIGIN = 'https://www.example.gov.cn';
const BASE = '/ztzl/wmxq/';
const DAYS = new Map([
  ['/notices/2026/n-1/', '2026-03-11'],
  ['/companies/', '2026-05-02'],
]);

function writePages(pages: Record<string, string | undefined>): string[] {
  for (const [path, address] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), address === undefined ? '<head></head>' : `<head><link rel="canonical" href="${address}"></head>`);
  }
  return Object.keys(pages);
}
/** Elements of a name, each as its children by name. */
function read(name: string, element: string): Record<string, string>[] {
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { xmlMode: true });
  return DomUtils.getElementsByTagName(element, document).map((found) =>
    Object.fromEntries(DomUtils.getElementsByTagName('*', found.children).map((child) => [child.name, DomUtils.textContent(child)])),
  );
}

test('the sitemap lists the pages that are to be found, with the day on which each changed where it is known', () => {
  const paths = writePages({
    'index.html': `${ORIGIN}${BASE}`,
    'notices/2026/n-1/index.html': `${ORIGIN}${BASE}notices/2026/n-1/`,
    'notices/2026/n-1/poster/index.html': undefined,
    'companies/page/2/index.html': `${ORIGIN}${BASE}companies/page/2/`,
  });
  writeSitemap(folder, paths, BASE, DAYS);
  expect(read('sitemap.xml', 'url')).toEqual([
    { loc: `${ORIGIN}${BASE}` },
    { loc: `${ORIGIN}${BASE}notices/2026/n-1/`, lastmod: '2026-03-11' },
    { loc: `${ORIGIN}${BASE}companies/page/2/`, lastmod: '2026-05-02' },
  ]);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe(`User-agent: *\nAllow: /\nSitemap: ${ORIGIN}${BASE}sitemap.xml\n`);
});

test('without an address of its own a site has no sitemap', () => {
  writeSitemap(folder, writePages({ 'index.html': undefined }), '/', DAYS);
  expect(existsSync(join(folder, 'sitemap.xml'))).toBe(false);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n');
});

test.each([
  ['addresses', { addresses: 2, bytes: 1_000_000 }],
  ['bytes', { addresses: 50_000, bytes: 320 }],
])('more %s than one file may hold are told in several, and in an index of these', (_what, limits) => {
  const addresses = ['a', 'b', 'c', 'd', 'e'].map((name) => `${ORIGIN}/${name}/`);
  const paths = writePages(Object.fromEntries(addresses.map((address, at) => [`${at}/index.html`, address])));
  writeSitemap(folder, paths, '/', DAYS, limits);
  const parts = read('sitemap.xml', 'sitemap').map(({ loc }) => loc?.slice(ORIGIN.length + 1) ?? '');
  expect(parts).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
  const told = parts.flatMap((name) => read(name, 'url').map(({ loc }) => loc));
  expect(told).toEqual(addresses);
  for (const name of parts) expect(readFileSync(join(folder, name)).length).toBeLessThanOrEqual(limits.bytes);
});
