import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unreachable, type SiteFiles } from '../../src/ledger/verify/site-files.ts';
import { describeFailure } from '../describe-failure.ts';

/** A site in a folder: just built, or downloaded as a whole. */
export function folderSite(folder: string): SiteFiles {
  const read = (path: string): Uint8Array | undefined => {
    try {
      return readFileSync(join(folder, path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      throw new Unreachable(describeFailure(error));
    }
  };
  return {
    list: () => Promise.resolve(listAll(folder)),
    read: (path) => attempt(() => read(path)),
    sha256: (path) =>
      attempt(() => {
        const bytes = read(path);
        return bytes && hash('sha256', bytes, 'hex');
      }),
  };
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
