import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine, say } from '../figures.ts';
import { measure } from '../measure.ts';

const NOTICES = 10_000;
/** Few, so that what is measured is the notices and not the rest of the district. */
const COMPOUNDS = 20;

interface Indexed {
  seconds: number;
  peak: number;
  pages: number;
  parts: number;
  indexed: number;
}

/** Indexes a rendered site of many notices, and again after one of them was edited; a table in Markdown. */
export async function indexFigures(folder: string): Promise<string> {
  const site = await manyNotices(folder);
  const cache = join(folder, 'many-parts');
  for (const path of [cache, join(site, 'search/index')]) rmSync(path, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  say('建立索引');
  const whole = await indexOnce(site, cache);
  editOne(site);
  // A build writes into a new folder.
  rmSync(join(site, 'search/index'), { recursive: true, force: true });
  say('改一条公示，再建立索引');
  const again = await indexOnce(site, cache);
  return [
    machine(),
    '',
    '| what | processor s | wall s | peak MB | to reach |',
    '| --- | --- | --- | --- | --- |',
    row(`index of ${whole.pages} pages in ${whole.parts} parts`, whole, '18 s of processor time, 1536 MB'),
    row(`the same after one notice was edited: ${again.indexed} of ${again.parts} parts indexed again`, again, '3 s'),
  ].join('\n');
}

function row(what: string, { user, seconds, peak }: Indexed & { user: number }, limit: string): string {
  return `| ${what} | ${user.toFixed(1)} | ${seconds.toFixed(1)} | ${peak.toFixed(0)} | ${limit} |`;
}

async function indexOnce(site: string, cache: string): Promise<Indexed & { user: number }> {
  const { user, said } = await measure(process.execPath, ['scripts/bench/search/index-only.ts', site, cache]);
  return { user, ...(JSON.parse(said) as Indexed) };
}

/** Rendered once: rendering is no part of what is measured. */
async function manyNotices(folder: string): Promise<string> {
  const [root, site, half] = [join(folder, 'many-root'), join(folder, 'many'), join(folder, 'many-half')];
  if (existsSync(site)) return site;
  mkdirSync(folder, { recursive: true });
  rmSync(half, { recursive: true, force: true });
  say(`写出 ${NOTICES} 条公示`);
  await measure(process.execPath, ['scripts/demo.ts', '--notices', String(NOTICES), '--compounds', String(COMPOUNDS), '--out', root]);
  say('生成网页');
  await measure(process.execPath, ['scripts/bench/render-only.ts', half], { SOURCES_DIR: root });
  renameSync(half, site);
  return site;
}

/** The newest notice says one word more. */
function editOne(site: string): void {
  const [newest] = globSync('notices/2*/n-*/index.html', { cwd: site }).sort().reverse();
  if (newest === undefined) throw new Error('没有公示网页');
  const path = join(site, newest);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(data-search-page[^]*?<h1>)/, '$1更正'));
}
