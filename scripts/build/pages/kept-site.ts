import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readLines, writeLines } from './json-lines.ts';
import type { PartRef } from './kept-part.ts';

/** What a build keeps of a site for the next one, beside the files themselves. */
export interface KeptSite {
  /** Notes of the files, in parts: of a large site they are more than a thread has memory for. */
  parts: readonly PartRef[];
  /** Paths of all files of the site. */
  paths: readonly string[];
}

/** Where in the folder of kept sites the note lies, the parts by their names, and the files by the SHA-256 of their content. */
export interface KeptPlaces {
  note: string;
  parts: string;
  part(name: string): string;
  files: string;
  file(sha256: string): string;
}

export function keptPlaces(folder: string): KeptPlaces {
  const [parts, files] = [join(folder, 'parts'), join(folder, 'files')];
  return {
    ...{ note: join(folder, 'site.jsonl'), parts, part: (name) => join(parts, name) },
    ...{ files, file: (sha256) => join(files, sha256.slice(0, 2), sha256) },
  };
}

/** Writes the note beside its place and moves it there whole, so that an interrupted build leaves none that is half there. */
export function writeKeptSite(folder: string, { parts, paths }: KeptSite): void {
  const { note, files } = keptPlaces(folder);
  mkdirSync(files, { recursive: true });
  const unfinished = `${note}.${process.pid}`;
  writeLines(unfinished, [parts, ...paths]);
  renameSync(unfinished, note);
}

/** The note that the build before has left; undefined when there is none that can be read. */
export function readKeptSite(folder: string): KeptSite | undefined {
  try {
    const [parts, ...paths] = readLines(readFileSync(keptPlaces(folder).note)) as [PartRef[], ...string[]];
    return { parts, paths };
  } catch {
    // Without it everything is made anew.
    return undefined;
  }
}
