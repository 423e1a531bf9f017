import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../../tests/deploy/find-programs.ts';
import { addressOfFile, fullestPages } from '../../../tests/site/pages.ts';
import { Refused } from '../../command-line.ts';
import { machine, say } from '../figures.ts';
import { measure } from '../measure.ts';
import { median } from '../reading/paint.ts';
import { findBrotliModule, startBenchNginx } from './bench-nginx.ts';
import { busyShare } from './busy.ts';
import { variantsOf, type Variant } from './variants.ts';
import { loadWith, type Load } from './wrk.ts';

/** What was measured, and the processor time of nginx for a thousand answers in milliseconds (`NaN` where nobody tells). */
type Trial = Load & { spent: number };

const LOAD = { threads: 2, connections: 64, seconds: 10 };
const REPEATS = 3;
const CHUNKS = 40;

interface Asked {
  name: string;
  /** Below the server's root, as a browser asks for them. */
  paths: readonly string[];
}

/** Measures how many answers a second nginx gives with compressed files and without; a table in Markdown. Throws `Refused` where a program is missing. */
export async function hostsFigures(folder: string): Promise<string> {
  const [nginx, wrk] = needPrograms(['nginx', 'wrk']);
  const site = join(folder, 'dist');
  say('生成演示区');
  await measure(process.execPath, ['scripts/build.ts'], { OUT_DIR: site });
  say('压缩');
  await measure(process.execPath, ['scripts/compress.ts', site]);
  const module = findBrotliModule();
  const variants = variantsOf(readFileSync(join(site, 'hosts/nginx.conf'), 'utf8'), module !== undefined);
  const [rows, busy]: [string[], number[]] = [[], []];
  for (const { name, paths } of askedOf(site)) {
    const loads = variants.map((): Trial[] => []);
    // All ways in turn, so that whatever else the machine does meets each of them.
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      for (const [at, variant] of variants.entries()) {
        busy.push(await busyShare(1000));
        loads[at]!.push(await tryVariant(variant, paths));
      }
    }
    rows.push(...variants.map((variant, at) => rowOf(name, variant, loads[at]!)));
    for (const row of rows.slice(-variants.length)) say(row);
  }
  const other = `other work took ${percent(median(busy))} of both processors before a measurement, at most ${percent(Math.max(...busy))}`;
  return [
    `${machine()}; ${other}`,
    '',
    '| asked for | sent by nginx | answers per s | p99 ms | processor ms of nginx for 1,000 answers | KB per answer, with headers |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');

  async function tryVariant(variant: Variant, paths: readonly string[]): Promise<Trial> {
    const server = await startBenchNginx(nginx, join(folder, 'nginx'), site, variant, module);
    try {
      const url = `http://127.0.0.1:${server.port}/`;
      const script = join(folder, 'load.lua');
      // The first answers find neither files nor connections ready.
      await loadWith(wrk, script, url, paths, { ...LOAD, seconds: 1 });
      const before = server.spent() ?? NaN;
      const load = await loadWith(wrk, script, url, paths, LOAD);
      return { ...load, spent: ((server.spent() ?? NaN) - before) / (load.answers / 1000) };
    } finally {
      await server.stop();
    }
  }
}

function needPrograms<const Names extends readonly string[]>(names: Names): { [At in keyof Names]: string } {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length > 0) {
    throw new Refused(`没有找到 ${missing.join('、')}，不能测量网站服务器。请先安装（Debian：apt-get install nginx-light wrk）。`);
  }
  return names.map((name) => findProgram(name)!) as { [At in keyof Names]: string };
}

/** Home, the fullest notice, and files of the search index of every size, evenly spread. */
function askedOf(site: string): Asked[] {
  const notice = fullestPages(site).find((path) => /^notices\/\d{4}\/[^/]+\/index\.html$/.test(path));
  if (notice === undefined) throw new Error('没有公示');
  const index = join(site, 'search/index');
  const chunks = readdirSync(index, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted((a, b) => statSync(a).size - statSync(b).size || (a < b ? -1 : 1))
    .map((path) => path.slice(site.length));
  const every = Math.max(1, Math.floor(chunks.length / CHUNKS));
  const spread = chunks.filter((_, at) => at % every === 0).slice(0, CHUNKS);
  return [
    { name: 'home', paths: ['/'] },
    { name: 'a notice', paths: [`/${addressOfFile(notice)}`] },
    { name: `${spread.length} files of the search index in turn`, paths: spread },
  ].map(({ name, paths }) => ({ name, paths: paths.map(encodeURI) }));
}

function rowOf(name: string, variant: Variant, loads: readonly Trial[]): string {
  const middle = (of: keyof Trial) => median(loads.map((load) => load[of]));
  const cells = [
    name,
    variant.name,
    middle('perSecond').toFixed(0),
    middle('p99').toFixed(1),
    middle('spent').toFixed(1),
    (middle('bytes') / 1024).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
