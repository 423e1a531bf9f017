/** What `sw.js` is told of its site, and what its stores in the browser are called. */
export interface OfflineSite {
  /** Path the site lies under, beginning and ending with `/`. */
  base: string;
  stores: Stores;
  /** What always works without a connection: addresses below the base, each with what the file has to hold, as `fetch` takes it: `sha256-` and the sum in base64. */
  core: [address: string, integrity: string][];
  /** Scripts and sheets of those pages, whose names change with their bytes. */
  assets: string[];
  /** The script that tells a reader since when a page has been stored. */
  note: string;
}

/** Names in the browser's `CacheStorage`, which sites of one host share. */
export interface Stores {
  /** How all of them begin. */
  prefix: string;
  /** Belongs to one release: it is made whole or not at all. */
  core: string;
  assets: string;
  /** The page of the reader's own compound, and what it links first. */
  own: string;
  /** Notices that were opened. */
  notices: string;
}

/** The stores of a site; `release` tells one state of its core from another. A base has no space, so no prefix begins like another's. */
export function storesOf(base: string, release: string): Stores {
  const prefix = `mingbai ${base} `;
  return { prefix, core: `${prefix}core-${release}`, assets: `${prefix}assets`, own: `${prefix}own`, notices: `${prefix}notices` };
}

/** Header of a stored answer: the instant at which it was stored, ISO 8601. */
export const STORED = 'x-stored';
