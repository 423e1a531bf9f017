import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Entry, SourceFiles } from './files.ts';

/** The files below a folder on disk. */
export function nodeFiles(root: string): SourceFiles {
  const readFile = (path: string) => readFileSync(join(root, path));
  return {
    readFile,
    list: (path) =>
      readdirSync(join(root, path), { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry), size: 0 })),
    stat: (path) => {
      const found = lstatSync(join(root, path), { throwIfNoEntry: false });
      return found && { name: path.split('/').at(-1) ?? '', kind: kindOf(found), size: found.isFile() ? found.size : 0 };
    },
    sha256: (path) => createHash('sha256').update(readFile(path)).digest('hex'),
  };
}

function kindOf(entry: Dirent | Stats): Entry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}
