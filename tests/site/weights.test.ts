import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';
import { outlineOf, staticImports } from './measure-page.ts';
import { fullestPages, templatesOf } from './pages.ts';
import { openEverything, visitAll } from './visit.ts';

const FIRST_VIEW = 14 * 1024;
const WHOLE = 60 * 1024;
const SCRIPTS = 10 * 1024;
const EVERYTHING = 150 * 1024;
/** The search program and its index, of which every question loads other parts; docs/performance.md tells their weight. */
const SEARCH_INDEX = /^pagefind\//;
/** Routes whose pages carry official texts, which are as long as they are; and the one that shows every component there is. */
const LONG = /^(?:notices\/\[year\]\/\[id\]|documents\/\[id\]|help\/\[id\]|\[text\]|help\/components)/;
/** Routes of tools, and the page that shows every tool: their scripts count in the total of the page. */
const TOOL = /^(?:fees\/check|menu|rankings\/\[round\].*|search|help\/components)$/;

const folder = inject('siteBelow');
const weightOf = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const pages = () => templatesOf(folder).flatMap(({ route, pages }) => pages.map((path) => ({ route, path })));

test('the first view of every page weighs at most 14 KB with its style sheet, and no page more than 60 KB', () => {
  const heavy: string[] = [];
  for (const { route, path } of pages()) {
    const html = read(path);
    const whole = weightOf(html);
    if (whole > WHOLE) heavy.push(`${path} ${whole}`);
    if (whole <= FIRST_VIEW) continue;
    const { endOfRows, endOfScreen } = outlineOf(html);
    const end = endOfRows ?? (LONG.test(route) ? endOfScreen : undefined);
    const first = weightOf(html.slice(0, end));
    if (first > FIRST_VIEW) heavy.push(`${path} first view ${first} of ${whole}`);
  }
  expect(heavy).toEqual([]);
});

test('no page waits for a request before it shows', () => {
  const waiting = pages().flatMap(({ path }) => outlineOf(read(path)).blocking.map((tag) => `${path} ${tag}`));
  expect(waiting).toEqual([]);
});

test('the scripts of a page without a tool weigh at most 10 KB', () => {
  const weights = new Map<string, number>();
  const heavy = new Set<string>();
  for (const { route, path } of pages().filter((page) => !TOOL.test(page.route))) {
    const files = new Set<string>();
    for (const src of outlineOf(read(path)).scripts) addWithImports(src.slice(SUB_PATH.length), files);
    const weight = [...files].reduce((sum, file) => {
      if (!weights.has(file)) weights.set(file, weightOf(read(file)));
      return sum + (weights.get(file) ?? 0);
    }, 0);
    if (weight > SCRIPTS) heavy.add(`${route} ${weight}`);
  }
  expect([...heavy]).toEqual([]);
});

function addWithImports(file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  for (const name of staticImports(read(file))) addWithImports(join(dirname(file), name).replaceAll('\\', '/'), files);
}

describe('with everything loaded, after scrolling to the end and using what it offers', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer({ folder, base: SUB_PATH, port: 0 });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('no page weighs more than 150 KB', async () => {
    const requested = new Map<string, Set<string>>();
    await visitAll(browser, server.url, fullestPages(folder), { viewport: { width: 360, height: 740 } }, async (page, path) => {
      const files = new Set([path]);
      requested.set(path, files);
      const note = (request: { url(): string }) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith(SUB_PATH)) files.add(fileOf(decodeURIComponent(pathname.slice(SUB_PATH.length))));
      };
      page.on('request', note);
      // A second look at a page takes nothing from the browser's memory: the server lets nothing be kept.
      await page.reload();
      await openEverything(page);
      await page.evaluate(useEverything);
      await page.waitForLoadState('networkidle');
      page.off('request', note);
    });
    const heavy = [...requested].flatMap(([path, files]) => {
      const own = [...files].filter((file) => !SEARCH_INDEX.test(file));
      const weight = own.reduce((sum, file) => sum + weightOf(readFileSync(join(folder, file))), 0);
      return weight > EVERYTHING ? [`${path} ${weight}: ${own.join(', ')}`] : [];
    });
    expect(requested.size).toBeGreaterThan(20);
    expect(heavy).toEqual([]);
  });
});

const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** Runs in the page: goes to the end in steps, fills every field and presses every button. */
async function useEverything(): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  window.print = () => {};
  // A tool answers first; what would only leave the page is stopped.
  addEventListener('submit', (event) => event.preventDefault());
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await pause(16);
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('main input:not([type=hidden], [type=radio], [type=checkbox])')) {
    if (!field.checkVisibility()) continue;
    field.focus();
    if (field.value === '') field.value = '1';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('main button')) if (button.checkVisibility()) button.click();
  await pause(200);
}
