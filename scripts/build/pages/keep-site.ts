import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DistrictOutcome } from '../../../src/federation/outcome.ts';
import type { OutputFacts } from '../../../src/output/index.ts';
import { listFilesIfAny } from '../folder-calls.ts';
import { recipeOf } from '../program/keep-programs.ts';
import { keepCleanFiles } from './clean-files.ts';
import { keptPlaces, writeKeptSite } from './kept-site.ts';
import type { ThreadResult } from './site-job.ts';

/** What, beside the sources, decides what is in pages and what is found wrong with them. */
export interface KeptFor {
  /** Folder of the compiled program, which is named by what it was compiled from. */
  program: string;
  output: OutputFacts;
  districts: readonly DistrictOutcome[];
}

/** Sites that are kept: of this program, and of one before or of another address. */
const KEPT = 2;

/** Where the site of these facts is kept for the next build: a folder that no build with any other program or setting looks into. */
export function keptFolder(projectDir: string, { program, output, districts }: KeptFor): string {
  const { base, siteUrl, day, allowed = new Set() } = output;
  const recipe = ['..', '.'].flatMap((folder) => {
    const place = fileURLToPath(new URL(folder, import.meta.url));
    return readdirSync(place)
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .sort()
      .map((name) => readFileSync(join(place, name), 'utf8'));
  });
  // It is not compiled with the pages, and is on some of them.
  const problems = readFileSync(join(projectDir, 'docs/problems.md'), 'utf8');
  const facts = JSON.stringify([recipeOf(program), base, siteUrl, day, [...allowed].sort(), districts, problems, recipe]);
  return join(projectDir, '.cache/pages', hash('sha256', facts, 'hex').slice(0, 32));
}

/** Keeps what a build made for the next one, and forgets what is older. `sums` are the SHA-256 of all files of the site by path. */
export function keepSite(
  folder: string,
  sums: ReadonlyMap<string, string>,
  results: readonly Pick<ThreadResult, 'parts' | 'clean'>[],
): void {
  const parts = results.flatMap((result) => result.parts);
  writeKeptSite(folder, { parts, paths: [...sums.keys()] });
  keepCleanFiles(
    folder,
    results.flatMap(({ clean }) => clean),
  );
  const places = keptPlaces(folder);
  forgetBut(places.files, new Set(sums.values()));
  forgetBut(places.parts, new Set(parts.map(({ name }) => name)));
  forgetOthers(folder);
}

/** Forgets the files below a folder that have other names. */
function forgetBut(folder: string, names: ReadonlySet<string>): void {
  for (const path of listFilesIfAny(folder)) if (!names.has(basename(path))) rmSync(join(folder, path), { force: true });
}

function forgetOthers(folder: string): void {
  const store = join(folder, '..');
  const others = readdirSync(store)
    .map((name) => join(store, name))
    .filter((other) => other !== folder);
  const byAge = others.sort((a, b) => ageOf(b) - ageOf(a));
  for (const other of byAge.slice(KEPT - 1)) rmSync(other, { recursive: true, force: true });
}

function ageOf(folder: string): number {
  const { note } = keptPlaces(folder);
  return existsSync(note) ? statSync(note).mtimeMs : 0;
}
