import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../build/folder-calls.ts';
import { folderSite } from '../verify/folder-site.ts';
import { compressSite } from './compress-site.ts';

let [root, site, cache] = ['', '', ''];
const page = '<p>公示</p>'.repeat(200);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'compress-'));
  [site, cache] = [join(root, 'site'), join(root, 'cache')];
  write('index.html', page);
  write('_astro/x.js', 'let a = 1;\n'.repeat(100));
  write('short.txt', 'a');
  write('photo.webp', 'a'.repeat(5000));
  write(
    'noise.json',
    Array.from({ length: 60 }, (_, at) => createHash('sha512').update(`${at}`).digest().toString('latin1')).join(''),
    'latin1',
  );
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string, encoding: BufferEncoding = 'utf8'): void {
  mkdirSync(join(site, path, '..'), { recursive: true });
  writeFileSync(join(site, path), text, encoding);
}
const read = (path: string) => readFileSync(join(site, path));

test('what becomes smaller gets both forms, each of which unpacks to it', async () => {
  const report = await compressSite(site, cache);
  expect(listFiles(site).filter((path) => /\.(?:br|gz)$/.test(path))).toEqual([
    '_astro/x.js.br',
    '_astro/x.js.gz',
    'index.html.br',
    'index.html.gz',
  ]);
  expect(brotliDecompressSync(read('index.html.br')).toString()).toBe(page);
  expect(gunzipSync(read('index.html.gz')).toString()).toBe(page);
  expect(report).toMatchObject({ files: 2, made: expect.any(Number) });
  expect(report.packed.br).toBeLessThan(report.bytes);
});

test('a second run gives the same bytes and compresses nothing that it knows', async () => {
  await compressSite(site, cache);
  const first = read('index.html.gz');
  rmSync(join(site, 'index.html.gz'));
  expect(await compressSite(site, cache)).toMatchObject({ files: 2, made: 0 });
  expect(read('index.html.gz')).toEqual(first);
  rmSync(cache, { recursive: true });
  await compressSite(site, cache);
  expect(read('index.html.gz')).toEqual(first);
  expect([...first.subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
});

test('what a killed run left goes, and forms of what changed follow it', async () => {
  await compressSite(site, cache);
  write('index.html.br.half', 'half');
  write('index.html', page.toUpperCase());
  write('_astro/x.js', 'short');
  await compressSite(site, cache);
  expect(existsSync(join(site, 'index.html.br.half'))).toBe(false);
  expect(gunzipSync(read('index.html.gz')).toString()).toBe(page.toUpperCase());
  expect(listFiles(site)).not.toContain('_astro/x.js.br');
});

test('verification reads what a form holds, and takes nothing else for one', async () => {
  await compressSite(site, cache);
  const { sha256, sha256Unpacked } = folderSite(site);
  for (const form of ['br', 'gz']) expect(await sha256Unpacked!(`index.html.${form}`)).toBe(await sha256('index.html'));
  write('index.html.gz', 'no gzip at all');
  expect(await sha256Unpacked!('index.html.gz')).toBeUndefined();
});
