import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { indexSearch } from '../../scripts/build/index-search.ts';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import type { Answer } from '../../src/search/question.ts';
import { SUB_PATH } from './build-sites.ts';
import { useServedSite } from './served-site.ts';

declare global {
  interface DocumentEventMap {
    'mingbai:searched': CustomEvent<{ text: string; answer: Answer; paths: () => Promise<string[]> }>;
  }
}

const site = useServedSite();
let root: string;
let whole: StaticServer;

/** The same site with everything in one index. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'mingbai-whole-'));
  const folder = join(root, 'site');
  const unneeded = /\/(?:search\/index|poster|slip|v)$/;
  cpSync(inject('siteBelow'), folder, { recursive: true, filter: (path) => !unneeded.test(path) });
  // In that year none was closed yet.
  const { parts } = indexSearch({ folder, paths: listFiles(folder), dataDate: '2025-01-01', cache: join(root, 'cache') });
  expect(parts).toBe(1);
  whole = await startServer({ folder, base: SUB_PATH, port: 0 });
});
afterAll(async () => {
  await whole.close();
  rmSync(root, { recursive: true, force: true });
});

/** Everything that a query finds through all years, in no order. */
async function findAll(page: Page, url: string, query: string): Promise<string[]> {
  await page.addInitScript((text) => {
    document.addEventListener('mingbai:searched', ({ detail }) => {
      if (detail.text === text) void detail.paths().then((paths) => Object.assign(window, { found: paths }));
    });
  }, query);
  await page.goto(`${url}search/?q=${encodeURIComponent(query)}&all=1`);
  const found = await page.waitForFunction(() => (window as { found?: string[] }).found);
  return ((await found.jsonValue()) ?? []).sort();
}

test.each(['桐荫里', '加装电梯', '维修资金 公示', '2025年14号', '2025年11月', '更正'])(
  'through all parts %s finds what it finds in one index',
  async (query) => {
    const context = await site.browser.newContext({ serviceWorkers: 'block' });
    try {
      const inParts = await findAll(await context.newPage(), site.url, query);
      expect(inParts).toEqual(await findAll(await context.newPage(), whole.url, query));
      expect(inParts.length).toBeGreaterThan(1);
    } finally {
      await context.close();
    }
  },
);
