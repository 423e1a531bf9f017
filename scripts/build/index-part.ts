import { readFileSync } from 'node:fs';
import { writeNumbers } from '../../src/search/number-text.ts';
import { bucketOf, joinPieces, writePiece, type PartHead, type PartPage, type PostingsPiece } from '../../src/search/part-format.ts';
import { collectPostings } from './collect-postings.ts';
import { readPageText } from './page-text.ts';

/** Characters of a file of keys, and from how many on a key has a file to itself. About four kilobytes when sent. */
const [BUCKET, OWN] = [6000, 4000];

const PROGRAM = ['collect-postings.ts', 'index-part.ts', 'page-text.ts'];
const FORMAT = ['tokens.ts', 'number-text.ts', 'part-format.ts'];

/** Everything but the pages that decides the bytes of an index. */
export const RECIPE = [...PROGRAM, ...FORMAT.map((name) => `../../src/search/${name}`)]
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join(' ');

/** What some neighbouring pages give to the index of their part; pages are numbered from 0. */
export interface Slice {
  keys: [key: string, piece: PostingsPiece][];
  lengths: readonly number[];
  /** JSON of each page, and of that by which it can be narrowed. */
  pages: string[];
  facts: string[];
}

/** Indexes pages by their address, without the base, and the searchable part of their HTML. */
export function indexSlice(pages: readonly { url: string; part: string }[]): Slice {
  const read = pages.map(({ url, part }) => ({ url, ...readPageText(part) }));
  const { each, lengths } = collectPostings(read);
  const keys: Slice['keys'] = [];
  each((key, flat) => keys.push([key, writePiece(flat)]));
  return {
    keys,
    lengths,
    pages: read.map(({ url, title, text, facts }) => JSON.stringify({ path: url, title, text, ...facts } satisfies PartPage)),
    facts: read.map(({ facts: { place: _, ...narrowing } }) => JSON.stringify(narrowing)),
  };
}

/** The files of a part, by name; `src/search/part-format.ts` says what they hold. The slices are in the order of their pages. */
export function joinSlices(slices: readonly Slice[]): Map<string, string> {
  const files = new Map<string, string>();
  const all = slices.flatMap(({ pages }) => pages);
  all.forEach((page, index) => files.set(`t${index}.json`, page));
  files.set('facts.json', `[${slices.flatMap(({ facts }) => facts).join(',')}]`);

  const own: string[] = [];
  const others: { key: string; entry: string }[] = [];
  let size = 0;
  for (const [key, pieces] of piecesByKey(slices)) {
    const postings = joinPieces(pieces);
    if (postings.length >= OWN) {
      files.set(`o${own.push(key) - 1}.json`, JSON.stringify(postings));
      continue;
    }
    const entry = `${JSON.stringify(key)}:"${postings}"`;
    size += entry.length;
    others.push({ key, entry });
  }
  const buckets = Array.from({ length: Math.max(1, Math.ceil(size / BUCKET)) }, (): string[] => []);
  for (const { key, entry } of others) buckets[bucketOf(key, buckets.length)]!.push(entry);
  buckets.forEach((entries, index) => files.set(`b${index}.json`, `{${entries.join(',')}}`));
  const head: PartHead = { buckets: buckets.length, own, lengths: writeNumbers(slices.flatMap(({ lengths }) => lengths)) };
  return files.set('head.json', JSON.stringify(head));
}

/** Pages are numbered through the part. */
function piecesByKey(slices: readonly Slice[]): Map<string, PostingsPiece[]> {
  const byKey = new Map<string, PostingsPiece[]>();
  let start = 0;
  for (const { keys, pages } of slices) {
    for (const [key, { first, last, rest }] of keys) {
      const piece = { first: first + start, last: last + start, rest };
      const known = byKey.get(key);
      if (known) known.push(piece);
      else byKey.set(key, [piece]);
    }
    start += pages.length;
  }
  return byKey;
}
