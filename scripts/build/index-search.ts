import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextPart } from '../../src/search/text-index.ts';
import { indexPart, RECIPE } from './index-part.ts';
import { searchablePart, type SearchPage } from './searchable-part.ts';
import { keepPart, pruneParts } from './part-cache.ts';

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

/** More pages than this make one index slow and large for a reader; 5,000 take two gigabytes of memory to make. */
const MOST_PAGES = 3000;

/**
 * Writes the search index into `pagefind/` of a finished site: one part per
 * closed year of notices and one for all else, each a folder of its own, and
 * `parts.json`, which names them. A part whose pages say what they said before
 * is taken from the cache. Pages go in one after the other in path order, so
 * that the same pages give the same bytes.
 */
export async function indexSearch(
  { folder, paths, dataDate, cache }: SearchSource,
  progress: (done: number) => void,
): Promise<SearchIndex> {
  const parts = divide(readPages(folder, paths), dataDate);
  const result: SearchIndex = { pages: 0, parts: parts.length, indexed: 0 };
  const used: string[] = [];
  mkdirSync(join(folder, 'pagefind'), { recursive: true });
  for (const { part, pages } of parts) {
    const kept = join(cache, digestOf(pages));
    used.push(kept);
    if (!existsSync(kept)) {
      const before = result.pages;
      keepPart(kept, await indexPart(pages, (done) => progress(before + done)));
      result.indexed += 1;
    }
    cpSync(join(kept, 'index'), join(folder, 'pagefind', part.key), { recursive: true });
    cpSync(join(kept, 'pagefind.js'), join(folder, 'pagefind/pagefind.js'));
    result.pages += pages.length;
    progress(result.pages);
  }
  pruneParts(cache, used);
  writeFileSync(join(folder, 'pagefind/parts.json'), JSON.stringify(parts.map(({ part }) => part)));
  return result;
}

function readPages(folder: string, paths: readonly string[]): SearchPage[] {
  return paths.flatMap((path) => {
    if (!path.endsWith('/index.html') || PAPER.test(path)) return [];
    const part = searchablePart(readFileSync(join(folder, path)));
    return part === undefined ? [] : [{ url: `/${path.slice(0, -'index.html'.length)}`, part }];
  });
}

/** Sheets and versions say again what a page says that can be found. They are twice as many as the pages, and need not be read. */
const PAPER = /\/(?:poster|slip|v\/\d+)\/index\.html$/;

interface Division {
  part: TextPart;
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
  const end = /data-pagefind-filter="period:[^/"]+\/([^/"]+)"/.exec(part.toString('utf8'))?.[1];
  return end !== undefined && end.slice(0, dataDate.length) >= dataDate;
}

function digestOf(pages: readonly SearchPage[]): string {
  const hash = createHash('sha256').update(RECIPE);
  for (const { url, part } of pages) hash.update(`\0${url}\0`).update(part);
  return hash.digest('hex').slice(0, 32);
}
