import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFiles, NotedFile } from './site-job.ts';

/** What a build keeps of a site for the next one, beside the files themselves. */
export interface KeptSite extends KeptFiles {
  /** Paths of all files of the site. */
  paths: string[];
}

const STATE = 'site.jsonl';
const LINES_AT_ONCE = 1000;

/** Where in the folder of kept sites the note lies, and the files by the SHA-256 of their content. */
export function keptPlaces(folder: string): { note: string; file(sha256: string): string; files: string } {
  const files = join(folder, 'files');
  return { note: join(folder, STATE), files, file: (sha256) => join(files, sha256.slice(0, 2), sha256) };
}

/**
 * Writes the note beside its place and moves it there whole, so that an interrupted build leaves none that is half there.
 * It is a line for what all files share and one for each file: as one text it would be too long for a large site.
 */
export function writeKeptSite(folder: string, { files, ...shared }: KeptSite): void {
  const places = keptPlaces(folder);
  mkdirSync(places.files, { recursive: true });
  const unfinished = `${places.note}.${process.pid}`;
  const descriptor = openSync(unfinished, 'w');
  try {
    writeFileSync(descriptor, `${JSON.stringify(shared)}\n`);
    for (let at = 0; at < files.length; at += LINES_AT_ONCE) {
      const lines = files.slice(at, at + LINES_AT_ONCE).map((file) => `${JSON.stringify(file)}\n`);
      writeFileSync(descriptor, lines.join(''));
    }
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, places.note);
}

/** The note that the build before has left; undefined when there is none that can be read. */
export function readKeptSite(folder: string): KeptSite | undefined {
  try {
    const [shared, ...files] = linesOf(readFileSync(keptPlaces(folder).note));
    return { ...(shared as Omit<KeptSite, 'files'>), files: files as NotedFile[] };
  } catch {
    // Without it everything is made anew.
    return undefined;
  }
}

/** What stands in each line. */
function linesOf(bytes: Buffer): unknown[] {
  const lines: unknown[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf('\n', from);
    if (end < 0) throw new Error('the last line is not whole');
    lines.push(JSON.parse(bytes.toString('utf8', from, end)));
    from = end + 1;
  }
  return lines;
}
