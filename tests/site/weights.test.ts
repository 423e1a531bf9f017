import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { SUB_PATH } from './build-sites.ts';
import { staticImports } from '../../scripts/build/preload-modules.ts';
import { blockingOf, endsOf, scriptsOf } from './measure-page.ts';
import { fullestPages, templatesOf } from './pages.ts';
import { openEverything, visitAll } from './visit.ts';
import { useServedSite } from './served-site.ts';

const FIRST_VIEW = 14 * 1024;
const WHOLE = 60 * 1024;
const SCRIPTS = 10 * 1024;
const EVERYTHING = 150 * 1024;
/** Of the search index every question loads other parts; docs/performance.md tells their weight. */
const SEARCH_INDEX = /^search\/index\//;
/** Where editors check files: it fetches the check itself and every published table, when they ask for it. */
const PRECHECK = /^(?:data\/[^/]+\.(?:csv|json)|precheck\/base\.json|_astro\/worker-[\w-]+\.js)$/;
/** Routes whose pages carry official texts, which are as long as they are; and the one that shows every component there is. */
const LONG = /^(?:notices\/\[year\]\/\[id\]|documents\/\[id\]|help\/\[id\]|\[text\]|help\/components)/;
/** Routes of tools, and the page that shows every tool: their scripts count in the total of the page. */
const TOOL = /^(?:fees\/check|menu|rankings\/\[round\].*|search|help\/components|precheck|ledger\/(?:entry|witness)\/.*)$/;

const folder = inject('siteBelow');
const weightOf = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('every page', () => {
  const heavy: string[] = [];
  const waiting: string[] = [];
  /** Routes whose pages load too many scripts, with the weight. */
  const busy = new Set<string>();
  let looked = 0;

  beforeAll(() => {
    const scripts = new Map<string, number>();
    for (const { route, pages } of templatesOf(folder)) {
      for (const path of pages) {
        const html = read(path);
        looked += 1;
        heavy.push(...judgeWeight(route, html).map((text) => `${path} ${text}`));
        waiting.push(...blockingOf(html).map((tag) => `${path} ${tag}`));
        if (TOOL.test(route)) continue;
        const names = scriptsOf(html).join(' ');
        if (!scripts.has(names)) scripts.set(names, weightOfScripts(scriptsOf(html)));
        const weight = scripts.get(names) ?? 0;
        if (weight > SCRIPTS) busy.add(`${route} ${weight}`);
      }
    }
  });

  test('weighs at most 14 KB in its first view, style sheet included, and at most 60 KB in all', () => {
    expect(looked).toBeGreaterThan(700);
    expect(heavy).toEqual([]);
  });

  test('shows without waiting for another request', () => {
    expect(waiting).toEqual([]);
  });

  test('loads at most 10 KB of scripts where it has no tool', () => {
    expect([...busy]).toEqual([]);
  });
});

function judgeWeight(route: string, html: string): string[] {
  // The highest level takes several times as long and is never heavier.
  if (gzipSync(html, { level: 1 }).length <= FIRST_VIEW) return [];
  const whole = weightOf(html);
  if (whole <= FIRST_VIEW) return [];
  const { endOfRows, endOfScreen } = endsOf(html);
  const first = weightOf(html.slice(0, endOfRows ?? (LONG.test(route) ? endOfScreen : undefined)));
  return [...(whole > WHOLE ? [`is ${whole}`] : []), ...(first > FIRST_VIEW ? [`is ${first} in its first view`] : [])];
}

/** With all that they import before they run. */
function weightOfScripts(addresses: readonly string[]): number {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const name of staticImports(read(file))) add(join(dirname(file), name).replaceAll('\\', '/'));
  };
  for (const address of addresses) add(address.slice(SUB_PATH.length));
  return [...files].reduce((sum, file) => sum + weightOf(read(file)), 0);
}

describe('with everything loaded, after scrolling to the end and using what it offers', () => {
  const site = useServedSite();

  test('no page weighs more than 150 KB', async () => {
    const requested = new Map<string, Set<string>>();
    await visitAll(site.browser, site.url, fullestPages(folder), { viewport: { width: 360, height: 740 } }, async (page, path) => {
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
      const own = [...files].filter((file) => !SEARCH_INDEX.test(file) && !(path.startsWith('precheck/') && PRECHECK.test(file)));
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
