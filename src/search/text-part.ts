import type { Pagefind, PagefindOptions, PagefindResult } from './pagefind.ts';
import { wordsOf } from './query.ts';
import { spaceOut } from './tokens.ts';

/** Each group has to occur, in one of its wordings. */
export type Phrases = readonly (readonly string[])[];

/**
 * Pages of one index on which all groups occur literally, best first. The index
 * answers one phrase at a time and in no order, so the answers are joined and
 * intersected here; what orders them is its own unquoted score, or the date.
 * Asked to sort, it leaves out every page that has no date, so it is only asked
 * for an order, and those pages come last.
 */
export async function findLiterally(index: Pagefind, phrases: Phrases, options: PagefindOptions): Promise<PagefindResult[]> {
  let kept: Map<string, PagefindResult> | undefined;
  for (const wordings of phrases) {
    const found = new Map<string, PagefindResult>();
    for (const wording of wordings) for (const result of await findPhrase(index, wording, options)) found.set(result.id, result);
    const before = kept;
    kept = before === undefined ? found : new Map([...before].filter(([id]) => found.has(id)));
    if (kept.size === 0) return [];
  }
  const results = [...(kept ?? new Map<string, PagefindResult>()).values()];
  if (results.length < 2) return results;
  if (options.sort) return putInOrder(results, await index.search(null, options));
  // To order few by how often they say it is as good, and of very many none is meant; scoring means every page that has one of the characters.
  const ordered =
    results.length <= FEW || results.length > MANY
      ? results.sort((a, b) => b.words.length - a.words.length)
      : putInOrder(results, await index.search(phrases.map(([first = '']) => spaceOut(first)).join(' '), options));
  return [...ordered.filter(isInTitle), ...ordered.filter((result) => !isInTitle(result))];
}

/** A page begins with its title. */
const TITLE_WORDS = 40;

function isInTitle({ words }: PagefindResult): boolean {
  return words.some((at) => at < TITLE_WORDS);
}

const [FEW, MANY] = [40, 300];

/** A pasted title is known by its beginning and its end; each further character would be another file to fetch. */
const [LONG, HEAD, TAIL] = [16, 10, 4];

/** Punctuation takes a place in the index that a phrase cannot name, so what stands on both sides of it is asked for. */
async function findPhrase(index: Pagefind, wording: string, options: PagefindOptions): Promise<PagefindResult[]> {
  let found: PagefindResult[] | undefined;
  for (const phrase of wordsOf(wording).flatMap(({ text }) => endsOf(spaceOut(text)))) {
    const results = await ask(index, `"${phrase}"`, options);
    const also = new Set(results.map(({ id }) => id));
    found = found?.filter(({ id }) => also.has(id)) ?? results;
    if (found.length === 0) return [];
  }
  return found ?? [];
}

function endsOf(phrase: string): string[] {
  const words = phrase.split(' ');
  return words.length <= LONG ? [phrase] : [words.slice(0, HEAD).join(' '), words.slice(-TAIL).join(' ')];
}

/** Pages that merely share words with the text, best first; they get less useful quickly. */
export async function findLoosely(index: Pagefind, text: string, options: PagefindOptions): Promise<PagefindResult[]> {
  const best = (await ask(index, spaceOut(text), options)).slice(0, NEAR_LIMIT);
  return options.sort && best.length > 1 ? putInOrder(best, await index.search(null, options)) : best;
}

const NEAR_LIMIT = 20;

/** Whatever the order. */
async function ask(index: Pagefind, query: string, { filters }: PagefindOptions): Promise<PagefindResult[]> {
  return /^"?"?$/.test(query) ? [] : (await index.search(query, { ...(filters && { filters }) })).results;
}

function putInOrder(results: PagefindResult[], order: { results: PagefindResult[] }): PagefindResult[] {
  const ranks = new Map(order.results.map(({ id }, rank) => [id, rank]));
  return results.sort((a, b) => (ranks.get(a.id) ?? Infinity) - (ranks.get(b.id) ?? Infinity));
}
