import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Unreachable, type SiteFiles } from '../../src/ledger/verify/site-files.ts';
import { describeFailure } from '../describe-failure.ts';

/** A site in a folder: just built, or downloaded as a whole. */
export function folderSite(folder: string): SiteFiles {
  const open = <T>(path: string, take: (place: string) => T): T | undefined => {
    try {
      return take(join(folder, path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      throw new Unreachable(describeFailure(error));
    }
  };
  return {
    list: () => Promise.resolve(listAll(folder)),
    read: (path) => attempt(() => open(path, (place): Uint8Array => readFileSync(place))),
    sha256: (path) => attempt(() => open(path, sumFile)),
    sha256Unpacked: (path) => attempt(() => open(path, sumUnpacked)),
  };
}

/** One buffer for thousands of files: each of its own would be memory that is given back late. */
const buffer = Buffer.alloc(1 << 20);

function sumFile(place: string): string {
  const file = openSync(place, 'r');
  try {
    const digest = createHash('sha256');
    for (let length; (length = readSync(file, buffer)) > 0;) digest.update(buffer.subarray(0, length));
    return digest.digest('hex');
  } finally {
    closeSync(file);
  }
}

/** No file of a site comes near it; what unpacks to more was made to fill a memory. */
const MOST_UNPACKED = 1 << 30;

function sumUnpacked(place: string): string | undefined {
  const unpack = place.endsWith('.br') ? brotliDecompressSync : gunzipSync;
  try {
    return createHash('sha256')
      .update(unpack(readFileSync(place), { maxOutputLength: MOST_UNPACKED }))
      .digest('hex');
  } catch (error) {
    // Whatever cannot be unpacked is nobody's compressed form; what cannot be read is said as such.
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw error;
    return undefined;
  }
}

/** Links and devices too: a server may hand out what they lead to. */
function listAll(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

async function attempt<T>(call: () => T): Promise<T> {
  return call();
}
