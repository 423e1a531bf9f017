import { gunzipSync, gzipSync } from 'node:zlib';
import { isSitePath } from '../../../src/ledger/manifest.ts';
import { servedAs } from '../../../src/output/served.ts';
import { Refused } from '../../command-line.ts';
import { isReleaseName } from '../release-name.ts';
import type { WholeSite } from '../whole-site.ts';

/** What was published under a name: every file with what its bytes are and how it is served. */
export interface Release {
  name: string;
  /** The release that was public when this one was made; undefined for the first. */
  before: string | undefined;
  /** Of how many entries of its log the site keeps back what they said. */
  withheld: number;
  files: ReadonlyMap<string, PublishedFile>;
}

export interface PublishedFile {
  /** SHA-256 in lower-case hex. */
  sum: string;
  /** Bytes. */
  size: number;
  contentType: string;
  cacheControl: string;
}

export function makeRelease(name: string, { files, withheld }: Pick<WholeSite, 'files' | 'withheld'>, before: string | undefined): Release {
  const published = files.map(({ path, sum, size }) => {
    const { contentType, cacheControl } = servedAs(path);
    return [path, { sum, size, contentType, cacheControl }] as const;
  });
  return { name, before, withheld, files: new Map(published) };
}

export function sameFile(a: PublishedFile | undefined, b: PublishedFile | undefined): boolean {
  return a !== undefined && b !== undefined && a.sum === b.sum && a.contentType === b.contentType && a.cacheControl === b.cacheControl;
}

export function sameFiles(a: Release, b: Release): boolean {
  return a.files.size === b.files.size && [...a.files].every(([path, file]) => sameFile(file, b.files.get(path)));
}

/** The record as it is kept in the store: JSON, compressed. */
export function writeRecord({ name, before, withheld, files }: Release): Uint8Array {
  const rows = [...files].map(([path, { sum, size, contentType, cacheControl }]) => [path, sum, size, contentType, cacheControl]);
  return gzipSync(JSON.stringify({ release: name, before, withheld, files: rows }));
}

/** Reads what `writeRecord` wrote. Throws `Refused` for anything else: what it names may be overwritten and deleted. */
export function readRecord(key: string, bytes: Uint8Array): Release {
  try {
    const {
      release,
      before,
      withheld = 0,
      files,
    } = JSON.parse(gunzipSync(bytes).toString('utf8')) as {
      [name in 'release' | 'before']: string;
    } & { withheld?: number; files: unknown[][] };
    if (isReleaseName(release) && (before === undefined || isReleaseName(before)) && Number.isSafeInteger(withheld) && files.every(isRow)) {
      return {
        name: release,
        before,
        withheld,
        files: new Map(files.map(([path, sum, size, contentType, cacheControl]) => [path, { sum, size, contentType, cacheControl }])),
      };
    }
  } catch {
    // Said below.
  }
  throw new Refused(`${key} 不是本程序写下的样子，为免误删没有发布。`);
}

function isRow(row: unknown[]): row is [string, string, number, string, string] {
  const [path, sum, size, contentType, cacheControl] = row;
  return (
    typeof path === 'string' &&
    isSitePath(path) &&
    typeof sum === 'string' &&
    /^[0-9a-f]{64}$/.test(sum) &&
    Number.isSafeInteger(size) &&
    typeof contentType === 'string' &&
    typeof cacheControl === 'string'
  );
}
