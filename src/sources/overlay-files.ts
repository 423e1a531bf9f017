import type { SourceFiles } from './files.ts';
import { memoryFiles } from './memory-files.ts';

/**
 * The files of `base` with some replaced or added, and those that map to null
 * removed: what a root would hold after a change, before anything is written.
 */
export function overlayFiles(base: SourceFiles, replaced: ReadonlyMap<string, Uint8Array | null>): SourceFiles {
  const over = memoryFiles(new Map([...replaced].filter((entry): entry is [string, Uint8Array] => entry[1] !== null)));
  const ownerOf = (path: string) => (replaced.has(path) ? over : base);
  return {
    readFile: (path) => ownerOf(path).readFile(path),
    list: (path) => {
      const below = base.stat(path) || !over.stat(path) ? base.list(path) : [];
      const kept = below.filter(({ name }) => !replaced.has(path === '' ? name : `${path}/${name}`));
      const added = over.stat(path) ? over.list(path) : [];
      return [...kept, ...added.filter(({ name }) => !kept.some((entry) => entry.name === name))];
    },
    stat: (path) => (replaced.has(path) ? over.stat(path) : (base.stat(path) ?? over.stat(path))),
    sha256: (path) => ownerOf(path).sha256(path),
  };
}
