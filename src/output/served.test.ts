import { expect, test } from 'vitest';
import { EVERYWHERE, policyFor, servedAs } from './served.ts';

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['_astro/D3k_x-.js', 'text/javascript; charset=utf-8'],
  ['data/compounds.csv', 'text/csv; charset=utf-8'],
  ['data/all.sqlite', 'application/vnd.sqlite3'],
  ['notices/list.xml', 'application/atom+xml; charset=utf-8'],
  ['sitemap.xml', 'application/xml; charset=utf-8'],
  ['calendar.ics', 'text/calendar; charset=utf-8'],
  ['attachments/n-2026-0001/方案.PDF', 'application/pdf'],
  ['attachments/v1.2/说明', 'text/plain; charset=utf-8'],
  ['attachments/x.unknown', 'application/octet-stream'],
  ['ledger/checkpoint', 'text/plain; charset=utf-8'],
  ['ledger/manifest/0a', 'text/plain; charset=utf-8'],
  ['ledger/tile/0/000', 'application/octet-stream'],
  ['ledger/tile/entries/149.p/49', 'application/octet-stream'],
])('%s is %s', (path, type) => {
  expect(servedAs(path).contentType).toBe(type);
});

test('only files named by what they hold are kept without asking', () => {
  const kept = (path: string) => servedAs(path).cacheControl.includes('immutable');
  expect(
    ['_astro/BV-9qeMf.js', 'search/index/current-a57694be14af/t12.json', 'search/index/2025-0123456789ab/head.json'].filter(kept),
  ).toHaveLength(3);
  const fixed = [
    'index.html',
    'search/index/parts.json',
    'search/index.html',
    'names/first.json',
    'sw.js',
    'ledger/checkpoint',
    'data/charges.csv',
  ];
  expect(fixed.filter(kept)).toEqual([]);
  expect(servedAs('sw.js').cacheControl).toBe('no-cache');
});

test('data, feeds and calendars may be read from other sites, pages may not', () => {
  const open = (path: string) => servedAs(path).open;
  expect(
    [
      'api/v1/notices.json',
      'data/charges.csv',
      'corrections.xml',
      'compounds/c0001/calendar.ics',
      'ledger/checkpoint',
      'ledger/tile/0/000',
    ].filter((path) => !open(path)),
  ).toEqual([]);
  expect(['index.html', 'data/index.html', 'ledger/index.html', '_astro/x.js', 'favicon.svg'].filter(open)).toEqual([]);
});

test('every answer forbids what the site never does', () => {
  expect(EVERYWHERE['Permissions-Policy']).toContain('geolocation=()');
  expect(EVERYWHERE['X-Content-Type-Options']).toBe('nosniff');
  const hashes = { inlineScript: 'sha256-abc=' };
  expect(policyFor('index.html', hashes)).toContain("script-src 'self' 'sha256-abc='");
  for (const path of ['index.html', '_astro/x.js', 'a.pdf', 'attachments/a.svg', 'data/a.csv']) {
    for (const policy of [policyFor(path), policyFor(path, hashes)]) {
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    }
  }
});

test('a picture that is opened by itself runs no script of its own, and a PDF is left to the program that shows it', () => {
  expect(policyFor('attachments/a.svg', { inlineScript: 'sha256-abc=' })).toMatch(/default-src 'none'; script-src 'self';/);
  expect(policyFor('attachments/A.PDF')).toBe("frame-ancestors 'self'");
});
