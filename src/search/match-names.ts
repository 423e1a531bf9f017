/** Finds names by what somebody types of them: characters, pinyin, initials, or a mixture. */
import { compareDays } from './compare-days.ts';
import type { NameMatch } from './found.ts';
import { foldName } from './name-fold.ts';
import type { NameEntry } from './name-entry.ts';
import { unitsOf, type Unit } from './name-units.ts';

/**
 * Every entry one of whose names holds the query in one piece, best first:
 * by characters, then by pinyin, then by initials; within each the whole name,
 * then its beginning, then its inside; things before texts, official names
 * before aliases, early before late, short before long; texts newest first; and
 * finally the order of the entries. Pinyin begins at a character and may break
 * off in the last syllable (`云tingy`); a lone letter has to be the first. An
 * id finds its own entry. A figure with a point stands in the name as it is
 * typed: 20.25 is not the 2025 of a document number.
 */
export function matchNames(entries: readonly NameEntry[], query: string): NameMatch[] {
  const wanted = foldName(query);
  if (wanted === '') return [];
  const figure = /\d+[.,]\d[\d.,]*/.exec(query.normalize('NFKC'))?.[0];
  const asked = figure === undefined ? entries : entries.filter(({ names }) => names.some(({ text }) => text.includes(figure)));
  return asked
    .map((entry, order) => ({ ...findBest(entry, wanted), entry, order }))
    .filter((one) => one.found !== undefined)
    .sort((a, b) => compareRanks(a.found!.rank, b.found!.rank) || compareDays(b.entry, a.entry) || a.order - b.order)
    .map(({ entry, found }) => ({ entry, text: found!.text, by: BY[found!.rank[0]!]!, reach: REACH[found!.rank[1]!]! }));
}

const BY = ['characters', 'pinyin', 'initials'] as const;
const [CHARACTERS, PINYIN, INITIALS] = [0, 1, 2];
const REACH = ['whole', 'beginning', 'inside'] as const;
const [WHOLE, BEGINNING, INSIDE] = [0, 1, 2];

interface Found {
  text: string;
  /** How, how much of it, whether a text, whether an alias, from which character, how long: the smaller the better. */
  rank: readonly number[];
}

function findBest({ id, names, on }: NameEntry, wanted: string): { found: Found | undefined } {
  if (foldName(id) === wanted) return { found: { text: names[0]?.text ?? id, rank: [CHARACTERS, WHOLE, 0, 0, 0, 0] } };
  let best: Found | undefined;
  names.forEach((name, index) => {
    const units = unitsOf(name);
    for (let start = 0; start < units.length; start += 1) {
      const reached = matchFrom(units, start, wanted);
      if (!reached || (start > 0 && reached.how !== CHARACTERS && wanted.length < 2)) continue;
      const reach = start > 0 ? INSIDE : reached.end === units.length ? WHOLE : BEGINNING;
      const alias = index === 0 ? 0 : 1;
      // Titles are long and many: where in them the words stand says less than how new they are.
      const rank = on === undefined ? [reached.how, reach, 0, alias, start, units.length] : [reached.how, reach, 1, alias, 0, 0];
      if (!best || compareRanks(rank, best.rank) < 0) best = { text: name.text, rank };
    }
  });
  return { found: best };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Goes along the units from `start` until the query is used up; says how, at worst, and behind which unit. */
function matchFrom(units: readonly Unit[], start: number, wanted: string): { how: number; end: number } | undefined {
  if (waysThrough(units[start]!, wanted, 0).length === 0) return undefined;
  let reached = new Map([[0, CHARACTERS]]);
  for (let at = start; at < units.length && reached.size > 0; at += 1) {
    const next = new Map<number, number>();
    for (const [from, before] of reached) {
      for (const [length, how] of waysThrough(units[at]!, wanted, from)) {
        const worst = Math.max(before, how);
        next.set(from + length, Math.min(next.get(from + length) ?? INITIALS, worst));
      }
    }
    const how = next.get(wanted.length);
    if (how !== undefined) return { how, end: at + 1 };
    reached = next;
  }
  return undefined;
}

/** How much of the query a unit may account for, and how. */
function waysThrough({ text, sounds }: Unit, wanted: string, from: number): (readonly [length: number, how: number])[] {
  const ways: (readonly [number, number])[] = [];
  if (wanted.startsWith(text, from)) ways.push([text.length, CHARACTERS]);
  const rest = wanted.length - from;
  for (const sound of sounds) {
    if (wanted[from] !== sound[0]) continue;
    if (wanted.startsWith(sound, from)) ways.push([sound.length, PINYIN]);
    else if (rest < sound.length && sound.startsWith(wanted.slice(from))) ways.push([rest, PINYIN]);
    ways.push([1, INITIALS]);
    if (/^[zcs]h/.test(sound) && wanted.startsWith(sound.slice(0, 2), from)) ways.push([2, INITIALS]);
  }
  return ways;
}
