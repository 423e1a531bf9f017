import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLookedThrough } from '../../../src/output/index.ts';

/** Files of data in which the build before found nothing wrong, so that the same bytes need no look again. */
export interface CleanFiles {
  has(path: string, sha256: string): boolean;
  /** Notes for the next build that nothing is wrong with a file. */
  add(path: string, sha256: string): void;
  noted(): CleanFile[];
}

export type CleanFile = readonly [path: string, sha256: string];

/** `folder` is where sites of this very program and these very settings are kept: what is wrong is for them to say. */
export function openCleanFiles(folder: string): CleanFiles {
  const before = new Map(read(folder));
  const now: CleanFile[] = [];
  return {
    has: (path, sha256) => before.get(path) === sha256,
    add: (path, sha256) => void (isLookedThrough(path) && now.push([path, sha256])),
    noted: () => now,
  };
}

/** Keeps them for the next build; the file takes its place whole. */
export function keepCleanFiles(folder: string, files: readonly CleanFile[]): void {
  mkdirSync(folder, { recursive: true });
  const unfinished = `${placeOf(folder)}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(files));
  renameSync(unfinished, placeOf(folder));
}

function read(folder: string): CleanFile[] {
  try {
    return JSON.parse(readFileSync(placeOf(folder), 'utf8')) as CleanFile[];
  } catch {
    // Without it everything is looked at.
    return [];
  }
}

function placeOf(folder: string): string {
  return join(folder, 'clean.json');
}
