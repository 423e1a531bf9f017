/** What a question costs a reader: bytes sent, and waiting on a slow phone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { askInBox, openSearch } from '../../../tests/search/ask.ts';
import { quantile } from '../../../tests/search/figures.ts';
import type { LabelledQuery } from '../../../tests/search/labelled-query.ts';
import { READER } from '../../../tests/search/run-queries.ts';
import { startGzipServer } from '../reading/gzip-server.ts';
import { timeAnswers, timeFirstAnswers, timeSuggestions } from './slow-phone.ts';

/** A table in Markdown. `queries` are in order of their classes. */
export async function loadFigures(browser: Browser, site: string, queries: readonly LabelledQuery[]): Promise<string[]> {
  const oneOfEach = [...Map.groupBy(queries, ({ of }) => of).values()].flatMap(([first]) => (first ? [first.text] : []));
  const everyThird = queries.filter((_, index) => index % 3 === 0).map(({ text }) => text);
  const names = queries.filter(({ of }) => of === 'names' || of === 'pinyin').map(({ text }) => text);
  const { first, further, url, close } = await countBytes(browser, site, oneOfEach);
  try {
    const suggestions = await timeSuggestions(browser, url, names);
    const slow = await timeAnswers(browser, url, everyThird);
    const cold = await timeFirstAnswers(browser, url, oneOfEach.slice(0, 5));
    const rows: [string, string, string][] = [
      [
        'first list: all that is sent until then but the page itself, KB, middle / most',
        `${kb(quantile(first, 0.5))} / ${kb(Math.max(...first))}`,
        '200',
      ],
      ['a further question, KB, mean', kb(further.reduce((sum, bytes) => sum + bytes, 0) / further.length), ''],
      ['first file of names, KB', namesKb(site, /^first\.json$/), '45'],
      ['titles of notices, KB per year', namesKb(site, /^notices-.*\.json$/), ''],
      ['slow phone: second key to first suggestion, once loaded, ms, p50 / p95', pair(suggestions), '150'],
      ['slow phone: question to answer, once loaded, ms, p50 / p95', pair(slow), ''],
      ['slow phone on slow 4G: opening `/search/?q=…` to first list, ms, middle', quantile(cold, 0.5).toFixed(0), ''],
    ];
    return ['| what | measured | to reach |', '| --- | --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
  } finally {
    await close();
  }
}

/** Bytes of the first answer in a browser that has seen nothing, for each text; and of each further answer in one tab. */
async function countBytes(browser: Browser, site: string, texts: readonly string[]) {
  let bytes = 0;
  const server = await startGzipServer(site, new Map(), (path, length) => {
    if (!path.endsWith('.html')) bytes += length;
  });
  const [first, further]: [number[], number[]] = [[], []];
  for (const [index, text] of texts.entries()) {
    const context = await browser.newContext(READER);
    const page = await context.newPage();
    bytes = 0;
    await openSearch(page, server.url);
    await askInBox(page, text);
    first.push(bytes);
    // What follows unasked belongs to the first question.
    await page.waitForLoadState('networkidle');
    if (index === 0) {
      for (const other of texts.slice(1)) {
        bytes = 0;
        await askInBox(page, other);
        further.push(bytes);
      }
    }
    await context.close();
  }
  return { first, further, ...server };
}

function namesKb(site: string, names: RegExp): string {
  const files = readdirSync(join(site, 'names')).filter((name) => names.test(name));
  return files.map((name) => kb(gzipSync(readFileSync(join(site, 'names', name)), { level: 9 }).length)).join(', ');
}

function kb(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}

function pair(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)}`;
}
