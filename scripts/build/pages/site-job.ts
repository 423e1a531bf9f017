/** What the thread that builds a site tells those that make its files, and what they answer. */
import type { DistrictOutcome } from '../../../src/federation/outcome.ts';
import type { CheckedFiles, OutputFacts } from '../../../src/output/index.ts';
import type { PlannedPart } from '../plan-parts.ts';
import type { PageFound } from '../searchable-part.ts';
import type { CleanFile } from './clean-files.ts';
import type { PartRef } from './kept-part.ts';

/** What a thread is given when it starts. */
export interface SiteFacts {
  /** Folder of the compiled program. */
  program: string;
  sourcesDir: string;
  /** Folder of the site that is being built. */
  folder: string;
  /** Whether an older site stands in that folder. */
  onFormer: boolean;
  /** Where pages are kept for the next build (`kept-site.ts`). */
  pageCache: string;
  /** Where indexed parts of the search are kept for the next build. */
  searchCache: string;
  output: OutputFacts;
  /** What the check left, without its log, in the form of `node:v8`; all threads read the same bytes. */
  checked: SharedArrayBuffer;
  districts: readonly DistrictOutcome[];
  /** Which share of the pages is made; without it all are. */
  shard?: Shard | undefined;
  /** Its one byte is set to 1 when the build was given up: nothing is written from then on. */
  stop: SharedArrayBuffer;
}

/** One of several shares of a site's pages, from 1 on. */
export interface Shard {
  number: number;
  of: number;
}

/** One piece of work. */
export type SiteJob =
  /** All files of a route, or how many there are when several threads should share them. */
  | { type: 'route'; route: string }
  /** All files of these routes by the same thread. */
  | { type: 'together'; routes: readonly string[] }
  /** Some files of a route, in the order of its paths. */
  | { type: 'pages'; route: string; from: number; to: number }
  /** Files that were taken from the build before are looked at again. */
  | { type: 'look'; paths: readonly string[] }
  /** A part of the search index. */
  | { type: 'part'; part: PlannedPart }
  /** Everything this thread collected with its checks; the last piece of work. */
  | { type: 'result' };

/** A file as it was written. */
export interface MadeFile {
  path: string;
  /** SHA-256 in lower-case hex. */
  sha256: string;
  /** The address that a page says is its own. */
  canonical?: string | undefined;
  /** What the search has to know of it, when it can be found. */
  found?: PageFound | undefined;
  /** Whether it was taken from the build before, and not looked at again. */
  reused?: true;
}

export interface SiteAnswer {
  files: MadeFile[];
  /** Files of a route that were not made, because there are so many. */
  left?: number;
}

/** The last words of a thread. */
export interface ThreadResult {
  checked: CheckedFiles;
  /** What was seen of the files that were taken from the build before; counts as long as no file of the site is gone. */
  repeated: CheckedFiles;
  clean: readonly CleanFile[];
  /** Notes of the rendered files, for the next build. */
  parts: readonly PartRef[];
}

/** What a thread posts for each job; an error as what survives the way. */
export type Posted =
  { answer: SiteAnswer | ThreadResult } | { failure: { name: string; message: string; stack?: string; code?: string; path?: string } };
