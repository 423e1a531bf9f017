import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyLog } from '../../src/ledger/verify-log.ts';
import { checkOutput } from '../../src/output/index.ts';
import { publishedNumbers } from '../../src/rules/personal-data.ts';
import type { FederatedDistrict } from '../../src/schema/federation.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { checkAll } from '../../src/site/check-all.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { leaveDistricts } from '../../src/site/districts.ts';
import { handOver } from '../../src/site/hand-over.ts';
import { closedOn } from '../../src/site/ledger.ts';
import { modifiedDays } from '../../src/site/modified-days.ts';
import { makeSite } from '../../src/site/site.ts';
import type { Settings } from '../../src/site/settings.ts';
import { withdrawnFiles } from '../../src/model/withdrawn.ts';
import { federate, federationFolder, type Federated, type FederateOptions } from '../federate/federate.ts';
import { folderCalls, isRunning, listFiles, removeForGood } from './folder-calls.ts';
import { guardOutDir } from './guard-out-dir.ts';
import { indexSearch } from './index-search.ts';
import { preloadModules } from './preload-modules.ts';
import { recoverFolder, replaceFolder, stagingFolder } from './replace-folder.ts';
import { renderPages } from './render-pages.ts';
import { changedSources, markSources } from './source-marks.ts';
import { hasLog, MANIFEST_PATHS, writeManifestFiles } from './write-manifest.ts';
import { writeLedger } from './write-ledger.ts';
import { writeSitemap } from './write-sitemap.ts';

/** Hears what is being done, and how far it is (`done` files or pages; seconds while rendering). */
export type Progress = (step: BuildStep, done?: number) => void;
export type BuildStep = 'check' | 'federate' | 'render' | 'index' | 'verify' | 'publish';

export interface BuildReport {
  /** Of the sources, or of the finished pages; a site with an error among them was not published. */
  problems: Problem[];
  published: boolean;
  pages: number;
  searchable: number;
  /** Other districts that were to be searched together with this one, as far as there are any. */
  districts?: Pick<Federated, 'outcomes' | 'details'>;
}

/**
 * Check, fetch other districts, render, index, verify the result, publish: in a folder beside
 * `outDir`, which takes its place only when everything is right. On problems
 * or on any thrown error `outDir` stays as it was.
 */
export async function buildSite(
  settings: Settings,
  projectDir: string,
  progress: Progress,
  { offline = false }: { offline?: boolean } = {},
): Promise<BuildReport> {
  const { outDir, base, siteUrl } = settings;
  guardOutDir(settings, projectDir);
  progress('check');
  const marks = markSources(settings.sourcesDir);
  const { problems, note, withdrawn, allowed, ledger, days, listed, demonstration } = await checkForPages(settings, progress);
  const report: BuildReport = { problems, published: false, pages: 0, searchable: 0 };
  if (hasError(problems)) return report;

  recoverFolder(outDir, folderCalls, isRunning);
  const folder = stagingFolder(outDir, process.pid);
  const clear = () => removeForGood(folder);
  process.once('exit', clear);
  try {
    mkdirSync(folder, { recursive: true });
    const others = await federateFor(projectDir, listed, { offline, demonstration, progress: (done) => progress('federate', done) });
    report.districts = others;
    progress('render', 0);
    await renderPages(projectDir, folder, (seconds) => progress('render', seconds));
    for (const path of withdrawn) rmSync(join(folder, path), { force: true });
    if (ledger) writeLedger(folder, ledger.log, ledger.hides);
    preloadModules(folder, base);
    writeSitemap(folder, listFiles(folder), base, days);
    const paths = listFiles(folder);
    progress('index', 0);
    const cache = join(projectDir, '.cache/search-index');
    const found = await indexSearch({ folder, paths, dataDate: note.dataDate, cache }, (done) => progress('index', done));
    report.searchable = found.pages;
    progress('verify', 0);
    const output = checkOutput(
      {
        paths: [...paths, 'build.json', ...(hasLog(folder) ? MANIFEST_PATHS : [])],
        base,
        siteUrl,
        day: note.buildDate,
        allowed,
        read: (path) => readFileSync(join(folder, path), 'utf8'),
      },
      (done) => progress('verify', done),
    );
    const changed = changedSources(settings.sourcesDir, marks);
    report.problems = [...problems, ...output.problems, ...changed];
    report.pages = output.pages;
    if (hasError(output.problems) || changed.length > 0) return report;
    writeBuildNote(folder, {
      ...note,
      pages: output.pages,
      searchable: report.searchable,
      ...(output.inlineScript !== undefined && { inlineScript: hashOf(output.inlineScript) }),
      inlineStyles: output.inlineStyles.map(hashOf),
    });
    progress('publish');
    // They were checked when they were fetched, and are found and listed as what they are.
    others.copyInto(folder);
    if (hasLog(folder)) writeManifestFiles(folder);
    replaceFolder(folder, outDir, folderCalls);
    report.published = true;
    return report;
  } finally {
    if (!report.published) clear();
    process.off('exit', clear);
  }
}

/**
 * Checks the sources, recomputes their publication log, and leaves them for the pages. Keeps nothing of them but
 * what the build note says, so that their memory is free once the pages have them.
 */
async function checkForPages({ sourcesDir, buildDate, base }: Settings, progress: Progress) {
  const checked = await checkAll(sourcesDir, nodeFiles(sourcesDir), (_file, done) => progress('check', done));
  // The check has read the log; nothing is published below a signature that was not recomputed.
  const problems = [...checked.problems, ...(checked.log ? verifyLog(checked.log) : [])];
  if (!hasError(problems)) handOver(sourcesDir, checked);
  const dataDate = checked.dataset.site[0]?.value.asOf ?? '';
  const records = Object.fromEntries(Object.entries(checked.dataset).map(([kind, rows]) => [kind, rows.length]));
  const day = buildDate ?? dataDate;
  const withdrawn = withdrawnFiles(checked.dataset.notice, day);
  const ledger = checked.log && { log: checked.log, hides: closedOn(checked.dataset, day) };
  const allowed = publishedNumbers(checked.dataset);
  const listed = checked.dataset.federation[0]?.value.districts ?? [];
  const demonstration = checked.dataset.site[0]?.value.demo === true;
  const days = hasError(problems) ? new Map<string, string>() : modifiedDays(makeSite(checked.dataset, [], day, checked.log));
  return { problems, withdrawn, allowed, ledger, days, listed, demonstration, note: { dataDate, buildDate: day, base, records } };
}

/** Fetches the listed districts and leaves what came of it for the pages. */
async function federateFor(
  projectDir: string,
  listed: readonly FederatedDistrict[],
  options: Omit<FederateOptions, 'folder'>,
): Promise<Federated> {
  const others = await federate(listed, { ...options, folder: federationFolder(projectDir) });
  leaveDistricts(others.outcomes);
  return others;
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** `build.json`: what this site was made of. It names no time and no machine, so the same sources give the same bytes. */
function writeBuildNote(folder: string, note: Record<string, unknown>): void {
  writeFileSync(join(folder, 'build.json'), `${JSON.stringify(note, null, 2)}\n`);
}

/** As a content policy names it. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
