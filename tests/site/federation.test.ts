import { AxeBuilder } from '@axe-core/playwright';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { checkpointToken } from '../../src/ledger/checkpoint.ts';
import { demonstrationSigner } from '../../src/ledger/demonstration.ts';
import { writeVkey } from '../../src/ledger/note.ts';
import type { FederatedDistrict } from '../../src/schema/federation.ts';
import { askedFilesOf, releasedDistrict, serveDistrict, type ServedDistrict } from '../federation/district-site.ts';
import { GrowingLog, type Files } from '../ledger/released-site.ts';
import { launchBrowser } from './browser.ts';
import { cleanEnvironment, copyProgram, makeSmallSite } from './small-site.ts';
import { openWatched } from './watched-page.ts';

const served: ServedDistrict[] = [];
const own = makeSmallSite();
let said = '';
let browser: Browser;
let server: StaticServer;

/** Serves a district from an origin of its own, with a log of its own. */
async function publish(id: string, name: string, files: Files): Promise<ServedDistrict> {
  const signer = demonstrationSigner(`${id}.example.invalid/ledger`);
  const district = await serveDistrict(id, releasedDistrict(files, new GrowingLog(signer)), {}, signer.vkey);
  served.push(district);
  return { ...district, listed: { ...district.listed, name } };
}

/** The demonstration district and a small one hold; four others do not. */
beforeAll(async () => {
  const [large, small] = [askedFilesOf(inject('siteBelow')), askedFilesOf(inject('smallSite'))];
  const [qinghu, beichuan, tampered, gone, otherKey, forked] = await Promise.all([
    publish('qinghu', '清湖区', large),
    publish('beichuan', '北川区', small),
    publish('dongling', '东岭区', small),
    publish('xihe', '西河区', small),
    publish('nanping', '南屏区', small),
    publish('beiyuan', '北原区', small),
  ]);
  tampered.files.set('names/first.json', new TextEncoder().encode('{}'));
  await gone.close();
  otherKey.listed.vkey = writeVkey(demonstrationSigner('other.example.invalid/ledger').vkey);
  forked.listed.checkpoint = checkpointToken({ size: 1, root: new Uint8Array(32) });
  const districts: FederatedDistrict[] = [qinghu, beichuan, tampered, gone, otherKey, forked].map(({ listed }) => listed);
  writeFileSync(join(own.root, 'data/federation.json'), JSON.stringify({ districts }));
  // What was seen of a log is kept with the program, and these logs are new each time.
  const program = join(own.folder, 'program');
  copyProgram(program);
  const env = cleanEnvironment({ SOURCES_DIR: own.root, OUT_DIR: own.out });
  said = (await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: program, env })).stderr;
  server = await startServer({ folder: own.out, base: '/', port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([server?.close(), ...served.map((one) => one.close().catch(() => {}))]);
  rmSync(own.folder, { recursive: true, force: true });
});

describe('a site that lists other districts', () => {
  test('copies the data of those that hold and no program of theirs', () => {
    const copied = listFiles(own.out).filter((path) => path.startsWith('federation/'));
    expect(new Set(copied.map((path) => path.split('/')[1]))).toEqual(new Set(['qinghu', 'beichuan']));
    expect(copied.filter((path) => !path.endsWith('.json'))).toEqual([]);
  });

  test('is built all the same, and names those that do not hold with the reason', async () => {
    for (const name of ['东岭区', '西河区', '南屏区', '北原区']) expect(said).toContain(`${name}没有放进来`);
    const tab = await openWatched(browser, server.url);
    await tab.page.goto(`${server.url}districts/`);
    const text = await tab.page.locator('main').innerText();
    expect(text).toMatch(/东岭区\s+它的文件和清单不一样/);
    expect(text).toMatch(/西河区\s+生成本站时连不上它的网站/);
    expect(text).toMatch(/南屏区\s+它的登记日志换了公钥/);
    expect(text).toMatch(/北原区\s+它的登记日志不是接着以前的写的/);
    expect(text).toMatch(/清湖区\s+.*数据截至2026年11月20日/);
    expect((await new AxeBuilder({ page: tab.page }).analyze()).violations).toEqual([]);
    expect(gzipSync(readFileSync(join(own.out, 'districts/index.html')), { level: 9 }).length).toBeLessThan(14 * 1024);
    expect(tab.troubles).toEqual([]);
    await tab.close();
  });

  test('finds what stands in any of them, says whose it is, leads there, and asks no other host', async () => {
    const name = nameOnlyIn('qinghu');
    const tab = await openWatched(browser, server.url, { viewport: { width: 1280, height: 900 } });
    await tab.page.goto(`${server.url}search/?${new URLSearchParams({ q: name })}`);
    const first = tab.page.locator('[data-search-list] > li').first();
    await first.waitFor();
    expect(await first.innerText()).toContain('清湖区');
    expect(await first.locator('h3 a').getAttribute('href')).toMatch(new RegExp(`^${served[0]!.listed.address}compounds/`));
    expect(await tab.page.locator('[data-search-said]').innerText()).toMatch(/^找到\d+条：清湖区\d+条$/);
    expect(tab.troubles).toEqual([]);
    await tab.close();
  });

  test('puts its own findings first, and one district alone can be chosen', async () => {
    const tab = await openWatched(browser, server.url, { viewport: { width: 1280, height: 900 } });
    const { page } = tab;
    const sentence = page.locator('[data-search-said]');
    await page.goto(`${server.url}search/?q=${encodeURIComponent('公示')}`);
    await expect.poll(() => sentence.innerText()).toMatch(/^找到\d+条：示例区\d+条，清湖区\d+条，北川区\d+条$/);
    expect(await page.locator('[data-search-list] > li').first().locator('h3 a').getAttribute('href')).toMatch(/^\//);
    await page.selectOption('select[name=district]', { label: '北川区' });
    await expect.poll(() => sentence.innerText()).toMatch(/^找到\d+条，已按条件筛选$/);
    expect(new URL(page.url()).searchParams.get('district')).toBe('beichuan');
    const links = await page.locator('[data-search-list] h3 a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.every((link) => link.startsWith(served.find(({ listed }) => listed.id === 'beichuan')!.listed.address))).toBe(true);
    await page.selectOption('select[name=district]', { label: '示例区' });
    await expect.poll(() => page.locator('[data-search-list] h3 a').first().getAttribute('href')).toMatch(/^\//);
    expect(tab.troubles).toEqual([]);
    await tab.close();
  });

  test('goes on when the copy of one cannot be had', async () => {
    const tab = await openWatched(browser, server.url);
    await tab.page.route('**/federation/qinghu/**', (route) => route.abort());
    await tab.page.goto(`${server.url}search/?q=${encodeURIComponent('公示')}`);
    await expect.poll(() => tab.page.locator('[data-search-said]').innerText()).toMatch(/^找到\d+条：示例区.*。清湖区的内容没有查成$/);
    await tab.close();
  });
});

test('a site that lists none has nothing of it', () => {
  const folder = inject('smallSite');
  for (const path of ['districts', 'districts.json', 'federation']) expect(existsSync(join(folder, path))).toBe(false);
  expect(readFileSync(join(folder, 'search/index.html'), 'utf8')).not.toMatch(/data-districts|name="district"/);
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js') && !name.startsWith('worker'));
  expect(scripts.filter((name) => readFileSync(join(folder, '_astro', name), 'utf8').includes('federation/'))).toEqual([]);
});

/** A compound's name that stands in the copy of that district and nowhere else. */
function nameOnlyIn(id: string): string {
  const textOf = (folder: string) => readFileSync(join(own.out, folder, 'names/first.json'), 'utf8');
  const { groups } = JSON.parse(textOf(`federation/${id}`)) as { groups: { kind: string; rows: string[][] }[] };
  return groups
    .find(({ kind }) => kind === 'compound')!
    .rows.map(([, name = '']) => name)
    .find((name) => !textOf('.').includes(name))!;
}
