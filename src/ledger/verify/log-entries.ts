/** Every entry of a served log, against the root that was signed, and every file that follows from them. */
import { sameBytes, toBase64 } from '../base64.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { parseEntry, type Entry } from '../entry.ts';
import { EDGE_PATH, entriesPath, tilePath, tilesOf, type Tile } from '../served-paths.ts';
import { buildTree, edgeOf, HASH_BYTES, leafHash, rootAt, tileBytes, TILE_WIDTH, type Tree } from '../tree.ts';
import { sumOf } from '../manifest.ts';
import { sha256 } from '../sha256.ts';
import { toHex } from '../base64.ts';
import { eachOf } from './each-of.ts';
import type { Finding, Memo, SiteFiles } from './site-files.ts';

/** The entries of a log, all of them as signed. */
export interface LogEntries {
  entries: readonly Entry[];
  /** Their canonical bytes as text. */
  lines: readonly string[];
  tree: Tree;
  /** Changes when any of them does. */
  digest: string;
}

/** The log's files below `/ledger/` that follow from the entries alone, path → SHA-256 in hex. */
type ExpectedSums = ReadonlyMap<string, string>;

interface Bundle {
  entries: Entry[];
  lines: string[];
  leaves: Uint8Array;
}

/**
 * Reads all bundles of entries, works out the tree, and compares root, tiles and edge with
 * what is signed and served. The entries are given only when their root is the signed one.
 */
export async function readEntries(
  files: SiteFiles,
  { size, root }: Checkpoint,
  memo: Memo,
  findings: Finding[],
): Promise<LogEntries | undefined> {
  const tiles = tilesOf(size);
  const bundles = await eachOf(
    tiles.filter(({ level }) => level === 0),
    (tile) => readBundle(files, tile, memo, findings),
  );
  const complete = bundles.every((bundle) => bundle !== undefined);
  const digest = complete ? sumOf(new TextEncoder().encode(bundles.map(({ sum }) => sum).join())) : '';
  const log = complete
    ? memo.get(`log:${digest}`, () =>
        joinBundles(
          bundles.map(({ bundle }) => bundle),
          digest,
        ),
      )
    : undefined;
  const right = log !== undefined && sameBytes(rootAt(log.tree), root);
  if (log && right) {
    const expected = memo.get(`tiles:${digest}`, () => expectedSums(log.tree));
    await eachOf([...expected], ([path, sum]) => compareSum(files, path, sum, findings));
    return log;
  }
  const leaves = await leavesOfTiles(files, size, root);
  if (leaves)
    bundles.forEach(
      (bundle, at) => bundle && !sameBytes(bundle.bundle.leaves, leaves[at]!) && findings.push({ code: 'log-differs', path: bundle.path }),
    );
  else if (complete) findings.push({ code: 'bad-root' });
  return undefined;
}

/** When the tiles are right, they tell which bundle is not: the leaf hashes of each. */
async function leavesOfTiles(files: SiteFiles, size: number, root: Uint8Array): Promise<Uint8Array[] | undefined> {
  const tiles = await eachOf(
    tilesOf(size).filter(({ level }) => level === 0),
    async (tile) => {
      const bytes = await files.read(tilePath(tile));
      return bytes?.length === tile.width * HASH_BYTES ? bytes : undefined;
    },
  );
  if (tiles.some((tile) => !tile)) return undefined;
  const leaves = new Uint8Array(size * HASH_BYTES);
  tiles.forEach((tile, at) => leaves.set(tile!, at * TILE_WIDTH * HASH_BYTES));
  return sameBytes(rootAt(buildTree(leaves)), root) ? (tiles as Uint8Array[]) : undefined;
}

async function readBundle(files: SiteFiles, tile: Tile, memo: Memo, findings: Finding[]) {
  const path = entriesPath(tile);
  const sum = await files.sha256(path);
  if (sum === undefined) {
    findings.push({ code: 'log-missing', path });
    return undefined;
  }
  const bundle = await memo.get(`bundle:${tile.width}:${sum}`, async () => {
    const bytes = await files.read(path);
    return bytes && parseBundle(bytes, tile.width);
  });
  if (!bundle) {
    findings.push({ code: 'bad-entries', path });
    return undefined;
  }
  return { path, sum, bundle };
}

/** Entries one after the other, each behind its length in two bytes, most significant first (C2SP tlog-tiles). */
export function parseBundle(bytes: Uint8Array, width: number): Bundle | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const bundle: Bundle = { entries: [], lines: [], leaves: new Uint8Array(width * HASH_BYTES) };
  let at = 0;
  for (let i = 0; i < width; i += 1) {
    const from = at + 2;
    const end = from + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (end > bytes.length || from > bytes.length) return undefined;
    const data = bytes.subarray(from, end);
    let line: string;
    try {
      line = decoder.decode(data);
    } catch {
      return undefined;
    }
    const entry = parseEntry(line);
    if (!entry) return undefined;
    bundle.entries.push(entry);
    bundle.lines.push(line);
    bundle.leaves.set(leafHash(data), i * HASH_BYTES);
    at = end;
  }
  return at === bytes.length ? bundle : undefined;
}

function joinBundles(bundles: readonly Bundle[], digest: string): LogEntries {
  const leaves = new Uint8Array(bundles.reduce((sum, bundle) => sum + bundle.leaves.length, 0));
  let at = 0;
  for (const bundle of bundles) {
    leaves.set(bundle.leaves, at);
    at += bundle.leaves.length;
  }
  return {
    entries: bundles.flatMap(({ entries }) => entries),
    lines: bundles.flatMap(({ lines }) => lines),
    tree: buildTree(leaves),
    digest,
  };
}

/** Tiles and edge of a tree. */
function expectedSums(tree: Tree): ExpectedSums {
  const sums = new Map(
    tilesOf(tree.size).map((tile) => [tilePath(tile), toHex(sha256(tileBytes(tree, tile.level, tile.index, tile.width)))]),
  );
  const edge = edgeOf(tree, tree.size).map((hash) => `${toBase64(hash)}\n`);
  return sums.set(EDGE_PATH, sumOf(new TextEncoder().encode(edge.join(''))));
}

async function compareSum(files: SiteFiles, path: string, sum: string, findings: Finding[]): Promise<void> {
  const found = await files.sha256(path);
  if (found === undefined) findings.push({ code: 'log-missing', path });
  else if (found !== sum) findings.push({ code: 'log-differs', path });
}
