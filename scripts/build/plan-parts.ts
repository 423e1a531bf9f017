import { createHash } from 'node:crypto';
import type { TextPart } from '../../src/search/text-index.ts';
import { RECIPE } from './index-part.ts';
import type { PageFound } from './searchable-part.ts';

/** A part of the search index, not yet made. */
export interface PlannedPart {
  part: TextPart;
  /** What its content follows from. */
  digest: string;
  /** Its pages, by slices that are indexed together. */
  slices: { digest: string; pages: readonly PageFound[] }[];
}

/** Pages of one part at most: its files grow with them, and a reader fetches some of them. */
const MOST_PAGES = 3000;
/** Pages that are indexed together: to edit one of them means to read and count all again. */
const SLICE = 200;
/** Of a digest, enough that two states of a part do not share a name. */
const LETTERS = 12;

/**
 * Divides the pages of a site, in the order given: what is current first, then one part per closed year of notices,
 * newest first, each in pieces of a bearable size. The folder of a part is named by what it holds, so that a reader's
 * browser never mixes two states of it. `dataDate` is `YYYY-MM-DD`; its year is the current one.
 */
export function planParts(pages: readonly PageFound[], dataDate: string): PlannedPart[] {
  const current = dataDate.slice(0, 4);
  const byYear = new Map<string, PageFound[]>();
  const others: PageFound[] = [];
  for (const page of pages) {
    const year = /^notices\/(\d{4})\//.exec(page.path)?.[1];
    if (year === undefined || year >= current) others.push(page);
    else if (byYear.has(year)) byYear.get(year)!.push(page);
    else byYear.set(year, [page]);
  }
  const closed = [...byYear].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, of]) => ({ year, of }));
  return [{ year: undefined, of: others }, ...closed].flatMap(({ year, of }) =>
    chunk(of, MOST_PAGES).map((some, index) => plan(`${year ?? 'current'}${index === 0 ? '' : `-${index + 1}`}`, year, some, dataDate)),
  );
}

function plan(key: string, year: string | undefined, pages: readonly PageFound[], dataDate: string): PlannedPart {
  const digest = digestOf('part', pages);
  const first = year === undefined || pages.some((page) => mayBeOpen(page, dataDate));
  return {
    part: { key, ...(year !== undefined && { year }), first, folder: partFolder(key, digest) },
    digest,
    slices: chunk(pages, SLICE).map((some) => ({ digest: digestOf('slice', some), pages: some })),
  };
}

/**
 * The folder of a part with that key and that digest in lower-case hex. It is written without digits: behind the number of a
 * part nine of them would be a mobile number, and no site is published in which one is found.
 */
export function partFolder(key: string, digest: string): string {
  return `${key}-${digest.slice(0, LETTERS).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
}

function chunk<T>(all: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(all.length / size));
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** Whether opinions can be given on it at the data's date or later. */
function mayBeOpen({ endsAt }: PageFound, dataDate: string): boolean {
  return endsAt !== undefined && endsAt.slice(0, dataDate.length) >= dataDate;
}

function digestOf(what: string, pages: readonly PageFound[]): string {
  const hash = createHash('sha256').update(RECIPE).update(what);
  for (const { path, digest } of pages) hash.update(`\0${path}\0${digest}`);
  return hash.digest('hex').slice(0, 32);
}
