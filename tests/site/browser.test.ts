import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';
import { addressOfFile, onePagePerTemplate } from './pages.ts';

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
/** What should not happen on any page: console errors, page errors, failed or foreign requests. */
let troubles: string[];
let requested: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  // Below a path and under the policy: the stricter of the ways a site is published.
  server = await startServer({ folder: inject('siteBelow'), base: SUB_PATH, port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(() => open({}));
afterEach(() => context.close());

async function open(options: Parameters<Browser['newContext']>[0]): Promise<void> {
  await context?.close();
  context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  page = await context.newPage();
  troubles = [];
  requested = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  // Going on to the next page ends what the last one was still loading.
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    requested.push(request.url());
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) troubles.push(`foreign: ${request.url()}`);
  });
}

const at = (path: string) => server.url + path;
const templates = () => onePagePerTemplate(inject('siteBelow'));
/** The page for missing pages answers with 404, which the browser rightly reports. */
const ordinary = () => templates().filter((path) => path !== '404.html');

test('no page of any template has an error or asks another host', async () => {
  for (const path of ordinary()) await page.goto(at(addressOfFile(path)), { waitUntil: 'networkidle' });
  expect(troubles).toEqual([]);
});

test('an unknown address shows the page for it, with a way on', async () => {
  const response = await page.goto(at('nowhere/at/all/'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('main a, form').count()).toBeGreaterThan(0);
});

test('two characters of a compound’s name find it, and the address keeps the query', async () => {
  await page.goto(at('compounds/'));
  const name = (await page.locator(`main a[href^="${SUB_PATH}compounds/"]`).nth(3).innerText()).trim().split(/\s/)[0] ?? '';
  const query = [...name].slice(0, 2).join('');
  await page.goto(at(`search/?q=${encodeURIComponent(query)}`));
  const results = page.locator('[data-search-list] a');
  await results.first().waitFor();
  const titles = await results.allInnerTexts();
  expect(
    titles.some((title) => title.includes(name)),
    `${query} → ${titles.join('、')}`,
  ).toBe(true);
  expect(titles.join('')).not.toContain('\u200b');
  expect(await page.locator('[role=status]').first().innerText()).not.toBe('');
  await results.first().click();
  await page.waitForURL((url) => url.pathname.startsWith(SUB_PATH) && !url.pathname.includes('/search/'));
  expect(troubles).toEqual([]);
});

test('typing asks again, and an old answer never replaces a newer one', async () => {
  await page.goto(at('search/'));
  const box = page.locator('form[data-search] input[name=q]');
  await box.pressSequentially('改造公示', { delay: 30 });
  await page.locator('[data-search-list] a').first().waitFor();
  await box.fill('没有这样的词语组合龘靐');
  await expect.poll(async () => page.locator('[data-search-list] mark', { hasText: '造' }).count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('q')).toContain('龘');
  expect(troubles).toEqual([]);
});

test('the search program is loaded only when there is something to search for', async () => {
  await page.goto(at('search/'), { waitUntil: 'networkidle' });
  expect(requested.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test('a chart is loaded when it comes into view and not before', async () => {
  await open({ viewport: { width: 1000, height: 300 } });
  const path = templates().find((name) => /^rankings\/[^/]+\/index\.html$/.test(name)) ?? '';
  await page.goto(at(addressOfFile(path)), { waitUntil: 'networkidle' });
  const before = requested.filter((url) => url.endsWith('.js')).length;
  expect(await page.locator('canvas').count()).toBe(0);
  const place = page.locator('[data-chart]').first();
  await place.scrollIntoViewIfNeeded();
  await page.locator('canvas').first().waitFor();
  expect(requested.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(before);
  expect(troubles).toEqual([]);
});
