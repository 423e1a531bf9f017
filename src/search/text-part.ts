import type { Pagefind, PagefindOptions, PagefindResult } from './pagefind.ts';
import { spaceOut } from './tokens.ts';

/** Each group has to occur, in one of its wordings. */
export type Phrases = readonly (readonly string[])[];

/**
 * Pages of one index on which all groups occur literally, best first. The index
 * answers one phrase at a time and in no order, so the answers are joined and
 * intersected here; what orders them is its own unquoted score, or the date.
 */
export async function findLiterally(index: Pagefind, phrases: Phrases, options: PagefindOptions): Promise<PagefindResult[]> {
  let kept: Map<string, PagefindResult> | undefined;
  for (const wordings of phrases) {
    const found = new Map<string, PagefindResult>();
    for (const wording of wordings) for (const result of await ask(index, wording, options)) found.set(result.id, result);
    const before = kept;
    kept = before === undefined ? found : new Map([...before].filter(([id]) => found.has(id)));
    if (kept.size === 0) return [];
  }
  const results = [...(kept ?? new Map<string, PagefindResult>()).values()];
  if (results.length < 2) return results;
  const order = await index.search(options.sort ? null : phrases.map(([first = '']) => spaceOut(first)).join(' '), options);
  const ranks = new Map(order.results.map(({ id }, rank) => [id, rank]));
  return results.sort((a, b) => (ranks.get(a.id) ?? Infinity) - (ranks.get(b.id) ?? Infinity));
}

/** Pages that merely share words with the text, best first; they get less useful quickly. */
export async function findLoosely(index: Pagefind, text: string, options: PagefindOptions): Promise<PagefindResult[]> {
  return (await index.search(spaceOut(text), options)).results.slice(0, NEAR_LIMIT);
}

const NEAR_LIMIT = 20;

async function ask(index: Pagefind, wording: string, options: PagefindOptions): Promise<PagefindResult[]> {
  const words = spaceOut(wording);
  return words === '' ? [] : (await index.search(`"${words}"`, options)).results;
}
