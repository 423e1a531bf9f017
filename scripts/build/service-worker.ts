import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { storesOf, type OfflineSite } from '../../src/client/offline/stores.ts';

/** Address of the worker below the site: it may answer for what lies beside and below it. */
export const SERVICE_WORKER = 'sw.js';

/** Pages that work without a connection, with the files that their scripts fetch. */
const CORE = [
  'index.html',
  'offline/index.html',
  'fees/check/index.html',
  'fees/check/data.json',
  'menu/index.html',
  'search/index.html',
  'names/first.json',
  'names/sounds.json',
];
/** Larger ones – the drawing of charts, the check of editors – are stored when they are used. */
const MOST_SCRIPT = 64 * 1024;
/** The script that the worker puts into stored pages. */
const NOTE = /^_astro\/stored-note\.[^/]+\.js$/;
const NAMED = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;
/** Scripts and sheets that a script names, whether it imports them at once or when they are wanted. */
const IN_SCRIPT = /["'`](?:\.\/|_astro\/)([\w.-]+\.(?:js|css))["'`]/g;
const FOLDER = new URL('../../src/client/offline/', import.meta.url);

export interface FinishedSite {
  /** Path the site lies under, beginning and ending with `/`. */
  base: string;
  /** Whether browsers may store pages; without, the worker takes away what an earlier one stored. */
  offline: boolean;
  /** SHA-256 in lower-case hex of every file, by path below the site. */
  sums: ReadonlyMap<string, string>;
  read(path: string): string;
}

/** The text of `sw.js` for a finished site: the worker's program below what it has to know. The same site gives the same bytes. */
export function serviceWorker(site: FinishedSite): string {
  const { base, offline, sums } = site;
  const program = readProgram(offline ? 'service-worker.js' : 'service-worker-off.js');
  const paths = offline ? CORE.filter((path) => sums.has(path)) : [];
  const core = paths.map((path): [string, string] => [addressOf(path), integrityOf(sums.get(path) ?? '')]);
  const note = [...sums.keys()].find((path) => NOTE.test(path)) ?? '';
  const assets = offline ? assetsOf(site, paths) : [];
  const release = createHash('sha256')
    .update(JSON.stringify([core, assets, program]))
    .digest('hex')
    .slice(0, 12);
  const facts: OfflineSite = { base, stores: storesOf(base, release), core, assets, note };
  return `const SITE = ${JSON.stringify(facts)};\n${program}`;
}

/** As a classic script: without the line that makes it a module for the checks of the project, and without comments. */
function readProgram(name: string): string {
  const text = readFileSync(new URL(name, FOLDER), 'utf8').replace(/^export \{\};$|^ *\/\/.*$|\/\*\*[^]*?\*\/ ?/gm, '');
  return text.replace(/\n{2,}/g, '\n').trimStart();
}

/** Scripts and sheets of pages, and all that these name. */
function assetsOf({ base, sums, read }: FinishedSite, pages: readonly string[]): string[] {
  const named = pages
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => [...read(path).matchAll(NAMED)].map(([, address = '']) => address.slice(base.length)));
  const met = new Set<string>();
  const meet = (path: string): void => {
    if (met.has(path) || !path.startsWith('_astro/') || !sums.has(path)) return;
    const text = read(path);
    if (text.length > MOST_SCRIPT) return;
    met.add(path);
    for (const [, name = ''] of text.matchAll(IN_SCRIPT)) meet(posix.join('_astro', name));
  };
  named.forEach(meet);
  return [...met].sort();
}

/** A sum in hex as browsers compare it with what they fetch. */
function integrityOf(sum: string): string {
  return `sha256-${Buffer.from(sum, 'hex').toString('base64')}`;
}

/** `menu/index.html` → `menu/`. */
function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}
