import type { Pagefind, PagefindResult } from './pagefind.ts';
import { phrasesOf } from './query.ts';

export interface Answer {
  /** `exact`: every phrase occurs literally. `near`: none does, these share characters. */
  kind: 'exact' | 'near';
  results: PagefindResult[];
}

/**
 * Pages on which all phrases of the query occur, best first; when there is
 * none, pages that share words with it. The index answers one phrase at a
 * time, so the answers are intersected; its own unquoted score orders them.
 */
export async function findPages(pagefind: Pagefind, query: string): Promise<Answer> {
  const phrases = phrasesOf(query);
  if (phrases.length === 0) return { kind: 'exact', results: [] };
  const loose = (await pagefind.search(phrases.join(' '))).results;
  const exact: PagefindResult[][] = [];
  for (const phrase of phrases) exact.push((await pagefind.search(`"${phrase}"`)).results);
  const [first = [], ...others] = exact;
  const all = first.filter(({ id }) => others.every((results) => results.some((result) => result.id === id)));
  if (all.length === 0) return { kind: 'near', results: loose.slice(0, NEAR_LIMIT) };
  const rank = new Map(loose.map(({ id }, index) => [id, index]));
  return { kind: 'exact', results: all.sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity)) };
}

/** Pages that merely share characters get less useful quickly. */
const NEAR_LIMIT = 20;
