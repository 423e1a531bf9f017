/** What a web server with the configuration that a site brings along answers for every kind of file of that site. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { compressSite } from '../../scripts/compress/compress-site.ts';
import { EVERYWHERE, policyFor, servedAs } from '../../src/output/served.ts';

const FILES = [
  'index.html',
  '404.html',
  'notices/index.html',
  'notices/2026/n-2026-0001/index.html',
  '_astro/BV-9qeMf.js',
  '_astro/site.Ba9PrzXD.png',
  'sw.js',
  'search/index/parts.json',
  'search/index/2025-0123456789ab/t1.json',
  'data/charges.csv',
  'data/all.sqlite',
  'data/charges.jsonl',
  'data/dcat.jsonld',
  'notices/list.xml',
  'compounds/c0001/calendar.ics',
  'sitemap.xml',
  'robots.txt',
  'favicon.svg',
  'attachments/n-2026-0001/附件 一+二.pdf',
  'attachments/n-2026-0001/图.SVG',
  'attachments/n-2026-0001/方案.docx',
  'attachments/n-2026-0001/没有后缀',
  'attachments/n-2026-0001/x.unknown',
  'ledger/checkpoint',
  'ledger/vkey',
  'ledger/manifest/0a',
  'ledger/tile/0/000',
  'ledger/tile/entries/149.p/49',
];

/** Writes such a site below `place`, compressed as `npm run compress` does it, and lets `place/current` lead to it. */
export async function makeHostedSite(place: string): Promise<void> {
  const site = join(place, 'releases/1');
  for (const path of FILES) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), `${path} `.repeat(100));
  }
  writeFileSync(join(place, 'secret.txt'), 'told');
  await compressSite(site, join(place, 'cache'));
  symlinkSync('releases/1', join(place, 'current'));
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Host {
  port: number;
  base: string;
  /** Where the site is. */
  place: string;
  /** Whether it knows `.br`. */
  brotli: boolean;
}

/** Holds every answer of a server against what the program says of the file. */
export async function tryHost({ port, base, place, brotli }: Host): Promise<void> {
  const get = (path: string, headers: Record<string, string> = {}) => ask(port, path, headers);
  for (const path of FILES) {
    const address =
      base +
      path
        .split('/')
        .map(encodeURIComponent)
        .join('/')
        .replace(/index\.html$/, '');
    const served = servedAs(path);
    const content = readFileSync(join(place, 'current', path));
    const plain = await get(address);
    const { status, headers } = plain;
    const expected = { ...lowerCase(EVERYWHERE), 'content-type': served.contentType, 'cache-control': served.cacheControl };
    expect({ path, status, ...pick(headers, Object.keys(expected)) }).toEqual({ path, status: 200, ...expected });
    expect(headers['content-security-policy'], path).toBe(policyFor(path));
    expect(headers['access-control-allow-origin'], path).toBe(served.open ? '*' : undefined);
    expect(plain.body, path).toEqual(content);

    const gzip = await get(address, { 'Accept-Encoding': 'gzip' });
    if (gzip.headers['content-encoding'] === 'gzip') expect(gunzipSync(gzip.body), path).toEqual(content);
    expect(gzip.headers['content-type'], path).toBe(served.contentType);
    if (path.endsWith('.html') || path.endsWith('.js')) expect(gzip.body, path).toEqual(readFileSync(join(place, 'current', `${path}.gz`)));
    if (brotli && path.endsWith('.html')) {
      const packed = await get(address, { 'Accept-Encoding': 'gzip, br' });
      expect(packed.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(packed.body)).toEqual(content);
    }
    const known = await get(address, { 'If-None-Match': String(headers.etag) });
    expect({ path, status: known.status }).toEqual({ path, status: 304 });
  }

  for (const path of ['nowhere/', 'nowhere.csv', 'notices/nowhere', '_astro/', '_astro/nowhere.js', 'ledger/tile/9/9', 'a.pdf']) {
    const { status, headers, body } = await get(base + path);
    expect({ path, status, type: headers['content-type'] }).toEqual({ path, status: 404, type: 'text/html; charset=utf-8' });
    expect(String(body), path).toContain('404.html');
    expect(headers['cache-control'], path).toBe('no-cache');
    expect(headers['content-security-policy'], path).toBe(policyFor('404.html'));
  }

  const away = await get(`${base}notices`);
  expect([301, 308]).toContain(away.status);
  expect(away.headers.location).toBe(`${base}notices/`);
  if (base !== '/') expect((await get(base.slice(0, -1))).headers.location).toBe(base);
  for (const path of ['../secret.txt', '%2e%2e/secret.txt', '..%2f..%2fsecret.txt', '_astro/..%2f..%2f..%2fsecret.txt'])
    expect(String((await get(base + path)).body), path).not.toBe('told');
}

function ask(port: number, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject).end();
  });
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, headers[name]]));
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
