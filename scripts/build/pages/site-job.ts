/** What the thread that builds a site tells those that make its files, and what they answer. */
import type { DistrictOutcome } from '../../../src/federation/outcome.ts';
import type { CheckedFiles, OutputFacts, SeenFile } from '../../../src/output/index.ts';
import type { PlannedPart } from '../plan-parts.ts';
import type { PageFound } from '../searchable-part.ts';
import type { CleanFile } from './clean-files.ts';

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
  /** What was seen of it when the build before made it. */
  reused?: SeenFile;
}

/** A rendered file that can be kept for the next build, and what it was made of. */
export interface NotedFile extends Omit<MadeFile, 'reused'>, Asked {
  seen: SeenFile;
  route: string;
  /** Digest of what the route gave it. */
  props: string;
  /** Size and moment of the kept file, by which it is seen that nobody has written in it. */
  stamp: string;
}

/** What something was made of, in numbers. */
export interface Asked {
  /** What was asked of the site: indexes into the names. */
  reads: number[];
  /** What was used that is made once for several: indexes into the groups. */
  groups: number[];
}

/** Files that were rendered and of which nothing bad was found, and what they were made of. */
export interface KeptFiles {
  /** Everything they asked of the site, and digests of what they were answered. */
  names: string[];
  answers: string[];
  /** What was asked for each thing that was made once for several. */
  groups: Asked[];
  files: NotedFile[];
}

export interface SiteAnswer {
  files: MadeFile[];
  /** Files of a route that were not made, because there are so many. */
  left?: number;
}

/** The last words of a thread. */
export interface ThreadResult {
  checked: CheckedFiles;
  clean: readonly CleanFile[];
  /** What can be kept for the next build, of a thread that made pages. */
  kept: KeptFiles | undefined;
}

/** What a thread posts for each job; an error as what survives the way. */
export type Posted =
  { answer: SiteAnswer | ThreadResult } | { failure: { name: string; message: string; stack?: string; code?: string; path?: string } };
