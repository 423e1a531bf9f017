import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { frameText } from '../../src/format/wording/frame.ts';
import type { WatchedPage } from './watched-page.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

const site = useServedSite();
const openTab = useWatchedTab(site);
let watched: WatchedPage;

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  watched = await openTab(options);
  await watched.page.goto(site.url + path);
  return watched.page;
}

const sizeOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).fontSize);
const link = (page: Page) => page.locator('[data-elder-link]');
const LARGE = '24px';
const STANDARD = '18px';

test('the link turns large print on at once, every page remembers it, and the same link turns it off', async () => {
  const page = await open('notices/');
  expect(await sizeOf(page)).toBe(STANDARD);
  await link(page).click();
  expect(await sizeOf(page)).toBe(LARGE);
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).lineHeight))).toBeCloseTo(24 * 1.8, 1);
  expect(await link(page).innerText()).toBe(frameText.standard);
  await page.goto(`${site.url}help/`);
  expect(await sizeOf(page)).toBe(LARGE);
  await link(page).click();
  await page.reload();
  expect(await sizeOf(page)).toBe(STANDARD);
});

test('an address with elder=1 is in large print before its first paint, and elder=0 ends it', async () => {
  const page = await open('fees/?elder=1');
  expect(await sizeOf(page)).toBe(LARGE);
  await page.goto(`${site.url}fees/`);
  expect(await sizeOf(page)).toBe(LARGE);
  await page.goto(`${site.url}fees/?elder=0`);
  expect(await sizeOf(page)).toBe(STANDARD);
  await page.goto(`${site.url}fees/`);
  expect(await sizeOf(page)).toBe(STANDARD);
});

test('an address with other inputs keeps them', async () => {
  const page = await open('fees/check/?area=100&elder=1#check');
  const href = new URL((await link(page).evaluate((one: HTMLAnchorElement) => one.href)) ?? '');
  expect([href.searchParams.get('area'), href.searchParams.get('elder'), href.hash]).toEqual(['100', '0', '#check']);
});

test('where the browser forbids storage, large print travels with the links', async () => {
  watched = await openTab();
  const { page } = watched;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.url}notices/`);
  await link(page).click();
  expect(await sizeOf(page)).toBe(LARGE);
  await page.locator('.five a').first().click();
  await page.waitForURL(/\/compounds\/\?elder=1$/);
  expect(await sizeOf(page)).toBe(LARGE);
});

test('without scripts there is no link that would lead nowhere', async () => {
  const page = await open('notices/?elder=1', { javaScriptEnabled: false });
  expect(await link(page).isVisible()).toBe(false);
  expect(await sizeOf(page)).toBe(STANDARD);
});

test('large print has the same content with fewer ways around it, and targets of at least 60 pixels', async () => {
  const page = await open('notices/', { viewport: { width: 1280, height: 900 } });
  const text = () => page.locator('main .stack').innerText();
  const before = await text();
  await link(page).click();
  expect(await text()).toBe(before);
  const [side, stack] = [await page.locator('.side').boundingBox(), await page.locator('.stack').boundingBox()];
  expect(side!.y).toBeGreaterThan(stack!.y + stack!.height - 1);
  const low = await page
    .locator('header a:visible, .chips a:visible, .side a:visible')
    .evaluateAll((links) => links.filter((one) => one.getBoundingClientRect().height < 59.5).map((one) => one.textContent));
  expect(low).toEqual([]);
});
