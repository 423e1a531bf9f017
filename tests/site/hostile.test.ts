/** A site whose every text is hostile, past the checks: what templates write and browsers run has to hold without them. */
import { strFromU8, unzipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { splitRows } from '../../src/sources/csv-rows.ts';
import { BODY, REFUSED, TAKEN } from '../security/hostile-values.ts';
import { launchBrowser } from './browser.ts';
import { addressOfFile, fullestPages } from './pages.ts';
import { cleanEnvironment } from './small-site.ts';
import { openEverything } from './visit.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

const ALL = [...REFUSED.map(([, text]) => text), ...TAKEN];

let folder: string;
let problems: Problem[];
let server: StaticServer;
let browser: Browser;
let tab: WatchedPage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const env = cleanEnvironment({ SOURCES_DIR: 'tests/fixtures/base', OUT_DIR: folder, SITE_BASE: '/' });
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/security/build-hostile.ts'], { env, maxBuffer: 1 << 26 });
  problems = JSON.parse(stdout) as Problem[];
  server = await startServer({ folder, base: '/', port: 0 });
  browser = await launchBrowser();
  tab = await openWatched(browser, server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What of the hostile texts became more than a text in the page that is open. */
function becameMarkup(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => element.getAttributeNames().some((name) => name === 'data-hostile' || name.startsWith('on')))
      .map((element) => element.outerHTML.slice(0, 200)),
  );
}

test('every kind of page opens with its scripts, and nothing of the texts runs, is asked for or becomes markup', async () => {
  const { page, troubles } = tab;
  for (const path of fullestPages(folder)) {
    await page.goto(server.url + addressOfFile(path));
    await openEverything(page);
    expect(await becameMarkup(page), path).toEqual([]);
    expect(await page.innerText('body'), path).toContain('ran()');
    expect(troubles, path).toEqual([]);
  }
});

test('what readers type, and the addresses they are sent, are texts too', async () => {
  const { page, troubles } = tab;
  for (const text of [ALL.join(' '), '__proto__']) {
    const query = encodeURIComponent(text);
    for (const path of [
      `search/?q=${query}&kind=${query}&${query}=1#${query}`,
      `compounds/?q=${query}&${query}=${query}&sort=${query}#${query}`,
    ]) {
      await page.goto(server.url + path);
      await page.waitForLoadState('networkidle');
      expect(await becameMarkup(page), path).toEqual([]);
      expect(troubles, path).toEqual([]);
    }
  }
});

test('what is found is shown with its words marked, and suggested while one types', async () => {
  const { page, troubles } = tab;
  await page.goto(`${server.url}search/?q=ran`);
  await page.locator('[data-search-list] > li mark').first().waitFor();
  await page.locator('main input[name=q]').fill('data-hostile');
  await page.waitForLoadState('networkidle');
  expect(await becameMarkup(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('a file that a reader has checked is shown and runs nothing', async () => {
  const { page, troubles } = tab;
  await page.goto(`${server.url}precheck/`);
  const head = '---\n编号: n-2026-0099\n标题: "甲<img data-hostile src=x onerror=ran()>"\n类别: 公示\n---\n';
  const file = { name: '"><img data-hostile src=x onerror=ran()>.md', mimeType: '', buffer: Buffer.from(`${head}\n${BODY}`) };
  await page.setInputFiles('[data-part=files]', file);
  await page.getByText('data-hostile').first().waitFor();
  await openEverything(page);
  expect(await becameMarkup(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('an address that is a program does not run when it is followed', async () => {
  const { page, close } = await openWatched(browser, server.url);
  await page.goto(server.url);
  await page.evaluate(() => Object.assign(globalThis, { ran: () => document.body.replaceChildren('ran') }));
  const refused = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
  await page.locator('a[href^="javascript:"]').first().click();
  await refused;
  expect(await page.innerText('body')).not.toBe('ran');
  await close();
});

test('the watch would see a text that became markup, and one that ran', async () => {
  const { page, troubles, close } = await openWatched(browser, server.url);
  await page.goto(server.url);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img data-hostile src="data:," onerror="ran()">'));
  expect(await becameMarkup(page)).toHaveLength(1);
  await expect.poll(() => troubles.join('\n')).toContain('Content Security Policy');
  await close();
});

test('the finished files hold: the checks of the result find nothing but the addresses that are programs, and data for programs is whole', async () => {
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^V-63 链接“javascript:ran.*运行程序（另有 \d+ 处相同）$/),
  ]);
  const paths = listFiles(folder);
  const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
  for (const path of paths.filter((name) => /\.(?:json|jsonld)$/.test(name))) JSON.parse(textOf(path));
  for (const path of paths.filter((name) => name.endsWith('.jsonl')))
    for (const line of textOf(path).split('\n').filter(Boolean)) JSON.parse(line);
  const xml = paths.filter((name) => /\.(?:xml|svg)$/.test(name)).map((path) => ({ path, text: textOf(path) }));
  const broken = await tab.page.evaluate(
    (all) => all.filter(({ text }) => new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror, [data-hostile]')),
    xml,
  );
  expect(broken.map(({ path }) => path)).toEqual([]);
  for (const path of paths.filter((name) => name.endsWith('.ics'))) {
    const lines = textOf(path).split('\r\n');
    expect(
      lines.filter((line) => /^(?:BEGIN:VALARM|Set-Cookie)/.test(line) || line.includes('\n')),
      path,
    ).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length, path).toBe(lines.filter((line) => line === 'END:VEVENT').length);
  }
});

test('no cell of a download is a formula, a link or a command', () => {
  const paths = listFiles(folder);
  const commands = paths
    .filter((path) => path.endsWith('.csv'))
    .flatMap((path) => splitRows(readFileSync(join(folder, path), 'utf8').replace('\ufeff', '')).rows.flatMap(({ cells }) => cells))
    .filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?[\d.]+$/.test(cell));
  expect(commands).toEqual([]);
  for (const path of paths.filter((name) => name.endsWith('.xlsx'))) {
    const names: string[] = [];
    const sheets = unzipSync(readFileSync(join(folder, path)), {
      filter: ({ name }) => names.push(name) > 0 && name.startsWith('xl/worksheets/'),
    });
    expect(
      names.filter((name) => /externalLinks|vbaProject|connections|embeddings/.test(name)),
      path,
    ).toEqual([]);
    const found = Object.values(sheets).flatMap((part) => /<f[\s>/]|<hyperlink/.exec(strFromU8(part)) ?? []);
    expect(found, path).toEqual([]);
  }
});
