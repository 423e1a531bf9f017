/**
 * The list of a site's files with their SHA-256, as `sha256sum` writes it: 128
 * shards, so that a reader fetches a few kilobytes for one page, and an index
 * of the shards, whose own SHA-256 is an entry of the log at every release.
 */
import { toHex } from './base64.ts';
import { sha256 } from './sha256.ts';

export const MANIFEST_INDEX = 'ledger/manifest/index';
const SHARDS = 128;
const encoder = new TextEncoder();

/** SHA-256 in lower-case hex by path below the site's root, without a leading `/`. */
export type FileSums = ReadonlyMap<string, string>;

/**
 * Whether a file of the site belongs into the manifest: all but the log's own
 * files, which the checkpoint proves and which grow with the very entry that
 * names the manifest. Pages below `/ledger/` belong into it.
 */
export function isListed(path: string): boolean {
  return path !== 'ledger/checkpoint' && path !== 'ledger/edge' && !/^ledger\/(?:tile|openings|manifest)\//.test(path);
}

/** Path of the shard that lists a file: the first 7 bits of the SHA-256 of its path, `00` to `7f`. */
export function shardOf(path: string): string {
  return shardPath(sha256(encoder.encode(path))[0]! >> 1);
}

/** The same, for whoever has the digest of the path already. */
export function shardOfDigest(digest: Uint8Array): string {
  return shardPath(digest[0]! >> 1);
}

function shardPath(number: number): string {
  return `ledger/manifest/${number.toString(16).padStart(2, '0')}`;
}

/** All 128 shards by number, also those that list nothing. */
export function shardPaths(): string[] {
  return Array.from({ length: SHARDS }, (_, number) => shardPath(number));
}

/** The files of the manifest, path → text; `sums` are those of listed files, in any order. */
export function writeManifest(sums: FileSums): Map<string, string> {
  const shards = new Map(shardPaths().map((path) => [path, new Map<string, string>()]));
  for (const [path, sum] of sums) shards.get(shardOf(path))!.set(path, sum);
  const files = new Map([...shards].map(([path, listed]) => [path, writeSums(listed)]));
  const index = new Map([...files].map(([path, text]) => [path, sumOf(encoder.encode(text))]));
  return files.set(MANIFEST_INDEX, writeSums(index));
}

/** SHA-256 in lower-case hex. */
export function sumOf(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}

/** `hex␠␠path` lines in code-unit order of the paths. */
export function writeSums(sums: FileSums): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');
}

/** Reads what `writeSums` wrote; undefined for anything that it would not have written. */
export function parseSums(text: string): FileSums | undefined {
  const sums = new Map<string, string>();
  let before = '';
  for (const line of text.split('\n').slice(0, -1)) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!sum || !path || !isSitePath(path) || path <= before) return undefined;
    sums.set(path, sum);
    before = path;
  }
  return text === '' || text.endsWith('\n') ? sums : undefined;
}

/** Below the site and nowhere else: no way up, no empty part, nothing a shell or a log would stumble over. */
export function isSitePath(path: string): boolean {
  return !/[\\\p{Cc}\p{Cs}]/u.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
