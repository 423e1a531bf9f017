import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { frameText } from '../../src/format/wording/frame.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';
import { openWatched } from './watched-page.ts';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ folder: inject('siteBelow'), base: SUB_PATH, port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The data of the demonstration district are of 2026-11-20. */
test.each([
  ['2026-12-04T23:30:00+08:00', false],
  ['2026-12-05T00:30:00+08:00', true],
])('at %s the home page says that its data are old: %s', async (now, old) => {
  const watched = await openWatched(browser, server.url, { timezoneId: 'America/New_York' });
  await watched.page.clock.setFixedTime(new Date(now));
  await watched.page.goto(server.url);
  expect(await watched.page.getByRole('heading', { name: frameText.stale(14) }).isVisible()).toBe(old);
  expect(watched.troubles).toEqual([]);
  await watched.close();
});

test('the page of all components has every status as word and shape', async () => {
  const watched = await openWatched(browser, server.url);
  await watched.page.goto(`${server.url}help/components/`);
  const bare = await watched.page
    .locator('.st')
    .evaluateAll((all) => all.filter((one) => !one.querySelector('svg') || !one.textContent?.trim()).length);
  expect(bare).toBe(0);
  expect(await watched.page.locator('main h2').count()).toBeGreaterThan(10);
  expect(await watched.page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  await watched.close();
});
