import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextPart } from '../../src/search/text-index.ts';
import { openIndexCache } from './index-cache.ts';
import { indexSlice, joinSlices, RECIPE } from './index-part.ts';
import { PERIOD_END, searchablePart, type SearchPage } from './searchable-part.ts';

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

/** Pages of one part at most: its files grow with them, and a reader fetches some of them. */
const MOST_PAGES = 3000;
/** Pages that are indexed together: to edit one of them means to read and count all again. */
const SLICE = 200;

/**
 * Writes the search index into `search/index/` of a finished site: one part per
 * closed year of notices and one for all else, each a folder of its own, and
 * `parts.json`, which names them. Parts, and slices of parts, whose pages say
 * what they said before are taken from the cache. The folder of a part is named
 * by what it holds, so that a reader's browser never mixes two states of it.
 */
export async function indexSearch(
  { folder, paths, dataDate, cache }: SearchSource,
  progress: (done: number) => void,
): Promise<SearchIndex> {
  const kept = openIndexCache(cache);
  const index = join(folder, 'search/index');
  const result: SearchIndex = { pages: 0, parts: 0, indexed: 0 };
  const parts: TextPart[] = [];
  mkdirSync(index, { recursive: true });
  for (const { part, pages } of divide(readPages(folder, paths), dataDate)) {
    const digest = digestOf('part', pages);
    const files = kept.get(digest, () => {
      result.indexed += 1;
      const slices = chunk(pages, SLICE).map((some) => kept.get(digestOf('slice', some), () => indexSlice(some)));
      return [...joinSlices(slices)];
    });
    const name = `${part.key}-${digest.slice(0, DIGITS)}`;
    mkdirSync(join(index, name));
    for (const [path, content] of files) writeFileSync(join(index, name, path), content);
    parts.push({ ...part, folder: name });
    result.pages += pages.length;
    result.parts += 1;
    progress(result.pages);
  }
  kept.prune();
  writeFileSync(join(index, 'parts.json'), JSON.stringify(parts));
  return result;
}

/** Of a digest, enough that two states of a part do not share a name. */
const DIGITS = 12;

function readPages(folder: string, paths: readonly string[]): SearchPage[] {
  return paths.flatMap((path) => {
    if (!path.endsWith('/index.html') || PAPER.test(path)) return [];
    const part = searchablePart(readFileSync(join(folder, path)));
    // A copy: the page around it is ten times as large.
    return part === undefined ? [] : [{ url: `/${path.slice(0, -'index.html'.length)}`, part: Buffer.from(part) }];
  });
}

/** Sheets and versions say again what a page says that can be found. They are twice as many as the pages, and need not be read. */
const PAPER = /\/(?:poster|slip|v\/\d+)\/index\.html$/;

interface Division {
  part: Omit<TextPart, 'folder'>;
  pages: SearchPage[];
}

/** What is current, then the closed years, newest first; each in pieces of a bearable size. */
function divide(pages: readonly SearchPage[], dataDate: string): Division[] {
  const current = dataDate.slice(0, 4);
  const yearOf = ({ url }: SearchPage) => /^\/notices\/(\d{4})\//.exec(url)?.[1];
  const closed = [...new Set(pages.flatMap((page) => yearOf(page) ?? []))]
    .filter((year) => year < current)
    .sort()
    .reverse();
  const groups: { year?: string; pages: SearchPage[] }[] = [
    { pages: pages.filter((page) => !closed.includes(yearOf(page) ?? '')) },
    ...closed.map((year) => ({ year, pages: pages.filter((page) => yearOf(page) === year) })),
  ];
  return groups.flatMap(({ year, pages: all }) =>
    chunk(all, MOST_PAGES).map((some, index) => ({
      part: {
        key: `${year ?? 'current'}${index === 0 ? '' : `-${index + 1}`}`,
        ...(year !== undefined && { year }),
        first: year === undefined || some.some((page) => mayBeOpen(page, dataDate)),
      },
      pages: some,
    })),
  );
}

function chunk<T>(all: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(all.length / size));
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** Whether opinions can be given on it at the data's date or later. */
function mayBeOpen({ part }: SearchPage, dataDate: string): boolean {
  const end = PERIOD_END.exec(part.toString('utf8'))?.[1];
  return end !== undefined && end.slice(0, dataDate.length) >= dataDate;
}

function digestOf(what: string, pages: readonly SearchPage[]): string {
  const hash = createHash('sha256').update(RECIPE).update(what);
  for (const { url, part } of pages) hash.update(`\0${url}\0`).update(part);
  return hash.digest('hex').slice(0, 32);
}
