import { contentPolicy, type InlineHashes } from './policy.ts';

/** How a file of the site is to be sent, whichever server or store does it. */
export interface Served {
  contentType: string;
  cacheControl: string;
  /** Whether programs on pages of other hosts may read it: the published data, but no page. */
  open: boolean;
}

/** Types of files by the ending of their names, lower case, without the dot. Text says that it is UTF-8, which old servers do not. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  sqlite: 'application/vnd.sqlite3',
  zip: 'application/zip',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

export const BINARY = 'application/octet-stream';
const PLAIN = 'text/plain; charset=utf-8';
/** Every other file that ends in `.xml` is a feed. */
const SITEMAP = /(?:^|\/)sitemap[^/]*\.xml$/;
/** Tiles of the log, which are named by numbers and, while they are not full, end in `.p/` and another. */
const TILE = /^ledger\/tile\//;

/**
 * Folders whose files are named by what they hold, as patterns of the whole path below the site: they may be kept for good,
 * and files of two releases lie there side by side.
 */
const HASHED = /^(?:_astro\/|search\/index\/[^/]+-[0-9a-f]{12}\/)/;
export const FOREVER = 'public, max-age=31536000, immutable';
/** Kept, and asked about each time: an answer without a body when nothing changed (RFC 9111 section 5.2.2.4). */
export const ASK_FIRST = 'no-cache';

const OPEN = /^(?:api|data|ledger)\/|\.(?:xml|ics|json)$/;

/** Whether a file's name changes with its bytes. `path` is that below the site's folder, with `/`. */
export function isHashed(path: string): boolean {
  return HASHED.test(path);
}

/** How a file is to be sent. `path` is that below the site's folder, with `/`. */
export function servedAs(path: string): Served {
  return {
    contentType: typeOf(path),
    cacheControl: isHashed(path) ? FOREVER : ASK_FIRST,
    open: OPEN.test(path) && !path.endsWith('.html'),
  };
}

function typeOf(path: string): string {
  if (TILE.test(path)) return BINARY;
  if (SITEMAP.test(path)) return 'application/xml; charset=utf-8';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  // The log's checkpoint, key and lists of files, and what hosts read, are lines of text without an ending.
  if (dot < 0) return PLAIN;
  return TYPES[name.slice(dot + 1).toLowerCase()] ?? BINARY;
}

/**
 * What the site does not do, so that nothing which slipped in could: no camera, no place, no payment. Sharing and copying an
 * address are its own. Reading aloud needs no permission. Only names that every browser knows, for others complain of each.
 */
const PERMISSIONS = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'].map(
    (feature) => `${feature}=()`,
  ),
  'fullscreen=(self)',
].join(', ');

/** Headers of every answer, pages and files alike, in the order in which they are written; `hashes` as `build.json` has them. */
export function securityHeaders(hashes: InlineHashes): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicy(hashes),
    'X-Content-Type-Options': 'nosniff',
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS,
  };
}
