import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { SERVICE_WORKER, serviceWorker } from '../../scripts/build/service-worker.ts';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { storesOf } from '../../src/client/offline/stores.ts';
import { unpackNames, type NameFile } from '../../src/search/name-file.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
/** What went wrong in pages; while there is no connection the browser itself says that requests fail. */
let troubles: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serve(inject('siteBelow'), SUB_PATH);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await context?.close();
  expect(troubles).toEqual([]);
});

const serve = (folder: string, base: string, port = 0) => startServer({ folder, base, port });
const below = (path: string) => server.url + path;
const notices = listFiles(inject('siteBelow'))
  .flatMap((path) => /^(notices\/\d{4}\/[^/]+\/)index\.html$/.exec(path)?.[1] ?? [])
  .slice(0, 3);
const fileText = (path: string) => readFileSync(join(inject('siteBelow'), path), 'utf8');

async function open(address: string): Promise<void> {
  context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  page = await context.newPage();
  troubles = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_|Failed to load/.test(message.text())) troubles.push(message.text());
  });
  await page.goto(address);
  await page.evaluate(async () => (await navigator.serviceWorker.ready) && undefined);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

const keysOf = (name: string) =>
  page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname), name);
const note = () => page.locator('main > [role=status]').first();
const title = () => page.locator('h1').innerText();

test('a notice that was opened, the tools and the names can be read without a connection, with their date', async () => {
  const [notice = '', other = ''] = notices;
  await open(below(notice));
  const said = await title();
  // The first page was there before the worker, and is stored as well.
  await expect.poll(() => keysOf(storesOf(SUB_PATH, '').notices)).toEqual([SUB_PATH + notice]);
  await page.goto(below('fees/check/'));
  expect(await note().count()).toBe(0);
  await context.setOffline(true);

  await page.goto(below(`${notice}?elder=1`));
  expect(await title()).toBe(said);
  expect(await page.locator('html').getAttribute('data-elder')).toBe('');
  const [, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()).split('-').map(Number);
  await expect.poll(() => note().innerText()).toContain(`看到的是${month}月${day}日存下的`);

  await page.goto(below('fees/check/?area=100'));
  await page.fill('#f-price', '1.5');
  await page.locator('[data-fee-check] button[type=submit]').click();
  await expect.poll(() => page.locator('[data-out=answer]').first().innerText()).toContain('每月应交150.00元');

  await page.goto(below('menu/'));
  await page.locator('form[data-menu] input[name=area]').first().fill('100');
  await expect.poll(() => page.locator('form[data-menu] [data-out]').allInnerTexts()).not.toEqual([]);

  const compound = unpackNames(JSON.parse(fileText('names/first.json')) as NameFile).find(({ kind }) => kind === 'compound');
  await page
    .locator('header input[type=search], header [role=combobox], header input')
    .first()
    .fill(compound?.names[0]?.text ?? '');
  await expect.poll(() => page.locator('header [role=option]').count()).toBeGreaterThan(0);

  await page.goto(below(other));
  expect(await title()).toBe('没有网络时能看什么');
  await expect.poll(() => note().innerText()).toContain('这一页也没有存下');
  expect(await page.locator('[data-offline-list] a').allInnerTexts()).toEqual([said]);
  await page.locator('[data-offline-list] a').click();
  await expect.poll(title).toBe(said);

  await context.setOffline(false);
  await page.goto(below(other));
  expect(await title()).not.toBe('没有网络时能看什么');
});

test('the own compound is kept with what it links first, listed, and forgotten with the choice or by hand', async () => {
  const { own } = storesOf(SUB_PATH, '');
  await open(below('compounds/'));
  const one = unpackNames(JSON.parse(fileText('names/first.json')) as NameFile).find(
    ({ kind, id }) => kind === 'compound' && /data-answer-lines[^]*?href="[^"]*\/notices\/\d/.test(fileText(`compounds/${id}/index.html`)),
  );
  const path = `compounds/${one?.id}/`;
  await page.goto(below(path));
  await page.locator('[data-mine-own] button').click();
  await expect.poll(async () => (await keysOf(own)).length).toBeGreaterThan(1);
  await expect.poll(() => keysOf(own)).toContain(SUB_PATH + path);
  await context.setOffline(true);

  await page.goto(below(''));
  await expect.poll(() => page.locator('[data-mine-lines] a').count()).toBeGreaterThan(0);
  await page.locator('[data-mine-title] a').click();
  await expect.poll(title).toBe(one?.names[0]?.text);
  await expect.poll(() => note().innerText()).toContain('存下的');
  const [linked = ''] = (await keysOf(own)).filter((address) => address !== SUB_PATH + path);
  await page.goto(new URL(linked, server.url).href);
  expect(await title()).not.toBe('没有网络时能看什么');

  await page.goto(below('offline/'));
  const items = page.locator('[data-offline-list] li');
  await expect.poll(() => items.count()).toBeGreaterThan(1);
  const before = await items.count();
  await items.last().getByRole('button').click();
  await expect.poll(() => items.count()).toBe(before - 1);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-stored');
  await page.getByRole('button', { name: '全部删除' }).click();
  await expect.poll(() => items.count()).toBe(0);
  expect(await keysOf(own)).toEqual([]);

  await context.setOffline(false);
  await page.goto(below(''));
  await expect.poll(() => keysOf(own)).toContain(SUB_PATH + path);
  await page.locator('[data-mine-drop]').click();
  await expect.poll(() => keysOf(own)).toEqual([]);
});

test('thirty notices are kept, for thirty days; one that is gone is forgotten', async () => {
  const [notice = '', other = ''] = notices;
  const store = storesOf(SUB_PATH, '').notices;
  await open(below('notices/'));
  await page.evaluate(
    async ([name, base]) => {
      const cache = await caches.open(name!);
      for (let place = 0; place < 32; place += 1) {
        const age = place === 20 ? 31 : 1;
        const headers = { 'x-stored': new Date(Date.now() - age * 86_400_000).toISOString() };
        await cache.put(`${base}notices/2026/old-${place}/`, new Response('<html lang="zh-CN"><title>x</title></html>', { headers }));
      }
    },
    [store, SUB_PATH],
  );
  await page.goto(below(notice));
  await expect.poll(async () => (await keysOf(store)).length).toBe(29);
  expect(await keysOf(store)).not.toContain(`${SUB_PATH}notices/2026/old-20/`);
  await page.goto(below('notices/2026/old-31/'));
  await expect.poll(() => keysOf(store)).not.toContain(`${SUB_PATH}notices/2026/old-31/`);
  await page.goto(below(other));
  await page.goto(below(notice));
  // The latest last, as they were opened.
  await expect.poll(async () => (await keysOf(store)).slice(-2)).toEqual([SUB_PATH + other, SUB_PATH + notice]);
});

test('when the site answers with an error, or not at all, what is stored is shown', async () => {
  const folder = inject('smallSite');
  const first = await serve(folder, '/');
  await open(first.url);
  await page.goto(`${first.url}menu/`);
  const said = await title();
  const port = Number(new URL(first.url).port);
  await first.close();

  const broken = await answerWith(port, (response) => response.writeHead(503).end());
  await page.goto(`${first.url}menu/`);
  expect(await title()).toBe(said);
  await expect.poll(() => note().innerText()).toContain('连不上');
  await end(broken);
  const silent = await answerWith(port, () => undefined);
  await page.goto(`${first.url}menu/`);
  expect(await title()).toBe(said);
  await expect.poll(() => note().innerText()).toContain('连不上');
  await end(silent);
});

test('a new release takes over without a reload, whole or not at all, and the switch in the settings ends it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    cpSync(inject('smallSite'), folder, { recursive: true });
    const site = await serve(folder, '/');
    await open(site.url);
    let loads = 0;
    page.on('load', () => (loads += 1));
    const cores = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' core-')).sort());
    const [first = ''] = await cores();

    // The worker of one release beside a page of another: what was stored stays.
    publish(folder, 2);
    mark(folder, 3);
    expect(await update()).toBe(false);
    expect(await page.evaluate(async (name) => caches.has(name), first)).toBe(true);

    publish(folder, 4);
    expect(await update()).toBe(true);
    await expect.poll(cores).not.toContain(first);
    expect(await cores()).toHaveLength(1);
    await page.goto(`${site.url}menu/`);
    expect(await page.locator('main').getAttribute('data-release')).toBe('4');
    expect(loads).toBe(1);

    publish(folder, 5, false);
    expect(await update()).toBe(true);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(loads).toBe(1);
    await site.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Changes a page that always works. */
function mark(folder: string, release: number): void {
  const path = join(folder, 'menu/index.html');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/<main(?: data-release="\d")?/, `<main data-release="${release}"`));
}

/** Changes a page and writes the worker of the new release, as the build does. */
function publish(folder: string, release: number, offline = true): void {
  mark(folder, release);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const sums = new Map(
    listFiles(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
  writeFileSync(join(folder, SERVICE_WORKER), serviceWorker({ base: '/', offline, sums, read }));
}

/** Has the browser look for a new worker; whether one took over. */
function update(): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return false;
    return new Promise<boolean>((resolve) => {
      const look = () => {
        if (worker.state === 'activated') resolve(true);
        else if (worker.state === 'redundant') resolve(false);
      };
      worker.addEventListener('statechange', look);
      look();
    });
  });
}

function answerWith(port: number, answer: (response: ServerResponse) => unknown): Promise<Server> {
  const made = createServer((_request, response) => void answer(response));
  return new Promise((resolve, reject) => {
    made.once('error', reject);
    made.listen(port, '127.0.0.1', () => resolve(made));
  });
}

function end(made: Server): Promise<void> {
  made.closeAllConnections();
  return new Promise((resolve) => made.close(() => resolve()));
}
