import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/site/browser.ts';
import { startServer } from '../serve/static-server.ts';
import { machine, say } from './figures.ts';
import { measure } from './measure.ts';
import { startGzipServer } from './reading/gzip-server.ts';
import { median } from './reading/paint.ts';

/** Proofs of each sort. */
const PROOFS = 15;
/** Bytes a second, and milliseconds added to every request: the profile the budget names, and what DevTools calls slow 4G. */
const NETWORKS = {
  '150 ms, 1.6 Mbit/s': { latency: 150, throughput: 200_000 },
  'DevTools: 562 ms, 1.44 Mbit/s': { latency: 562.5, throughput: 180_000 },
} as const;
/** How much slower a slow phone computes than this machine. */
const SLOWER = 4;

interface Sort {
  name: string;
  /** Addresses of pages whose proof is asked for. */
  addresses: readonly string[];
  /** Asks for the proof on the open page. */
  ask(page: Page): Promise<void>;
  /** What is on the page when the proof is shown. */
  shown: string;
}

interface Proof {
  ms: number;
  bytes: number;
}

/** Measures how soon a reader sees the proof of a notice and of the row of a table, and what it takes; a table in Markdown. */
export async function proofFigures(folder: string): Promise<string> {
  say('生成演示区');
  const site = join(folder, 'dist');
  await measure(process.execPath, ['scripts/build.ts'], { OUT_DIR: site });
  const servers = {
    gzip: await startGzipServer(site, new Map()),
    none: await startServer({ folder: site, base: '/', port: 0 }),
  };
  const browser = await launchBrowser();
  try {
    const rows: string[] = [];
    for (const sort of sortsOf(site)) {
      for (const [network, { latency, throughput }] of Object.entries(NETWORKS)) {
        for (const [packing, server] of Object.entries(servers)) {
          const proofs: Proof[] = [];
          for (const address of sort.addresses) proofs.push(await prove(browser, server.url + address, sort, latency, throughput));
          const ms = proofs.map((proof) => proof.ms);
          const kilobytes = proofs.map(({ bytes }) => bytes / 1024);
          rows.push(
            `| ${sort.name} | ${network} | ${packing} | ${median(ms).toFixed(0)} | ${Math.max(...ms).toFixed(0)} | ${median(kilobytes).toFixed(1)} | ${Math.max(...kilobytes).toFixed(1)} |`,
          );
          say(rows.at(-1) ?? '');
        }
      }
    }
    return [
      `${machine()}, processor slowed down ${SLOWER} times, ${PROOFS} proofs each`,
      '',
      '| what | network | compression | ms, median | ms, longest | KB, median | KB, most |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  } finally {
    await browser.close();
    for (const server of Object.values(servers)) await server.close();
  }
}

function sortsOf(site: string): Sort[] {
  const notices = readdirSync(join(site, 'notices/2026')).filter((name) => name.startsWith('n-'));
  const size = Number(/\n(\d+)\n/.exec(readFileSync(join(site, 'ledger/checkpoint'), 'utf8'))?.[1]);
  const tap = (page: Page) => page.locator('[data-verify] button').first().click();
  return [
    {
      name: 'notice, after the tap',
      addresses: spread(notices).map((id) => `notices/2026/${id}/`),
      ask: tap,
      shown: '[data-verify] .verdict',
    },
    {
      name: 'page of a row, after the tap',
      addresses: spread(readdirSync(join(site, 'projects')).filter((name) => !name.includes('.') && name !== 'page')).map(
        (id) => `projects/${id}/`,
      ),
      ask: tap,
      shown: '[data-verify] .verdict',
    },
    {
      name: 'row of a table by its number, the page open',
      addresses: spread(Array.from({ length: size }, (_, at) => String(at + 1))).map((number) => `ledger/entry/?${number}`),
      ask: async (page) => {
        await page.fill('#entry-number', new URL(page.url()).search.slice(1));
        await page.keyboard.press('Enter');
      },
      shown: '[data-entry-tool] .verdict',
    },
  ];
}

/** Opens a page as it comes fast, then asks for the proof as it comes slowly. */
async function prove(browser: Browser, address: string, sort: Sort, latency: number, throughput: number): Promise<Proof> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('[data-verify], [data-entry-tool]').first().scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const bytes = countBytes(session);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const shown = page.evaluate(awaitShown, sort.shown);
    await sort.ask(page);
    const ms = await shown;
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return { ms, bytes: bytes() };
  } finally {
    await context.close();
  }
}

/** Bytes received from now on, with their headers. */
function countBytes(session: CDPSession): () => number {
  let sum = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (sum += encodedDataLength));
  return () => sum;
}

/** Runs in the page: milliseconds from the next click or key to the frame in which the proof is there. */
function awaitShown(selector: string): Promise<number> {
  let begun = NaN;
  for (const type of ['click', 'submit']) addEventListener(type, () => (begun = Number.isNaN(begun) ? performance.now() : begun), true);
  return new Promise((resolve) => {
    const look = () =>
      document.querySelector(selector) ? requestAnimationFrame(() => resolve(performance.now() - begun)) : requestAnimationFrame(look);
    look();
  });
}

/** Some of them, evenly spread. */
function spread<T>(all: readonly T[]): T[] {
  return Array.from(
    { length: Math.min(PROOFS, all.length) },
    (_, at) => all[Math.floor(((at + 0.5) * all.length) / Math.min(PROOFS, all.length))]!,
  );
}
