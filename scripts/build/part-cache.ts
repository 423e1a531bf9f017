import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IndexFile } from './index-part.ts';

/** Parts that are kept: those of a few sites, or of a few states of one. */
const MOST_KEPT = 24;

/** Of a part, only its own data: the program is the same for all, and the ready-made boxes are not used. */
const PROGRAM = 'pagefind.js';
const DATA = /^(?:pagefind-entry\.json|[^/]+\.pf_meta|wasm\.[^/]+|(?:index|filter|fragment)\/.+)$/;

/** Writes a part beside its place and moves it there whole, so that an interrupted build leaves none that is half there. */
export function keepPart(place: string, files: readonly IndexFile[]): void {
  const unfinished = `${place}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const { path, content } of files) {
    const target = path === PROGRAM ? join(unfinished, path) : DATA.test(path) ? join(unfinished, 'index', path) : undefined;
    if (target === undefined) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  renameSync(unfinished, place);
}

/** Forgets the parts that were used longest ago. */
export function pruneParts(cache: string, used: readonly string[]): void {
  for (const place of used) touch(place);
  const parts = readdirSync(cache).map((name) => join(cache, name));
  const byAge = parts.map((place) => ({ place, at: statSync(place).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { place } of byAge.slice(MOST_KEPT)) if (!used.includes(place)) rmSync(place, { recursive: true, force: true });
}

function touch(place: string): void {
  const now = new Date();
  utimesSync(place, now, now);
}
