import { createHash } from 'node:crypto';
import type { Entry, SourceFiles } from '../../../src/sources/files.ts';

/** A source root that exists only as path → text. */
export function filesInMemory(files: ReadonlyMap<string, string>): SourceFiles {
  const bytes = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const folders = new Map<string, Map<string, Entry>>();
  for (const [path, content] of bytes) {
    const parts = path.split('/');
    parts.forEach((name, at) => {
      const folder = parts.slice(0, at).join('/');
      const entries = folders.get(folder) ?? new Map<string, Entry>();
      folders.set(folder, entries);
      const last = at === parts.length - 1;
      entries.set(name, { name, kind: last ? 'file' : 'folder', size: last ? content.length : 0 });
    });
  }
  const read = (path: string) => {
    const content = bytes.get(path);
    if (!content) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return content;
  };
  return {
    readFile: read,
    list: (path) => [...(folders.get(path)?.values() ?? [])],
    stat: (path) => {
      const at = path.lastIndexOf('/');
      if (folders.has(path)) return { name: path.slice(at + 1), kind: 'folder', size: 0 };
      return folders.get(at < 0 ? '' : path.slice(0, at))?.get(path.slice(at + 1));
    },
    sha256: (path) => createHash('sha256').update(read(path)).digest('hex'),
  };
}
