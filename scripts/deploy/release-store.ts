import { writeSums, type FileSums } from '../../src/ledger/manifest.ts';
import { isReleaseName } from './release-name.ts';
import type { SiteFile } from './whole-site.ts';

/** What stands at a place. */
export interface Shelf {
  /** Names of complete releases, in any order. */
  releases: readonly string[];
  /** The public one; undefined before the first deployment. */
  current: string | undefined;
}

/** What is noted beside the files of a release. */
export interface ReleaseNotes {
  sums: FileSums;
  fixed: FileSums;
  /** The release that is public now. */
  before: string | undefined;
}

/** Names of these notes, as they stand behind a dot. */
export const NOTES = ['sums', 'fixed', 'before'] as const;

export function writeNote(notes: ReleaseNotes, name: (typeof NOTES)[number]): string {
  return name === 'before' ? `${notes.before ?? '-'}\n` : writeSums(notes[name]);
}

/** Reads the note `before`, which may be missing. */
export function readBefore(text = ''): string | undefined {
  const name = text.trim();
  return isReleaseName(name) ? name : undefined;
}

/**
 * A folder of releases, on this machine or on another: `releases/<name>/` with the files, `releases/<name>.sums` with the
 * list of them, `releases/<name>.fixed` with the list of those whose addresses change with their bytes,
 * `releases/<name>.before` with the name of the release that was public when this one was made, and the link `current`.
 * Every method rejects when it could not do all of its work, and nothing public changes but in `makePublic`.
 */
export interface ReleaseStore {
  /** Says what is there and changes nothing. */
  look: () => Promise<Shelf>;
  /** Takes the lock, clears away what killed runs left, and says what is there. Throws `Refused` when another run holds the lock. */
  open: () => Promise<Shelf>;
  /** The sums of all files that stand in a release now, worked out from their bytes. */
  sumsOf: (release: string) => Promise<FileSums>;
  /** What was written down when the release was made: all of its files, or those at addresses of their own. */
  listOf: (release: string, list: 'sums' | 'fixed') => Promise<FileSums>;
  /** The release that was public when this one was made; undefined for the first. */
  before: (release: string) => Promise<string | undefined>;
  /** The text of one file of a release; undefined when it is not there. */
  read: (release: string, path: string) => Promise<string | undefined>;
  /** Begins a half-made release with the files of `base` as hard links, without those in `drop`. */
  begin: (base: string | undefined, drop: readonly string[]) => Promise<void>;
  /** Lays files of a folder, and what is noted of them, into the half-made release. */
  fill: (folder: string, files: readonly SiteFile[], notes: ReleaseNotes) => Promise<void>;
  /** The sums of all files in the half-made release, worked out from their bytes. */
  halfSums: () => Promise<FileSums>;
  /** Makes the half-made release one of the releases. */
  finish: (release: string) => Promise<void>;
  /** Adds files of one release to another as hard links. */
  carry: (from: string, into: string, paths: readonly string[]) => Promise<void>;
  /** The switch: one rename. */
  makePublic: (release: string) => Promise<void>;
  remove: (release: string) => Promise<void>;
  /** Clears away a half-made release and gives the lock back. Never rejects. */
  close: () => Promise<void>;
}
