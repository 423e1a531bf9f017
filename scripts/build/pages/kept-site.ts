import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotedFile } from './site-job.ts';

/** What a build keeps of a site for the next one, beside the files themselves. */
export interface KeptSite {
  /** Everything pages asked of the site, and digests of what they were answered. */
  names: string[];
  answers: string[];
  /** Files that were rendered and of which nothing bad was found; what they read are indexes into the names. */
  files: NotedFile[];
  /** Paths of all files of the site. */
  paths: string[];
}

const STATE = 'site.json';

/** Where in the folder of kept sites the note lies, and the files by the SHA-256 of their content. */
export function keptPlaces(folder: string): { note: string; file(sha256: string): string; files: string } {
  const files = join(folder, 'files');
  return { note: join(folder, STATE), files, file: (sha256) => join(files, sha256.slice(0, 2), sha256) };
}

/** Writes the note beside its place and moves it there whole, so that an interrupted build leaves none that is half there. */
export function writeKeptSite(folder: string, kept: KeptSite): void {
  const { note, files } = keptPlaces(folder);
  mkdirSync(files, { recursive: true });
  const unfinished = `${note}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(kept));
  renameSync(unfinished, note);
}

/** The note that the build before has left; undefined when there is none that can be read. */
export function readKeptSite(folder: string): KeptSite | undefined {
  try {
    return JSON.parse(readFileSync(keptPlaces(folder).note, 'utf8')) as KeptSite;
  } catch {
    // Without it everything is made anew.
    return undefined;
  }
}
