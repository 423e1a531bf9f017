import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER, PART_LIST } from '../../src/search/part-format.ts';
import { openIndexCache, type IndexCache } from './index-cache.ts';
import { indexSlice, joinSlices } from './index-part.ts';
import { planParts, type PlannedPart } from './plan-parts.ts';
import { foundPage, mayBeFound, searchablePart } from './searchable-part.ts';

export interface SearchSource {
  /** The finished site. */
  folder: string;
  /** Its files; they are indexed in this order. */
  paths: readonly string[];
  /** `YYYY-MM-DD` the data speaks of: its year is the current one. */
  dataDate: string;
  /** Where indexed parts are kept for the next build. */
  cache: string;
}

export interface SearchIndex {
  /** Pages that can be found. */
  pages: number;
  parts: number;
  /** Parts that had to be indexed, because something in them changed. */
  indexed: number;
}

/**
 * Writes the search index into `search/index/` of a finished site: one part per
 * closed year of notices and one for all else, each a folder of its own, and
 * `parts.json`, which names them. Parts, and slices of parts, whose pages say
 * what they said before are taken from the cache.
 */
export function indexSearch({ folder, paths, dataDate, cache }: SearchSource): SearchIndex {
  const from = Date.now();
  const kept = openIndexCache(cache);
  const pages = paths.filter(mayBeFound).flatMap((path) => foundPage(path, readFileSync(join(folder, path), 'utf8')) ?? []);
  const parts = planParts(pages, dataDate);
  const made = parts.map((part) => writePart(folder, part, kept));
  mkdirSync(join(folder, INDEX_FOLDER), { recursive: true });
  writeFileSync(join(folder, PART_LIST), partList(parts));
  kept.prune(from);
  return { pages: pages.length, parts: parts.length, indexed: made.filter(({ indexed }) => indexed).length };
}

/** Writes one part, of pages that stand in `folder`; its files by path, and whether it was not in the cache. */
export function writePart(
  folder: string,
  { part, digest, slices }: PlannedPart,
  kept: IndexCache,
): { files: Map<string, string>; indexed: boolean } {
  let indexed = false;
  const read = (path: string) => searchablePart(readFileSync(join(folder, path), 'utf8')) ?? '';
  const files = kept.get(digest, () => {
    indexed = true;
    const made = slices.map((slice) =>
      kept.get(slice.digest, () =>
        indexSlice(slice.pages.map(({ path }) => ({ url: `/${path.slice(0, -'index.html'.length)}`, part: read(path) }))),
      ),
    );
    return [...joinSlices(made)];
  });
  const place = `${INDEX_FOLDER}/${part.folder}`;
  mkdirSync(join(folder, place), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, place, name), content);
  return { files: new Map(files.map(([name, content]) => [`${place}/${name}`, content])), indexed };
}

/** The text of the list of parts. */
export function partList(parts: readonly PlannedPart[]): string {
  return JSON.stringify(parts.map(({ part }) => part));
}
