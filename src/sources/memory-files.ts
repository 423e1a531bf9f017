import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Entry, SourceFiles } from './files.ts';

/** A source root that exists only as path → bytes: what a browser was given, or what a program is about to write. */
export function memoryFiles(contents: ReadonlyMap<string, Uint8Array>): SourceFiles {
  const folders = new Map<string, Map<string, Entry>>([['', new Map()]]);
  for (const [path, bytes] of contents) {
    const parts = path.split('/');
    parts.forEach((name, at) => {
      const folder = parts.slice(0, at).join('/');
      const last = at === parts.length - 1;
      const entries = folders.get(folder) ?? new Map<string, Entry>();
      folders.set(folder, entries.set(name, { name, kind: last ? 'file' : 'folder', size: last ? bytes.length : 0 }));
    });
  }
  const readFile = (path: string) => contents.get(path) ?? gone(path);
  return {
    readFile,
    list: (path) => [...(folders.get(path) ?? gone(path)).values()],
    stat: (path) => {
      const at = path.lastIndexOf('/');
      if (folders.has(path)) return { name: path.slice(at + 1), kind: 'folder', size: 0 };
      return folders.get(at < 0 ? '' : path.slice(0, at))?.get(path.slice(at + 1));
    },
    sha256: (path) => bytesToHex(sha256(readFile(path))),
  };
}

function gone(path: string): never {
  throw Object.assign(new Error(path), { code: 'ENOENT' });
}
