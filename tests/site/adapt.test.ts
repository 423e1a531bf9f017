/* What the reader's system asks for is followed: its own colours, more contrast, dark. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ folder: inject('siteBelow'), base: SUB_PATH, port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  const { troubles } = watched;
  await watched.close();
  expect(troubles).toEqual([]);
});

async function open(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  watched = await openWatched(browser, server.url, options);
  await watched.page.goto(`${server.url}help/components/`);
  return watched.page;
}

const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(`${selector} >> visible=true`)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test.each(['light', 'dark'] as const)(
  'with the system’s own colours (%s) sheets have an edge, and nothing drawn or pressed is lost in its ground',
  async (scheme) => {
    const page = await open({ forcedColors: 'active', colorScheme: scheme });
    expect(await styleOf(page, '.sheet', 'border-top-style')).toBe('solid');
    const ground = await styleOf(page, 'body', 'background-color');
    for (const [selector, property] of [
      ['.st .i', 'fill'],
      ['.sheet', 'border-top-color'],
      ['main input', 'border-top-color'],
      ['.days .td, .days .n', 'fill'],
      ['.days .p', 'stroke'],
      ['.pri', 'background-color'],
    ] as const) {
      expect(await styleOf(page, selector, property), selector).not.toBe(ground);
    }
    expect(await styleOf(page, '.pri', 'color')).toBe(ground);
    await page.locator('main input').first().focus();
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  },
);

test('where more contrast is asked for, muted text is as dark as the rest', async () => {
  const page = await open({ contrast: 'more' });
  expect(await styleOf(page, '.top .note', 'color')).toBe(await styleOf(page, 'body', 'color'));
});
