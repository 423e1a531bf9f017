import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { canonicalOf, sitemapFiles } from './write-sitemap.ts';

const ORIGIN = 'https://www.example.gov.cn';
const BASE = '/ztzl/wmxq/';
const DAYS = new Map([
  ['/notices/2026/n-1/', '2026-03-11'],
  ['/companies/', '2026-05-02'],
]);

/** Elements of that name in a document, each as its children by name. */
function read(text: string | undefined, element: string): Record<string, string>[] {
  const document = parseDocument(text ?? '', { xmlMode: true });
  return DomUtils.getElementsByTagName(element, document).map((found) =>
    Object.fromEntries(DomUtils.getElementsByTagName('*', found.children).map((child) => [child.name, DomUtils.textContent(child)])),
  );
}

test('a page names the address that is its own, and none when it is not to be found', () => {
  expect(canonicalOf(`<head><link rel="canonical" href="${ORIGIN}/a/"></head>`)).toBe(`${ORIGIN}/a/`);
  expect(canonicalOf('<head></head>')).toBeUndefined();
});

test('the sitemap lists the pages that are to be found, with the day on which each changed where it is known', () => {
  const addresses = ['', 'notices/2026/n-1/', 'companies/page/2/'].map((path) => ORIGIN + BASE + path);
  const files = sitemapFiles(addresses, BASE, DAYS);
  expect(read(files.get('sitemap.xml'), 'url')).toEqual([
    { loc: `${ORIGIN}${BASE}` },
    { loc: `${ORIGIN}${BASE}notices/2026/n-1/`, lastmod: '2026-03-11' },
    { loc: `${ORIGIN}${BASE}companies/page/2/`, lastmod: '2026-05-02' },
  ]);
  expect(files.get('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${ORIGIN}${BASE}sitemap.xml\n`);
});

test('without an address of its own a site has no sitemap', () => {
  expect([...sitemapFiles([], '/', DAYS)]).toEqual([['robots.txt', 'User-agent: *\nAllow: /\n']]);
});

test.each([
  ['addresses', { addresses: 2, bytes: 1_000_000 }],
  ['bytes', { addresses: 50_000, bytes: 320 }],
])('more %s than one file may hold are told in several, and in an index of these', (_what, limits) => {
  const addresses = ['a', 'b', 'c', 'd', 'e'].map((name) => `${ORIGIN}/${name}/`);
  const files = sitemapFiles(addresses, '/', DAYS, limits);
  const parts = read(files.get('sitemap.xml'), 'sitemap').map(({ loc }) => loc?.slice(ORIGIN.length + 1) ?? '');
  expect(parts).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
  expect(parts.flatMap((name) => read(files.get(name), 'url').map(({ loc }) => loc))).toEqual(addresses);
  for (const name of parts) expect(Buffer.byteLength(files.get(name) ?? '')).toBeLessThanOrEqual(limits.bytes);
});
