import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TextPart } from '../../src/search/text-index.ts';
import { listFiles } from './folder-calls.ts';
import { indexSearch } from './index-search.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingbai-index-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = (text: string, period = '', phone = '000') =>
  `<html><main><div data-search-page><h1>${text}</h1>${period && `<div data-search-facts="{&quot;kind&quot;:&quot;notice&quot;,&quot;period&quot;:{&quot;endsAt&quot;:&quot;${period}&quot;}}"></div>`}</div></main>${phone}</html>`;
const PAGES: Record<string, string> = {
  'index.html': '<html><main><h1>首页</h1></main></html>',
  'compounds/c0001/index.html': page('桐荫里小区'),
  'notices/2024/n-2024-0001/index.html': page('旧公示'),
  'notices/2025/n-2025-0001/index.html': page('去年的公示'),
  'notices/2025/n-2025-0002/index.html': page('年底的公示', '2026-12-31T00:00:00+08:00'),
  'notices/2026/n-2026-0001/index.html': page('今年的公示'),
  'notices/2026/n-2026-0001/poster/index.html': page('今年的公示'),
};

/** Writes a site of these pages and indexes it with what was kept before. */
async function index(pages: Record<string, string>, name = 'site') {
  const folder = join(root, name);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
  const source = { folder, paths: Object.keys(pages).sort(), dataDate: '2026-11-20', cache: join(root, 'cache') };
  const result = indexSearch(source);
  const parts = JSON.parse(readFileSync(join(folder, 'search/index/parts.json'), 'utf8')) as TextPart[];
  const files = Object.fromEntries(
    listFiles(join(folder, 'search/index')).map((path) => [path, readFileSync(join(folder, 'search/index', path)).toString('base64')]),
  );
  return { result, parts, files };
}

test('what is current is one part, each closed year another; a year with an open notice is asked at first as well', async () => {
  const { result, parts } = await index(PAGES);
  expect(result).toEqual({ pages: 5, parts: 3, indexed: 3 });
  expect(parts).toEqual([
    { key: 'current', first: true, folder: expect.stringMatching(/^current-[a-p]{12}$/) as string },
    { key: '2025', year: '2025', first: true, folder: expect.stringMatching(/^2025-/) as string },
    { key: '2024', year: '2024', first: false, folder: expect.stringMatching(/^2024-/) as string },
  ]);
});

test('one edited notice is indexed with its part alone, and a new frame around all pages indexes nothing', async () => {
  const before = await index(PAGES);
  const edited = await index({ ...PAGES, 'notices/2024/n-2024-0001/index.html': page('旧公示，已更正') });
  expect(edited.result).toEqual({ pages: 5, parts: 3, indexed: 1 });
  const of = (files: Record<string, string>, part: string) => Object.entries(files).filter(([path]) => path.startsWith(`${part}-`));
  expect(of(edited.files, 'current')).toEqual(of(before.files, 'current'));
  expect(of(edited.files, '2025')).toEqual(of(before.files, '2025'));
  expect(of(edited.files, '2024')).not.toEqual(of(before.files, '2024'));
  const reframed = await index(Object.fromEntries(Object.entries(PAGES).map(([path, html]) => [path, html.replace('000', '111')])));
  expect(reframed.result.indexed).toBe(0);
  expect(reframed.files).toEqual(before.files);
});

test('the same pages give the same bytes, kept or not', async () => {
  const first = await index(PAGES);
  rmSync(join(root, 'cache'), { recursive: true });
  const second = await index(PAGES, 'other');
  expect(second.result.indexed).toBe(3);
  expect(second.files).toEqual(first.files);
});
