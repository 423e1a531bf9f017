import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { DistrictOutcome } from '../../src/federation/outcome.ts';
import { servedFiles } from '../../src/ledger/write-tiles.ts';
import { hostFiles } from '../../src/output/hosts/host-files.ts';
import { INDEX_PART, makeFileCheck, type CheckedFiles, type OutputFacts } from '../../src/output/index.ts';
import { PART_LIST } from '../../src/search/part-format.ts';
import type { Settings } from '../../src/site/settings.ts';
import { append } from '../../src/sources/append.ts';
import { isIgnored } from '../../src/sources/file-names.ts';
import type { BuildStep } from './build-site.ts';
import type { CheckedSources } from './check-for-pages.ts';
import { listFilesIfAny } from './folder-calls.ts';
import { clearFormer, type FormerSite } from './former-site.ts';
import { openIndexCache } from './index-cache.ts';
import { partList } from './index-search.ts';
import { openCleanFiles } from './pages/clean-files.ts';
import { siteFiles } from './pages/site-files.ts';
import { openPlaces } from './pages/site-places.ts';
import { keepSite, keptFolder } from './pages/keep-site.ts';
import { readKeptSite } from './pages/kept-site.ts';
import type { MadeFile, Shard, SiteFacts, SiteJob } from './pages/site-job.ts';
import { startThreads, type SiteThreads } from './pages/site-threads.ts';
import { planParts } from './plan-parts.ts';
import { readProgramNote } from './program/program-note.ts';
import { SERVICE_WORKER, serviceWorker } from './service-worker.ts';
import { sitemapFiles } from './write-sitemap.ts';

export interface SiteParts {
  settings: Settings;
  projectDir: string;
  /** Where the site is put together. */
  folder: string;
  /** The older site that stands in it. */
  former: FormerSite | undefined;
  /** Folder of the compiled program. */
  program: string;
  sources: CheckedSources;
  output: OutputFacts;
  districts: readonly DistrictOutcome[];
  /** Set to 1 when the build is given up. */
  stop: SharedArrayBuffer;
}

/** Every file of a site but what says something of the finished whole. */
export interface MadeSite {
  /** SHA-256 in lower-case hex by path. */
  sums: Map<string, string>;
  checks: CheckedFiles[];
  searchable: number;
  /** Rendered files that were taken from the build before. */
  reused: number;
  /** Keeps it for the next build, once nothing wrong was found in the whole. */
  keep(): void;
}

/** More threads would share the memory of the machine, and the disk. */
const MOST_THREADS = 4;
/** Files that a thread looks at in one go. */
const AT_ONCE = 200;
/** Records of a site for which one thread is enough: another would take longer to start than it saves. */
const FEW_RECORDS = 2000;

/** Makes only the pages of one share, and keeps them for the build that puts all shares together; how many files they are. */
export async function makeShard(parts: SiteParts, shard: Shard, progress: (step: BuildStep, done?: number) => void): Promise<number> {
  const { facts, pageCache, program } = factsOf(parts);
  const threads = startThreads({ ...facts, shard }, threadsFor(parts.sources.records));
  try {
    const made = await threads.makePages(readProgramNote(program).routes, (done) => progress('render', done));
    keepSite(pageCache, sumsOf(made), await threads.results());
    return made.length;
  } finally {
    await threads.end();
  }
}

function factsOf({ settings, projectDir, folder, former, program, sources, output, districts, stop }: SiteParts) {
  const searchCache = join(projectDir, '.cache/search-index');
  const pageCache = keptFolder(projectDir, { program, output, districts });
  const { sourcesDir } = settings;
  const kept = { pageCache, searchCache };
  const onFormer = former !== undefined;
  const facts: SiteFacts = { program, sourcesDir, folder, onFormer, ...kept, output, checked: sources.handed, districts, stop };
  return { facts, pageCache, searchCache, program };
}

/** Makes the files of a site in its folder, each looked at while it is in memory: pages and data in threads, all else here meanwhile. */
export async function makeFiles(parts: SiteParts, progress: (step: BuildStep, done?: number) => void): Promise<MadeSite> {
  const { settings, folder, former, program, sources, output } = parts;
  const { facts, pageCache, searchCache } = factsOf(parts);
  const started = Date.now();
  const before = readKeptSite(pageCache)?.paths ?? [];
  const count = threadsFor(sources.records);
  const threads = startThreads(facts, count);
  let indexing: SiteThreads | undefined;
  const check = makeFileCheck(output);
  const clean = openCleanFiles(pageCache);
  const own = siteFiles({ folder, places: openPlaces(facts.onFormer), check, clean, stopped: () => false });
  try {
    const pages = threads.makePages(readProgramNote(program).routes, (done) => progress('render', done));
    // Its failure is met below, together with that of what is done meanwhile.
    pages.catch(() => undefined);
    const made: MadeFile[] = [
      ...copy(join(program, 'client'), own.write),
      ...copy(join(settings.sourcesDir, 'public'), own.write, (path) => sources.withdrawn.has(path) || isIgnored(basename(path))),
    ];
    if (sources.ledger)
      for (const [path, bytes] of servedFiles(sources.ledger.log, sources.ledger.hides)) made.push(own.write(path, Buffer.from(bytes)));
    const days = sources.days();
    append(made, await pages);
    // Each of them has held the whole record; it is gone before the index is made.
    const rendered = await threads.results();
    await threads.end();
    indexing = startThreads(facts, count);
    made.sort(byPath);
    const addresses = made.flatMap(({ canonical }) => canonical ?? []);
    for (const [path, text] of hostFiles(settings)) made.push(own.write(path, Buffer.from(text)));
    for (const [path, text] of sitemapFiles(addresses, settings.base, days)) made.push(own.write(path, Buffer.from(text)));

    progress('index', 0);
    const found = made.flatMap((file) => file.found ?? []);
    const planned = planParts(found, sources.dataDate);
    append(made, await indexing.run(planned.map((part) => ({ type: 'part', part }))));
    made.push(own.write(PART_LIST, Buffer.from(partList(planned))));
    openIndexCache(searchCache).prune(started);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    const worker = serviceWorker({ base: settings.base, offline: sources.offline, sums: sumsOf(made), read });
    made.push(own.write(SERVICE_WORKER, Buffer.from(worker)));
    const reused = made.filter((file) => file.reused).map(({ path }) => path);
    // What is gone may have been linked from anywhere, but for parts of the index; else what was seen before is still so.
    const now = new Set(made.map(({ path }) => path));
    const isGone = before.some((path) => !now.has(path) && !INDEX_PART.test(path));
    if (isGone) await indexing.run(lookAgain(reused));
    const indexed = await indexing.results();
    made.sort(byPath);
    const answers = [...rendered, ...indexed];
    const checks = [...answers.map(({ checked }) => checked), check.result()];
    if (!isGone) checks.push(...rendered.map(({ repeated }) => repeated));
    const paths = made.map(({ path }) => path);
    requireOneEach(folder, paths);
    if (former) clearFormer(folder, former, paths);
    const sums = sumsOf(made);
    const keep = () => keepSite(pageCache, sums, [...answers, { clean: clean.noted(), parts: [] }]);
    return { sums, checks, searchable: found.length, reused: reused.length, keep };
  } finally {
    await Promise.all([threads.end(), indexing?.end()]);
  }
}

/** In the folder of an older site one of two files takes the place of the other unseen. `paths` are sorted. */
function requireOneEach(folder: string, paths: readonly string[]): void {
  const twice = paths.find((path, at) => path === paths[at - 1]);
  if (twice !== undefined) throw Object.assign(new Error(`${twice} was made twice`), { code: 'EEXIST', path: join(folder, twice) });
}

function sumsOf(made: MadeFile[]): Map<string, string> {
  return new Map(made.sort(byPath).map(({ path, sha256 }) => [path, sha256]));
}

function lookAgain(paths: readonly string[]): SiteJob[] {
  const count = Math.ceil(paths.length / AT_ONCE);
  return Array.from({ length: count }, (_, at) => ({ type: 'look', paths: paths.slice(at * AT_ONCE, (at + 1) * AT_ONCE) }));
}

/**
 * Files of a folder, as they are, but for those that are left out: withdrawn ones, and those that the check passes over
 * unread. A district may have no attachments.
 */
function copy(from: string, write: (path: string, content: Buffer) => MadeFile, isLeft = (_path: string) => false): MadeFile[] {
  return listFilesIfAny(from)
    .filter((path) => !isLeft(path))
    .map((path) => write(path, readFileSync(join(from, path))));
}

function threadsFor(records: Record<string, number>): number {
  const all = Object.values(records).reduce((sum, count) => sum + count, 0);
  return all < FEW_RECORDS ? 1 : Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
}

function byPath(a: MadeFile, b: MadeFile): number {
  return a.path < b.path ? -1 : 1;
}
