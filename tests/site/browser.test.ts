import type { Page } from 'playwright-core';
import { beforeEach, expect, inject, test } from 'vitest';
import { addressOfFile, onePagePerTemplate } from './pages.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

const site = useServedSite();
const openTab = useWatchedTab(site);
let page: Page;
let troubles: string[];
let requested: string[];

beforeEach(() => open());

async function open(options: Parameters<typeof openTab>[0] = {}): Promise<void> {
  ({ page, troubles, requested } = await openTab(options));
}

const at = (path: string) => site.url + path;
const templates = () => onePagePerTemplate(inject('siteBelow'));
/** The page for missing pages answers with 404, which the browser rightly reports. */
const ordinary = () => templates().filter((path) => path !== '404.html');

test('no page of any template has an error or asks another host', async () => {
  for (const path of ordinary()) await page.goto(at(addressOfFile(path)), { waitUntil: 'networkidle' });
});

test('an unknown address shows the page for it, with a way on', async () => {
  const response = await page.goto(at('nowhere/at/all/'));
  expect(response?.status()).toBe(404);
  // Which the browser rightly reports.
  expect(troubles.splice(0)).toHaveLength(1);
  expect(await page.locator('main a, form').count()).toBeGreaterThan(0);
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
});
