import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { SeenFile } from '../../../src/output/index.ts';
import { readLines, writeLines } from './json-lines.ts';
import type { MadeFile } from './site-job.ts';

/** What something was made of, in numbers. */
export interface Asked {
  /** What was asked of the site: indexes into the names. */
  reads: number[];
  /** What was used that is made once for several: indexes into the groups. */
  groups: number[];
}

/** A rendered file that can be kept for the next build, and what it was made of. */
export interface NotedFile extends Omit<MadeFile, 'reused'>, Asked {
  seen: SeenFile;
  /** Digest of what the route gave it. */
  props: string;
  /** Size and moment of the kept file, by which it is seen that nobody has written in it. */
  stamp: string;
}

/** Files of one route, of which nothing bad was found, and what they were made of; of a large site some of them. */
export interface KeptPart {
  /** Its file below the project: `src/pages/index.astro`. */
  route: string;
  /** Everything the files asked of the site, and digests of what they were answered. */
  names: string[];
  answers: string[];
  /** What was asked for each thing that was made once for several. */
  groups: Asked[];
  files: NotedFile[];
}

/** Where a part is kept. */
export interface PartRef {
  route: string;
  /** Of its file, which follows from what is in it. */
  name: string;
}

/** Keeps a part as a file among those of its kind; `placeOf` says where a name lies. The file takes its place whole. */
export function writeKeptPart(placeOf: (name: string) => string, { files, ...shared }: KeptPart): PartRef {
  const unfinished = placeOf(`${process.pid}-${threadId}`);
  mkdirSync(dirname(unfinished), { recursive: true });
  const name = writeLines(unfinished, [shared, ...files]);
  renameSync(unfinished, placeOf(name));
  return { route: shared.route, name };
}

/** A part that was kept; undefined when it is not there any more as it was written: what it noted is made anew. */
export function readKeptPart(place: string): KeptPart | undefined {
  try {
    const bytes = readFileSync(place);
    if (hash('sha256', bytes, 'hex') !== basename(place)) return undefined;
    const [shared, ...files] = readLines(bytes);
    return { ...(shared as Omit<KeptPart, 'files'>), files: files as NotedFile[] };
  } catch {
    return undefined;
  }
}
