/**
 * The files of one part of the index of texts, `search/index/<folder>/`:
 *
 * - `head.json`: how the rest is divided, and how long the pages are.
 * - `b<n>.json`: where keys occur whose hash is n; `o<n>.json`: where one frequent key does.
 * - `facts.json`: by what pages can be narrowed and ordered; fetched when somebody does.
 * - `t<n>.json`: what a list shows of page n.
 *
 * A key is a word, with the pages that have it, or two neighbouring words, with
 * the places at which they stand. Pairs are rare where characters are not, so a
 * phrase costs a few small files however long it is.
 */
import type { SearchFacts } from '../format/search-facts.ts';
import { readNumbers, writeNumbers } from './number-text.ts';

/** Where the index stands in a site. */
export const INDEX_FOLDER = 'search/index';
/** Names the parts of the index, by an address that stays; it is written once they are all there. */
export const PART_LIST = `${INDEX_FOLDER}/parts.json`;

/** Changes when an older program would misread the files. */
export const PART_VERSION = 1;

export interface PartHead {
  /** Number of files `b<n>.json`. */
  buckets: number;
  /** Keys with a file of their own, `o<n>.json` being that of the nth. */
  own: string[];
  /** Of each page its words, then those of its title, which come first; as `writeNumbers` does. */
  lengths: string;
}

/** Page n of a part. Lines of the text end with `\n`, cells with `｜`. */
export interface PartPage extends SearchFacts {
  path: string;
  title: string;
  text: string;
}

/** The key of two neighbouring words; `pairKey(word)` is that of one. */
export function pairKey(first: string, second = ''): string {
  // Only two runs of letters or digits would not be told apart without it.
  return PLAIN_END.test(first) && PLAIN_START.test(second) ? `${first} ${second}` : first + second;
}

const PLAIN_END = /[^\p{Script=Han}〔〕]$/u;
const PLAIN_START = /^[^\p{Script=Han}〔〕]/u;

/** FNV-1a, 32 bits, over UTF-16 units (draft-eastlake-fnv). */
export function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}

/** Places by page, both ascending. */
export type Postings = Map<number, number[]>;

/** The places of a key on some of the pages of a part, which follow each other. */
export interface PostingsPiece {
  first: number;
  last: number;
  /** As it is written, without the number that leads to the first page. */
  rest: string;
}

/** `flat` is page, place, page, place …, ascending, of at least one page. */
export function writePiece(flat: readonly number[]): PostingsPiece {
  const numbers: number[] = [];
  let last = flat[0]!;
  for (let at = 0; at < flat.length;) {
    const page = flat[at]!;
    let end = at;
    while (flat[end] === page) end += 2;
    if (at > 0) numbers.push(page - last - 1);
    numbers.push((end - at) / 2);
    let place = 0;
    for (; at < end; at += 2) {
      numbers.push(flat[at + 1]! - place);
      place = flat[at + 1]!;
    }
    last = page;
  }
  return { first: flat[0]!, last, rest: writeNumbers(numbers) };
}

/** Pieces in the order of their pages as one text. */
export function joinPieces(pieces: readonly PostingsPiece[]): string {
  let [text, before] = ['', -1];
  for (const { first, last, rest } of pieces) {
    text += writeNumbers([first - before - 1]) + rest;
    before = last;
  }
  return text;
}

export function readPostings(text: string): Postings {
  const numbers = readNumbers(text);
  const postings: Postings = new Map();
  let page = -1;
  for (let at = 0; at < numbers.length;) {
    page += numbers[at]! + 1;
    const places: number[] = [];
    const end = at + 2 + numbers[at + 1]!;
    let place = 0;
    for (at += 2; at < end; at += 1) places.push((place += numbers[at]!));
    postings.set(page, places);
  }
  return postings;
}
