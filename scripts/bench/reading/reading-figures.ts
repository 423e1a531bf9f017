import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../tests/site/browser.ts';
import { addressOfFile, fullestPages } from '../../../tests/site/pages.ts';
import { machine, say } from '../figures.ts';
import { measure } from '../measure.ts';
import { bareDocument } from './bare-document.ts';
import { startGzipServer } from './gzip-server.ts';
import { runLighthouse } from './lighthouse.ts';
import { largestPaint, median } from './paint.ts';

/** Loads of each page and of its bare document, in turn. */
const LOADS = 5;
const SCORE = 98;
const BARE = 'bare/';

/** Measures how soon the fullest page of every template shows; a table in Markdown. */
export async function readingFigures(folder: string): Promise<string> {
  say('生成演示区');
  const site = join(folder, 'dist');
  await measure(process.execPath, ['scripts/build.ts'], { OUT_DIR: site });
  const paths = fullestPages(site);
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const bare = new Map(paths.map((path) => [BARE + path, bareDocument(read(path))]));
  const server = await startGzipServer(site, bare);
  try {
    const scores = await performanceScores(paths.map((path) => server.url + addressOfFile(path)));
    const browser = await launchBrowser();
    try {
      const rows: string[] = [];
      for (const path of paths) {
        const [page, plain] = await paints(browser, server.url + addressOfFile(path), server.url + BARE + path);
        const weight = (gzipSync(read(path), { level: 9 }).length / 1024).toFixed(1);
        const score = scores.get(server.url + addressOfFile(path)) ?? NaN;
        rows.push(
          `| ${addressOfFile(path) || '/'} | ${weight} | ${page.toFixed(0)} | ${plain.toFixed(0)} | ${(page / plain).toFixed(2)} | ${score} |`,
        );
        say(rows.at(-1) ?? '');
      }
      return [
        machine(),
        '',
        '| page | KB | largest paint ms | bare document ms | ratio (to reach: 1.15) | Lighthouse performance (to reach: 98) |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
        '',
        await searchWeight(browser, server.url, site),
      ].join('\n');
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** Medians of the page and of its bare document. Both are loaded in turn, so that whatever else the machine does meets both. */
async function paints(browser: Browser, address: string, bare: string): Promise<[number, number]> {
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let load = 0; load < LOADS; load += 1) {
    ours.push(await largestPaint(browser, address));
    plain.push(await largestPaint(browser, bare));
  }
  return [median(ours), median(plain)];
}

/** What Lighthouse gives for performance; a page below the mark is looked at twice more, and the middle counts. */
async function performanceScores(addresses: readonly string[]): Promise<Map<string, number>> {
  say('用 Lighthouse 看每一种网页');
  const look = (which: readonly string[]) => runLighthouse({ addresses: which, categories: ['performance'], patient: true }, 1);
  const scores = new Map((await look(addresses)).map(({ address, scores }) => [address, [scores.performance ?? 0]]));
  const low = addresses.filter((address) => (scores.get(address)?.[0] ?? 0) < SCORE);
  for (const { address, scores: again } of await look([...low, ...low])) scores.get(address)?.push(again.performance ?? 0);
  return new Map([...scores].map(([address, values]) => [address, median(values)]));
}

/** What one question costs of the search index. */
async function searchWeight(browser: Browser, url: string, site: string): Promise<string> {
  const page = await browser.newPage();
  const files = new Set<string>();
  page.on('request', (request) => {
    const path = decodeURIComponent(new URL(request.url()).pathname.slice(1));
    if (path.startsWith('search/index/')) files.add(path);
  });
  await page.goto(`${url}search/?q=${encodeURIComponent('加装电梯')}`, { waitUntil: 'networkidle' });
  await page.locator('[data-search-list] a').first().waitFor();
  await page.close();
  const bytes = [...files].reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path)), { level: 9 }).length, 0);
  return `One question to the search loads ${(bytes / 1024).toFixed(0)} KB of the search index, counted apart from the page.`;
}
