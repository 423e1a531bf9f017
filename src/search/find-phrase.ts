import { pairKey, type Postings } from './part-format.ts';
import type { TextPartIndex } from './text-part.ts';
import { tokensOf } from './tokens.ts';

/** The words of a wording, in runs that stand together. */
export function runsOf(wording: string): string[][] {
  const runs: string[][] = [];
  for (const { text, joined } of tokensOf(wording)) {
    if (joined) runs.at(-1)!.push(text);
    else runs.push([text]);
  }
  return runs;
}

/** The pairs of neighbouring words of a text, and its words that have no neighbour. */
export function neighboursOf(text: string): string[][] {
  return runsOf(text).flatMap((run) => (run.length === 1 ? [run] : run.slice(1).map((word, at) => [run[at]!, word])));
}

/** Pages on which every run of a wording stands, with the places of its first; nothing for a wording without words. */
export async function findWording(part: TextPartIndex, wording: string): Promise<Postings> {
  const found = await Promise.all(
    runsOf(wording)
      .flatMap(endsOf)
      .map((run) => findRun(part, run)),
  );
  const [first = new Map<number, number[]>(), ...others] = found;
  return others.reduce((kept, other) => new Map([...kept].filter(([page]) => other.has(page))), first);
}

/** A pasted paragraph is known by its beginning and its end; each further pair would be another file to fetch. */
function endsOf(run: string[]): string[][] {
  return run.length <= LONG ? [run] : [run.slice(0, HEAD), run.slice(-TAIL)];
}

const [LONG, HEAD, TAIL] = [40, 24, 8];

/**
 * Where words follow each other. Of a long phrase the frequent pairs are looked
 * at only when the others, which are small, have found something: a title that
 * is pasted stands on one page, or on none of this part.
 */
async function findRun(part: TextPartIndex, words: readonly string[]): Promise<Postings> {
  const steps = cover(words, part);
  const later = words.length < STAGED ? [] : steps.filter(({ key }) => part.isFrequent(key));
  const first = steps.filter((step) => !later.includes(step));
  if (first.length === 0) return intersect(part, steps);
  const found = await intersect(part, first);
  return found.size === 0 || later.length === 0 ? found : intersect(part, later, found);
}

const STAGED = 8;

interface Step {
  key: string;
  /** Place in the phrase. */
  at: number;
}

/** Where all steps fit, by the place of the phrase; of those already found when they are given. */
async function intersect(part: TextPartIndex, steps: readonly Step[], found?: Postings): Promise<Postings> {
  const postings = await part.places(steps.map(({ key }) => key));
  const byRarity = steps.map(({ at }, index) => ({ at, places: postings[index]! })).sort((a, b) => a.places.size - b.places.size);
  let kept = found;
  for (const { at, places } of byRarity) {
    const next: Postings = new Map();
    for (const [page, starts] of kept ?? places) {
      const here = new Set(places.get(page));
      const fitting = kept ? starts.filter((start) => here.has(start + at)) : starts.map((place) => place - at);
      if (fitting.length > 0) next.set(page, fitting);
    }
    kept = next;
  }
  return kept ?? new Map<number, number[]>();
}

/**
 * Pairs that together hold every word, by place in the phrase: neighbouring
 * pairs may leave out the one between them, since their places tell that
 * nothing is. Of all ways the one with the fewest frequent pairs, then the
 * fewest pairs.
 */
function cover(words: readonly string[], part: TextPartIndex): Step[] {
  if (words.length === 1) return [{ key: pairKey(words[0]!), at: 0 }];
  const pairs = words.slice(1).map((word, at) => ({ key: pairKey(words[at]!, word), at }));
  const cost = pairs.map(({ key }) => (part.isFrequent(key) ? FREQUENT : 1));
  // best[n]: the cheapest way to hold the first n words that ends with the pair of the last two of them.
  const best: { cost: number; from: number }[] = [];
  for (let held = 2; held <= words.length; held += 1) {
    const before = held === 2 ? [0] : [held - 1, held - 2].filter((count) => count >= 2);
    const [from = 0] = before.sort((a, b) => (best[a]?.cost ?? 0) - (best[b]?.cost ?? 0));
    best[held] = { cost: (best[from]?.cost ?? 0) + cost[held - 2]!, from };
  }
  const chosen: Step[] = [];
  for (let held = words.length; held > 0; held = best[held]!.from) chosen.unshift(pairs[held - 2]!);
  return chosen;
}

/** What the file of a frequent pair weighs against one of the others. */
const FREQUENT = 3;
