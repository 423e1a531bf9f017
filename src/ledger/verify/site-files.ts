/** What a verification needs of a site, wherever it stands, and what it says about it. */

/** The files of a site: a folder, or what a web server hands out. Paths are below the site's root, without a leading `/`. */
export interface SiteFiles {
  /** Every file there is, where that can be known; a web server does not say. */
  list?: () => Promise<readonly string[]>;
  /** The bytes of a file; undefined where there is none. Throws `Unreachable` when nobody can say. */
  read: (path: string) => Promise<Uint8Array | undefined>;
  /** SHA-256 in lower-case hex of the same bytes. */
  sha256: (path: string) => Promise<string | undefined>;
  /** SHA-256 of what a compressed form of a file (`.br`, `.gz`) holds; undefined when it is none. Only where files are listed. */
  sha256Unpacked?: (path: string) => Promise<string | undefined>;
  /** Other releases that are kept beside this one, of which a file may have been taken along to that path. Only where files are listed. */
  beside?: (path: string) => readonly SiteFiles[];
}

/** A file that could not be fetched or read, which says nothing about what it holds. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/**
 * One thing that is not as the log says. Codes and facts only: the words stand
 * with the command that prints them.
 */
export interface Finding {
  code: FindingCode;
  /** The file it stands in. */
  path?: string;
  /** The entry it is about, from 0. */
  seq?: number;
  /** The record it is about. */
  kind?: string;
  id?: string;
  /** What else is to be said: a name, a key, a number. */
  detail?: string;
}

export type FindingCode =
  // The signed checkpoint and the key.
  | 'no-log'
  | 'bad-vkey'
  | 'other-vkey'
  | 'bad-checkpoint'
  | 'bad-signature'
  | 'bad-cosignature'
  // Files of the log: missing, or not what the entries make them.
  | 'log-missing'
  | 'log-differs'
  | 'bad-entries'
  | 'bad-root'
  | 'bad-chain'
  // Openings.
  | 'bad-opening'
  | 'open-withdrawn'
  | 'opening-gone'
  // The records that readers are given, against the last entry of each.
  | 'bad-export'
  | 'record-differs'
  | 'record-unlogged'
  | 'record-gone'
  | 'record-twice'
  | 'attachment-differs'
  // The list of files and what it lists.
  | 'no-release'
  | 'bad-release'
  | 'bad-manifest'
  | 'manifest-differs'
  | 'file-missing'
  | 'file-differs'
  | 'file-unlisted'
  | 'packed-differs'
  // An earlier checkpoint.
  | 'not-extended'
  | 'shorter'
  | 'unreachable';

/** What was worked out from certain bytes, so that a second look at a site that changed in one file is quick. */
export interface Memo {
  /** `key` has to name everything that `make` depends on, usually by digests. */
  get: <T>(key: string, make: () => T) => T;
}

/** Remembers nothing. */
export const forgetful: Memo = { get: (_key, make) => make() };

/** Remembers everything until it is told to learn nothing more; for many looks at nearly the same site. */
export function remembering(): Memo & { close: () => void } {
  const known = new Map<string, unknown>();
  let closed = false;
  return {
    get: <T>(key: string, make: () => T) => {
      if (known.has(key)) return known.get(key) as T;
      const made = make();
      if (!closed) known.set(key, made);
      return made;
    },
    close: () => (closed = true),
  };
}
