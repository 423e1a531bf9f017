import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { noticeText } from '../../src/format/wording/notice.ts';
import { todayText } from '../../src/format/wording/today.ts';
import { addressOfFile } from './pages.ts';
import type { WatchedPage } from './watched-page.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

const site = useServedSite();
const openTab = useWatchedTab(site);
let watched: WatchedPage | undefined;

/** A notice without an outcome that may be objected to by mail, by telephone, which closes earlier, and on paper. */
let open: { path: string; starts: Date; ends: Date };
let decided: string;

beforeAll(async () => {
  const pages = listFiles(inject('siteBelow')).filter((path) => /^notices\/\d{4}\/[^/]+\/index\.html$/.test(path));
  const box = /data-period data-starts="([^"]+)" data-ends="([^"]+)"( data-outcome)?/;
  for (const path of pages) {
    const html = readFileSync(join(inject('siteBelow'), path), 'utf8');
    const found = box.exec(html);
    if (!found) continue;
    if (found[3]) decided ??= path;
    else if (new Set(html.match(/data-closes="[^"]+"/g)).size === 2 && html.includes('/slip/')) {
      open ??= { path, starts: new Date(found[1]!), ends: new Date(found[2]!) };
    }
  }
});

const HOUR = 3_600_000;

/** Opens the open notice at a moment, on a phone that lives in some zone. */
async function visit(moment: Date, timezoneId: string) {
  watched = await openTab({ timezoneId, viewport: { width: 360, height: 740 } });
  await watched.page.clock.install({ time: moment });
  await watched.page.goto(site.url + addressOfFile(open.path));
  return watched.page;
}

const ZONES = ['Asia/Shanghai', 'Pacific/Kiritimati', 'America/Los_Angeles'];

describe.each(ZONES)('on a phone set to %s', (zone) => {
  test('a notice that has not begun says when it does, and offers nothing to object with', async () => {
    const page = await visit(new Date(open.starts.getTime() - HOUR), zone);
    expect(await page.locator('.box .st').innerText()).toBe(todayText.state.upcoming);
    expect(await page.locator('.box [data-when=upcoming]:visible').first().innerText()).toMatch(/起可以提意见。$/);
    expect(await page.locator('.box .acts').isVisible()).toBe(false);
  });

  test('an open one says how many days are left and how to object', async () => {
    const page = await visit(new Date(open.starts.getTime() + HOUR), zone);
    const days = Math.ceil((open.ends.getTime() - open.starts.getTime()) / (24 * HOUR));
    expect(await page.locator('.box .st').innerText()).toBe(todayText.state.open);
    expect(await page.locator('.box [data-progress]').innerText()).toBe(todayText.leftWithGone(0, days));
    expect(await page.locator('.box .acts a').count()).toBe(3);
    expect(await page.locator('.box .acts').isVisible()).toBe(true);
    expect(await page.locator('.box .acts a[href^="mailto:"]').getAttribute('href')).toContain('?subject=%E5%AF%B9');
  });

  test('on its last day it says so', async () => {
    const page = await visit(new Date(open.ends.getTime() - HOUR), zone);
    expect(await page.locator('.box .st').innerText()).toBe(todayText.state.lastDay);
    expect(await page.locator('.ans').innerText()).toContain('今天是最后一天');
  });

  test('once closed the ways to object are gone, and what comes next stands in the head', async () => {
    const page = await visit(new Date(open.ends.getTime() + HOUR), zone);
    expect(await page.locator('.box .st').innerText()).toBe(todayText.state.waiting);
    expect(await page.locator('.box .acts').isVisible()).toBe(false);
    expect(await page.locator('.box [data-when=waiting]').isVisible()).toBe(true);
    expect(await page.locator('.ans').innerText()).toContain('等待公布结果');
  });
});

test('a way to object that has closed for the last day is no longer offered, the others are', async () => {
  const page = await visit(new Date(open.starts.getTime() + HOUR), 'Asia/Shanghai');
  const closes = await page
    .locator('.box .acts [data-closes]')
    .evaluateAll((ways) => ways.map((way) => (way as HTMLElement).dataset.closes ?? ''));
  const first = closes.toSorted()[0] ?? '';
  expect(new Date(first).getTime()).toBeLessThan(open.ends.getTime());
  await page.clock.setSystemTime(new Date(new Date(first).getTime() + 1000));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await page.locator('.box .st').innerText()).toBe(todayText.state.lastDay);
  expect(await page.locator('.box .acts [data-closes]:visible').count()).toBe(closes.filter((one) => one !== first).length);
});

test('a published outcome stands first in its box', async () => {
  watched = await openTab();
  await watched.page.goto(site.url + addressOfFile(decided));
  expect(await watched.page.locator('.box .st').innerText()).toBe(todayText.state.decided);
  expect(await watched.page.locator('.box dt').first().innerText()).toBe(noticeText.outcomeStatus);
  expect(await watched.page.locator('.box .acts').count()).toBe(0);
});

test('a page that stays open over midnight and over the end says the new state by itself', async () => {
  const page = await visit(new Date(open.starts.getTime() + 20 * HOUR), 'America/Los_Angeles');
  const before = await page.locator('.box [data-progress]').innerText();
  await page.clock.fastForward(5 * HOUR);
  await expect.poll(() => page.locator('.box [data-progress]').innerText()).not.toBe(before);
  await page.clock.setSystemTime(new Date(open.ends.getTime() + HOUR));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await page.locator('.box .st').innerText()).toBe(todayText.state.waiting);
});

test('without scripts the end stands in absolute figures, and every way to object is there', async () => {
  watched = await openTab({ javaScriptEnabled: false });
  await watched.page.goto(site.url + addressOfFile(open.path));
  expect(await watched.page.locator('.box .st').innerText()).toMatch(/\d+月\d+日/);
  expect(await watched.page.locator('.box .acts a').count()).toBe(3);
  expect(await watched.page.locator('[data-print-page]').isVisible()).toBe(false);
});
