import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWithheld } from '../../src/ledger/write-tiles.ts';
import { joinChecks, type OutputFacts, type OutputReport } from '../../src/output/index.ts';
import type { Problem } from '../../src/schema/problem.ts';
import type { Settings } from '../../src/site/settings.ts';
import { federate, federationFolder, type Federated } from '../federate/federate.ts';
import { checkForPages, type CheckedSources } from './check-for-pages.ts';
import { folderCalls, isRunning, removeForGood } from './folder-calls.ts';
import { formerPlace, keepFormer, takeFormer } from './former-site.ts';
import { guardOutDir } from './guard-out-dir.ts';
import { makeFiles, makeShard, type MadeSite } from './make-files.ts';
import type { Shard } from './pages/site-job.ts';
import { programFor } from './program/keep-programs.ts';
import { recoverFolder, replaceFolder, stagingFolder } from './replace-folder.ts';
import { changedSources, markSources } from './source-marks.ts';
import { hasLog, MANIFEST_PATHS, writeManifestFiles } from './write-manifest.ts';

/** Hears what is being done, and how far it is (`done` files). */
export type Progress = (step: BuildStep, done?: number) => void;
export type BuildStep = 'check' | 'federate' | 'render' | 'index' | 'verify' | 'publish';

export interface BuildReport {
  /** Of the sources, or of the finished pages; a site with an error among them was not published. */
  problems: Problem[];
  published: boolean;
  pages: number;
  searchable: number;
  /** Rendered files that were taken from the build before, because nothing they show has changed. */
  reused: number;
  /** What each step took: seconds, and seconds of the processor in all threads of this process. */
  times: Partial<Record<BuildStep, { wall: number; user: number }>>;
  /** Other districts that were to be searched together with this one, as far as there are any. */
  districts?: Pick<Federated, 'outcomes' | 'details'>;
}

export interface BuildOptions {
  /** Other districts are taken as they were stored. */
  offline?: boolean;
  /** Only this share of the pages is made and kept, for `merge-shards`; nothing is published. */
  shard?: Shard | undefined;
}

/**
 * Check, fetch other districts, compile, render, index, verify the result, publish: in a folder beside
 * `outDir`, which takes its place only when everything is right. On problems
 * or on any thrown error `outDir` stays as it was.
 */
export async function buildSite(
  settings: Settings,
  projectDir: string,
  progress: Progress,
  { offline = false, shard }: BuildOptions = {},
): Promise<BuildReport> {
  const { outDir, sourcesDir } = settings;
  guardOutDir(settings, projectDir);
  const times: BuildReport['times'] = {};
  const tell = timed(progress, times);
  tell('check');
  const marks = markSources(sourcesDir);
  // Which program it takes is known before the check, unless other districts have to answer first.
  const early = marks.has('data/federation.json') ? undefined : compiled(projectDir, settings, false);
  const sources = await checkForPages(settings, (done) => tell('check', done));
  const report: BuildReport = { problems: sources.problems, published: false, pages: 0, searchable: 0, reused: 0, times };
  if (hasError(sources.problems)) {
    await early?.catch(() => undefined);
    return report;
  }

  recoverFolder(outDir, folderCalls, isRunning);
  const folder = stagingFolder(outDir, process.pid);
  const stop = new SharedArrayBuffer(1);
  const clear = () => {
    Atomics.store(new Uint8Array(stop), 0, 1);
    removeForGood(folder);
  };
  process.once('exit', clear);
  try {
    const kept = shard ? undefined : formerPlace(projectDir, outDir);
    const former = kept === undefined ? undefined : takeFormer(kept, folder);
    mkdirSync(folder, { recursive: true });
    const { listed, demonstration } = sources;
    const fetching = { folder: federationFolder(projectDir), offline, demonstration, progress: (done: number) => tell('federate', done) };
    const others = (report.districts = await federate(listed, fetching));
    const federated = others.outcomes.some(({ state }) => state === 'included');
    tell('render', 0);
    const program = await (early ?? compiled(projectDir, settings, federated));
    const output = outputFacts(settings, sources);
    const parts = { settings, projectDir, folder, former, program, sources, output, districts: others.outcomes, stop };
    if (shard) {
      report.pages = await makeShard(parts, shard, tell);
      return report;
    }
    const made = await makeFiles(parts, tell);
    tell('verify', 0);
    const paths = [...made.sums.keys(), 'build.json', ...(hasLog(folder) ? MANIFEST_PATHS : [])].sort();
    const verdict = joinChecks(made.checks, { paths, read: (path) => readFileSync(join(folder, path), 'utf8') });
    const changed = changedSources(sourcesDir, marks);
    report.problems = [...sources.problems, ...verdict.problems, ...changed];
    report.pages = verdict.pages;
    report.searchable = made.searchable;
    report.reused = made.reused;
    if (hasError(verdict.problems) || changed.length > 0) return report;
    made.keep();
    writeBuildNote(folder, settings, sources, made, verdict);
    tell('publish');
    // They were checked when they were fetched, and are found and listed as what they are.
    others.copyInto(folder);
    if (hasLog(folder)) writeManifestFiles(folder, made.sums);
    replaceFolder(folder, outDir, folderCalls, (previous) => keepFormer(previous, kept));
    report.published = true;
    return report;
  } finally {
    tell.end();
    if (!report.published) clear();
    process.off('exit', clear);
  }
}

/** Notes what each step takes, until the next one begins. */
function timed(progress: Progress, times: BuildReport['times']): Progress & { end(): void } {
  let now: { step: BuildStep; wall: number; user: number } | undefined;
  const end = () => {
    if (now) times[now.step] = { wall: (performance.now() - now.wall) / 1000, user: (process.cpuUsage().user - now.user) / 1e6 };
  };
  const tell: Progress = (step, done) => {
    if (now?.step !== step) {
      end();
      now = { step, wall: performance.now(), user: process.cpuUsage().user };
    }
    progress(step, done);
  };
  return Object.assign(tell, { end });
}

function compiled(projectDir: string, { base, siteUrl }: Settings, federated: boolean): Promise<string> {
  const program = programFor(projectDir, { base, siteUrl, federated });
  // It is waited for later, or not at all when the sources have an error.
  program.catch(() => undefined);
  return program;
}

function outputFacts({ base, siteUrl }: Settings, { buildDate, allowed }: CheckedSources): OutputFacts {
  return { base, siteUrl, day: buildDate, allowed };
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** `build.json`: what this site was made of. It names no time and no machine, so the same sources give the same bytes. */
function writeBuildNote(folder: string, { base }: Settings, sources: CheckedSources, made: MadeSite, verdict: OutputReport): void {
  const { dataDate, buildDate, records, ledger } = sources;
  const note = {
    ...{ dataDate, buildDate, base, records, pages: verdict.pages, searchable: made.searchable },
    ...(verdict.inlineScript !== undefined && { inlineScript: verdict.inlineScript }),
    inlineStyles: verdict.inlineStyles,
    ...(ledger && { withheld: countWithheld(ledger.log, ledger.hides) }),
  };
  writeFileSync(join(folder, 'build.json'), `${JSON.stringify(note, null, 2)}\n`);
}
