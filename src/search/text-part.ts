import type { SearchFacts } from '../format/search-facts.ts';
import { bucketOf, readPostings, type PartHead, type PartPage, type Postings } from './part-format.ts';
import { readNumbers } from './number-text.ts';
import { once } from './once.ts';

/** One part of the index in the reader's browser. Each of its files is fetched once, when it is first needed. */
export interface TextPartIndex {
  /** Whether a key is on so many pages that it has a file to itself. */
  isFrequent(key: string): boolean;
  /** Where each of the keys stands; nothing for one that stands nowhere. */
  places(keys: readonly string[]): Promise<Postings[]>;
  /** Words of each page, and of its title. */
  lengths: readonly { words: number; title: number }[];
  /** Words of a page on average. */
  meanLength: number;
  facts(): Promise<readonly SearchFacts[]>;
  page(number: number): Promise<PartPage>;
}

/** `folder` ends with a slash; `get` reads a JSON file and throws when it cannot. */
export async function openPart(folder: string, get: (address: string) => Promise<unknown>): Promise<TextPartIndex> {
  const head = (await get(`${folder}head.json`)) as PartHead;
  const own = new Map(head.own.map((key, index) => [key, index]));
  const lengths: { words: number; title: number }[] = [];
  const numbers = readNumbers(head.lengths);
  for (let at = 0; at < numbers.length; at += 2) lengths.push({ words: numbers[at]!, title: numbers[at + 1]! });

  const files = new Map<string, () => Promise<unknown>>();
  const file = (name: string): Promise<unknown> => {
    let load = files.get(name);
    if (!load) files.set(name, (load = once(() => get(`${folder}${name}.json`))));
    return load();
  };
  const textOf = async (key: string): Promise<string> => {
    const index = own.get(key);
    if (index !== undefined) return (await file(`o${index}`)) as string;
    const bucket = (await file(`b${bucketOf(key, head.buckets)}`)) as Record<string, string>;
    return Object.hasOwn(bucket, key) ? bucket[key]! : '';
  };

  return {
    isFrequent: (key) => own.has(key),
    places: (keys) => Promise.all(keys.map(async (key) => readPostings(await textOf(key)))),
    lengths,
    meanLength: lengths.reduce((sum, { words }) => sum + words, 0) / lengths.length,
    facts: async () => (await file('facts')) as SearchFacts[],
    page: async (number) => (await file(`t${number}`)) as PartPage,
  };
}
