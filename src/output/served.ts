import { contentPolicy, standingPolicy, viewerPolicy, type InlineHashes } from './policy.ts';

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

/** Endings of files that become much smaller when they are compressed. */
export const WORTH_PACKING = [
  'html',
  'css',
  'js',
  'mjs',
  'json',
  'jsonl',
  'jsonld',
  'webmanifest',
  'csv',
  'txt',
  'md',
  'ics',
  'xml',
  'svg',
] as const;

export const BINARY = 'application/octet-stream';
export const PLAIN = 'text/plain; charset=utf-8';
export const SITEMAP_TYPE = 'application/xml; charset=utf-8';

/**
 * Groups of files: patterns of the whole path below the site, which servers are given as they stand here and which keep
 * to what PCRE, RE2 and JavaScript have in common.
 */
export const GROUPS = {
  /**
   * Named by what they hold: they may be kept for good, and files of two releases lie there side by side. Earlier versions
   * named parts of the search in hexadecimal digits.
   */
  hashed: '(?:_astro|search/index/[^/]+-[0-9a-p]{12})/.+',
  /** Tiles of the log, which are named by numbers and, while they are not full, end in `.p/` and another. */
  tile: 'ledger/tile/.+',
  /** Every other file that ends in `.xml` is a feed. */
  sitemap: 'sitemap[^/]*[.]xml',
  /** Published data, feeds, calendars, and what others prove them with: programs on pages of other hosts may read them. */
  open: '.+[.](?:csv|ics|json|jsonl|jsonld|sqlite|txt|xlsx|xml)|ledger/(?:manifest/.+|checkpoint|edge|vkey)',
  pdf: '.+[.][Pp][Dd][Ff]',
  page: '(?:.+/)?[^/]+[.]html',
  /** What has an ending at all. */
  file: '(?:.+/)?[^/]+[.][^./]+',
} as const;

export const FOREVER = 'public, max-age=31536000, immutable';
/** Kept, and asked about each time: an answer without a body when nothing changed (RFC 9111 section 5.2.2.4). */
export const ASK_FIRST = 'no-cache';

/** Whether a file belongs to a group. `path` is that below the site's folder, with `/`. */
export function isOf(group: keyof typeof GROUPS, path: string): boolean {
  return WHOLE[group].test(path);
}

const WHOLE = Object.fromEntries(Object.entries(GROUPS).map(([group, pattern]) => [group, new RegExp(`^(?:${pattern})$`, 's')])) as Record<
  keyof typeof GROUPS,
  RegExp
>;

/** Whether a file's name changes with its bytes. */
export function isHashed(path: string): boolean {
  return isOf('hashed', path);
}

/** How a file is to be sent. `path` is that below the site's folder, with `/`. */
export function servedAs(path: string): Served {
  return {
    contentType: typeOf(path),
    cacheControl: isHashed(path) ? FOREVER : ASK_FIRST,
    open: !isHashed(path) && (isOf('open', path) || isOf('tile', path)),
  };
}

function typeOf(path: string): string {
  if (isOf('tile', path)) return BINARY;
  if (isOf('sitemap', path)) return SITEMAP_TYPE;
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

/** Headers of every answer, whatever the file. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS,
};

/**
 * The policy of an answer. A page is sent that of its release where the server knows `hashes` (`build.json` has them), else
 * the part that holds for every release: the page itself says the rest.
 */
export function policyFor(path: string, hashes?: InlineHashes): string {
  if (isOf('pdf', path)) return viewerPolicy();
  const isFile = !isOf('page', path) && (isOf('file', path) || isOf('open', path) || isOf('tile', path));
  if (isFile) return contentPolicy({});
  return hashes ? contentPolicy(hashes) : standingPolicy();
}
