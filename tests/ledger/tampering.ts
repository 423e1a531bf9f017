/** What somebody with the web server in hand might do to a released site: one change, chosen by chance. */
import { isListed, MANIFEST_INDEX, parseSums, shardOf, sumOf, writeSums, type FileSums } from '../../src/ledger/manifest.ts';

/** Files that are not on disk: changed ones, and (undefined) ones that are gone. */
export type Overlay = Map<string, Uint8Array | undefined>;

export interface ReleasedFiles {
  paths: readonly string[];
  sums: FileSums;
  read: (path: string) => Uint8Array;
}

/** Whole numbers from 0 to below `most`, the same for the same seed (mulberry32). */
export function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

type Draw = (most: number) => number;

/** Groups of files, each as likely as the others, however few it holds. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  page: /^(?!notices\/|ledger\/).*\.html$/,
  notice: /^notices\/\d{4}\/[^/]+\/index\.html$/,
  'page of the log': /^(?:ledger|corrections)\/.*\.html$/,
  'records as JSON': /^data\/[^/]+\.json$/,
  'records as CSV': /^data\/[^/]+\.csv$/,
  attachment: /^attachments\//,
  'search index': /^search\/index\//,
  'script or style': /^_astro\//,
  feed: /\.xml$/,
  'any other file': /^(?!ledger\/(?:tile|openings|manifest)\/|ledger\/(?:checkpoint|vkey|edge)$)(?!.*\.(?:html|json|csv|xml)$)/,
  'build note': /^build\.json$/,
  entries: /^ledger\/tile\/entries\//,
  tile: /^ledger\/tile\/\d\//,
  opening: /^ledger\/openings\/\d+\.txt$/,
  'long opening': /^ledger\/openings\/t\//,
  shard: /^ledger\/manifest\/[0-7][0-9a-f]$/,
  index: /^ledger\/manifest\/index$/,
  checkpoint: /^ledger\/checkpoint$/,
  vkey: /^ledger\/vkey$/,
  edge: /^ledger\/edge$/,
};

export interface Change {
  /** What was done to which file, for the message of a trial that nobody noticed. */
  what: string;
  group: string;
  overlay: Overlay;
}

/** How a file is changed; the first, one byte, is as likely as all others together. */
const WAYS = ['flip', 'remove', 'truncate', 'lengthen', 'swap', 'add'] as const;

/** One change, of which half are followed by lists of files that say what now is there. */
export function tamper(site: ReleasedFiles, draw: Draw): Change {
  const groups = groupsOf(site);
  const [group, members] = groups[draw(groups.length)]!;
  const path = members[draw(members.length)]!;
  const way = draw(2) === 0 ? 'flip' : WAYS[1 + draw(WAYS.length - 1)]!;
  const overlay: Overlay = new Map();
  const bytes = site.read(path);
  let what = `${way} ${path}`;
  if (way === 'add') {
    const name = path.replace(/[^/]+$/, `added-${draw(1000)}.txt`);
    overlay.set(name, bytes.slice(0, 40));
    what = `add ${name}`;
  } else if (way === 'remove') overlay.set(path, undefined);
  else if (way === 'swap') {
    const other = otherThan(site, path, draw);
    overlay.set(path, site.read(other)).set(other, bytes);
    what += ` with ${other}`;
  } else if (way === 'lengthen' || bytes.length === 0) overlay.set(path, Buffer.concat([bytes, Uint8Array.of(draw(256))]));
  else if (way === 'truncate') overlay.set(path, bytes.slice(0, draw(bytes.length)));
  else {
    const at = draw(bytes.length);
    const changed = bytes.slice();
    changed[at]! ^= 1 + draw(255);
    overlay.set(path, changed);
    what += ` at ${at} (${bytes[at]} → ${changed[at]})`;
  }
  if (draw(2) === 0 && [...overlay.keys()].some(isListed)) {
    relist(site, overlay);
    what += ', lists rewritten';
  }
  return { what, group, overlay };
}

const known = new WeakMap<ReleasedFiles, [string, string[]][]>();

function groupsOf(site: ReleasedFiles): [string, string[]][] {
  let groups = known.get(site);
  if (!groups) {
    const present = site.paths.filter((path) => !isOfEarlierSize(site, path));
    groups = Object.entries(GROUPS).map(([name, form]) => [name, present.filter((path) => form.test(path))]);
    known.set(site, (groups = groups.filter(([, members]) => members.length > 0)));
  }
  return groups;
}

/** A log may drop the tiles of earlier sizes, so nobody can say that one is missing. */
function isOfEarlierSize({ sums }: ReleasedFiles, path: string): boolean {
  const [, tile, width] = /^(ledger\/tile\/.*)\.p\/(\d+)$/.exec(path) ?? [];
  if (tile === undefined) return false;
  return (
    sums.has(tile) ||
    Array.from({ length: 255 - Number(width) }, (_, at) => Number(width) + 1 + at).some((more) => sums.has(`${tile}.p/${more}`))
  );
}

function otherThan(site: ReleasedFiles, path: string, draw: Draw): string {
  for (;;) {
    const other = site.paths[draw(site.paths.length)]!;
    if (site.sums.get(other) !== site.sums.get(path)) return other;
  }
}

/** The shards and the index as a build would write them of what is there now. */
function relist(site: ReleasedFiles, overlay: Overlay): void {
  const listOf = (path: string) => new Map(parseSums(new TextDecoder().decode(overlay.get(path) ?? site.read(path))));
  const put = (path: string, sums: FileSums) => overlay.set(path, new TextEncoder().encode(writeSums(sums)));
  const index = listOf(MANIFEST_INDEX);
  for (const [path, bytes] of [...overlay].filter(([name]) => isListed(name))) {
    const shard = shardOf(path);
    const sums = listOf(shard);
    if (bytes) sums.set(path, sumOf(bytes));
    else sums.delete(path);
    put(shard, sums);
    index.set(shard, sumOf(overlay.get(shard)!));
  }
  put(MANIFEST_INDEX, index);
}
