import { createHash } from 'node:crypto';
import type { Entry, SourceFiles } from '../../../src/sources/files.ts';

export type Content = string | Uint8Array | { kind: 'link' | 'other' };

/** A source root held in memory, so that any of its calls can be made to fail. */
export function memoryFiles(contents: Readonly<Record<string, Content>>): SourceFiles {
  const bytesOf = (content: Content) => (typeof content === 'string' ? new TextEncoder().encode(content) : (content as Uint8Array));
  const kindOf = (content: Content): Entry['kind'] =>
    typeof content === 'string' || content instanceof Uint8Array ? 'file' : content.kind;
  const readFile = (path: string) => {
    const content = contents[path];
    if (content === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return bytesOf(content);
  };
  return {
    readFile,
    list: (path) => {
      const inside = Object.keys(contents)
        .filter((name) => name.startsWith(`${path}/`))
        .map((name) => name.slice(path.length + 1));
      return [...new Set(inside.map((name) => name.split('/')[0] ?? ''))].map((name) => ({
        name,
        size: 0,
        kind: inside.includes(name) ? kindOf(contents[`${path}/${name}`]!) : ('folder' as const),
      }));
    },
    stat: (path) => {
      const content = contents[path];
      const name = path.split('/').at(-1) ?? '';
      if (content !== undefined) return { name, kind: kindOf(content), size: kindOf(content) === 'file' ? bytesOf(content).length : 0 };
      const isFolder = path === '' || Object.keys(contents).some((other) => other.startsWith(`${path}/`));
      return isFolder ? { name, kind: 'folder', size: 0 } : undefined;
    },
    sha256: (path) => createHash('sha256').update(readFile(path)).digest('hex'),
  };
}
