import type { SearchFacts } from '../format/search-facts.ts';
import { compareDays } from './compare-days.ts';
import { findWording, neighboursOf } from './find-phrase.ts';
import { placesOf } from './places-of.ts';
import { pairKey, type Postings } from './part-format.ts';
import type { TextPartIndex } from './text-part.ts';

/** Each group has to occur, in one of its wordings. */
export type Phrases = readonly (readonly string[])[];

/** What pages are asked for, beside their text. */
export interface Narrowing {
  /** Whether a page counts; without it every one does. */
  fits?: (facts: SearchFacts) => boolean;
  sort: 'relevance' | 'date';
}

/** A page of a part, by its number. */
export interface FoundPage {
  page: number;
  /** Day of publication, when pages are asked for by date. */
  on?: string | undefined;
}

/** Pages of one part on which all groups occur, best first; by date the newest first, and those without one last. */
export async function findLiterally(part: TextPartIndex, phrases: Phrases, narrowing: Narrowing): Promise<FoundPage[]> {
  const groups = await findGroups(part, phrases);
  const [first = new Map<number, number[]>()] = groups;
  const scores = new Map<number, number>();
  for (const page of first.keys()) {
    if (groups.every((places) => places.has(page))) scores.set(page, sum(groups.map((places) => scoreOf(part, page, places.get(page)!))));
  }
  return putInOrder(part, scores, narrowing);
}

/** Pages that merely share words with the text, best first; they get less useful quickly. */
export async function findLoosely(part: TextPartIndex, text: string, narrowing: Narrowing): Promise<FoundPage[]> {
  const keys = new Set(neighboursOf(text).map(([first = '', second]) => pairKey(first, second)));
  const scores = new Map<number, number>();
  for (const places of await part.places([...keys])) {
    const weight = Math.log(1 + part.lengths.length / places.size);
    for (const [page, at] of places) scores.set(page, (scores.get(page) ?? 0) + weight * scoreOf(part, page, at));
  }
  const best = new Map([...scores].sort((a, b) => b[1] - a[1]).slice(0, NEAR_LIMIT));
  return putInOrder(part, best, narrowing);
}

const NEAR_LIMIT = 20;

/**
 * The groups of a long text, as a pasted title is, one after the other from the
 * longest on: when it leaves few pages, what else was typed is looked for in
 * their texts, which will be shown, and no more of the index is fetched.
 */
async function findGroups(part: TextPartIndex, phrases: Phrases): Promise<Postings[]> {
  if (sum(phrases.map(lengthOf)) < LONG) return Promise.all(phrases.map((wordings) => findGroup(part, wordings)));
  const [longest = [], ...others] = [...phrases].sort((a, b) => lengthOf(b) - lengthOf(a));
  const found = [await findGroup(part, longest)];
  for (const wordings of others) {
    const left = [...found[0]!.keys()].filter((page) => found.every((places) => places.has(page)));
    if (left.length === 0) break;
    found.push(left.length > FEW ? await findGroup(part, wordings) : await findInTexts(part, left, wordings));
  }
  return found;
}

const [LONG, FEW] = [16, 4];

async function findInTexts(part: TextPartIndex, pages: readonly number[], wordings: readonly string[]): Promise<Postings> {
  const found: Postings = new Map();
  for (const page of pages) {
    const places = placesOf((await part.page(page)).text, wordings);
    if (places.length > 0) found.set(page, places);
  }
  return found;
}

function lengthOf([wording = '']: readonly string[]): number {
  return wording.length;
}

async function findGroup(part: TextPartIndex, wordings: readonly string[]): Promise<Postings> {
  const found = await Promise.all(wordings.map((wording) => findWording(part, wording)));
  const [first = new Map<number, number[]>(), ...others] = found;
  for (const postings of others) for (const [page, places] of postings) first.set(page, [...(first.get(page) ?? []), ...places]);
  return first;
}

/**
 * BM25's weight of a word without its rarity (Robertson and Zaragoza 2009, The
 * Probabilistic Relevance Framework, 3.4.5), since all pages compared have the
 * same ones; what stands in the title is worth more than any number of times.
 */
function scoreOf({ lengths, meanLength }: TextPartIndex, page: number, places: readonly number[]): number {
  const { words, title } = lengths[page]!;
  const count = places.length;
  const weight = count / (count + K1 * (1 - B + (B * words) / meanLength));
  return places.some((place) => place < title) ? 1 + weight : weight;
}

const [K1, B] = [1.2, 0.75];

async function putInOrder(part: TextPartIndex, scores: ReadonlyMap<number, number>, { fits, sort }: Narrowing): Promise<FoundPage[]> {
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page);
  if ((!fits && sort === 'relevance') || ranked.length === 0) return ranked.map((page) => ({ page }));
  const facts = await part.facts();
  const pages = ranked.map((page) => ({ page, on: facts[page]!.on })).filter(({ page }) => fits?.(facts[page]!) ?? true);
  return sort === 'date' ? pages.sort((a, b) => compareDays(b, a)) : pages;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
