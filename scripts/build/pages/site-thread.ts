/** A thread that makes files of a site: it renders pages, looks at each, and indexes parts for the search, as it is told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { readLog } from '../../../src/ledger/log.ts';
import { makeFileCheck } from '../../../src/output/index.ts';
import type { CheckResult } from '../../../src/site/check-sources.ts';
import { leaveDistricts } from '../../../src/site/districts.ts';
import { handOver } from '../../../src/site/hand-over.ts';
import { append } from '../../../src/sources/append.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { openIndexCache } from '../index-cache.ts';
import { writePart } from '../index-search.ts';
import { isInShard } from '../shards/shard.ts';
import { withPreloads } from '../preload-modules.ts';
import { openProgram, type ProgramRoute, type RoutePath } from '../program/open-program.ts';
import { openCleanFiles } from './clean-files.ts';
import { openPageCache, type PageCache } from './page-cache.ts';
import { siteFiles, type LookedFile } from './site-files.ts';
import { openPlaces } from './site-places.ts';
import type { MadeFile, Posted, SiteAnswer, SiteFacts, SiteJob, ThreadResult } from './site-job.ts';

/** A route of fewer files is made by one thread: to divide it costs more than it gains. */
const FEW = 60;

const facts = workerData as SiteFacts;
const stop = new Uint8Array(facts.stop);
const check = makeFileCheck(facts.output);
const repeated = makeFileCheck(facts.output);
const clean = openCleanFiles(facts.pageCache);
const places = openPlaces(facts.onFormer);
const files = siteFiles({ folder: facts.folder, places, check, clean, stopped: () => Atomics.load(stop, 0) === 1 });
/** Opened by the first page: to index parts takes neither. */
let opened: Promise<Pages> | undefined;
/** The route whose paths are known; others are forgotten, since they hold what their pages show. */
let current: { route: ProgramRoute; paths: RoutePath[] } | undefined;

parentPort!.on('message', (job: SiteJob) => {
  void work(job)
    .then(
      (answer) => post({ answer }),
      (error: unknown) => post({ failure: failureOf(error) }),
    )
    .then(() => job.type === 'result' && parentPort!.close());
});

function post(posted: Posted): void {
  parentPort!.postMessage(posted);
}

async function work(job: SiteJob): Promise<SiteAnswer | ThreadResult> {
  switch (job.type) {
    case 'route': {
      const { paths } = await open(job.route);
      return paths.length > FEW ? { files: [], left: paths.length } : { files: await render(job.route, 0, Infinity) };
    }
    case 'together': {
      const made: MadeFile[] = [];
      for (const route of job.routes) append(made, await render(route, 0, Infinity));
      return { files: made };
    }
    case 'pages':
      return { files: await render(job.route, job.from, job.to) };
    case 'part': {
      const { files: written } = writePart(facts.folder, job.part, openIndexCache(facts.searchCache));
      return { files: [...written].map(([path, content]) => files.look(path, Buffer.from(content))).map(withoutSeen) };
    }
    case 'look':
      for (const path of job.paths) files.look(path, readFileSync(join(facts.folder, path)));
      return { files: [] };
    case 'result':
      return { checked: check.result(), repeated: repeated.result(), clean: clean.noted(), parts: (await opened)?.cache.result() ?? [] };
  }
}

async function render(route: string, from: number, to: number): Promise<MadeFile[]> {
  const { route: of, paths } = await open(route);
  const { cache } = await openPages();
  const made: MadeFile[] = [];
  for (const { file, address, props } of paths.slice(from, to)) {
    const place = join(facts.folder, file);
    const taken = files.stopped() ? undefined : cache.take(file, props, place);
    const make = async () => files.write(file, finished(file, await of.render(address)));
    made.push(taken ? again(taken) : await cache.make(props, make, place));
  }
  return made;
}

/** Of a page that is as it was, what was seen of it is said again. */
function again({ seen, ...file }: LookedFile): MadeFile {
  repeated.repeat(file.path, seen);
  return { ...file, reused: true };
}

/** As it is published. */
function finished(path: string, content: Buffer): Buffer {
  return withPreloads(path, content, facts.output.base, (asset) => readFileSync(join(facts.program, 'client', asset), 'utf8'));
}

async function open(file: string): Promise<{ route: ProgramRoute; paths: RoutePath[] }> {
  const { routes, cache } = await openPages();
  const route = routes.get(file)!;
  if (current?.route === route) return current;
  current?.route.forget();
  cache.begin(file);
  const paths = await route.paths();
  return (current = { route, paths: facts.shard ? paths.filter((path) => isInShard(path.file, facts.shard!)) : paths });
}

interface Pages {
  cache: PageCache;
  routes: ReadonlyMap<string, ProgramRoute>;
}

function openPages(): Promise<Pages> {
  return (opened ??= openProgramOnce());
}

/** The pages find the checked sources where a build leaves them; the log is read again, because it is more than data. */
async function openProgramOnce(): Promise<Pages> {
  const checked = deserialize(Buffer.from(facts.checked)) as CheckResult;
  handOver(facts.sourcesDir, { ...checked, log: readLog(nodeFiles(facts.sourcesDir))?.log });
  leaveDistricts(facts.districts);
  return { cache: openPageCache(facts.pageCache, places), routes: await openProgram(facts.program, facts.output) };
}

/** What was seen of a file that was looked at here is in the result already. */
function withoutSeen({ path, sha256 }: MadeFile): MadeFile {
  return { path, sha256 };
}

function failureOf(error: unknown) {
  const { name, message, stack, code, path } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException;
  return { name, message, ...(stack && { stack }), ...(code && { code }), ...(path && { path }) };
}
