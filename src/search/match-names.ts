/** Finds names by what somebody types of them: characters, pinyin, initials, or a mixture. */
import { foldName } from './name-fold.ts';
import type { NameEntry, SpokenName } from './name-entry.ts';

export interface NameMatch {
  entry: NameEntry;
  /** The name that was found: the official one or an alias. */
  text: string;
  by: 'characters' | 'pinyin' | 'initials';
}

/**
 * Every entry one of whose names holds the query in one piece, best first:
 * by characters, then by pinyin, then by initials; within each the whole name,
 * then its beginning, then its inside; then official names before aliases,
 * early before late, short before long, and finally the order of the entries.
 * Pinyin begins at a character and may break off in the last syllable
 * (`云tingy`); a lone letter has to be the first. An id finds its own entry.
 */
export function matchNames(entries: readonly NameEntry[], query: string): NameMatch[] {
  const wanted = foldName(query);
  if (wanted === '') return [];
  return entries
    .map((entry, order) => ({ ...findBest(entry, wanted), entry, order }))
    .filter((one) => one.found !== undefined)
    .sort((a, b) => compareRanks(a.found!.rank, b.found!.rank) || a.order - b.order)
    .map(({ entry, found }) => ({ entry, text: found!.text, by: BY[found!.rank[0]!]! }));
}

const BY = ['characters', 'pinyin', 'initials'] as const;
const [CHARACTERS, PINYIN, INITIALS] = [0, 1, 2];
const [WHOLE, BEGINNING, INSIDE] = [0, 1, 2];

interface Found {
  text: string;
  /** How, where, whether an alias, from which character, how long: the smaller the better. */
  rank: readonly number[];
}

function findBest({ id, names }: NameEntry, wanted: string): { found: Found | undefined } {
  if (foldName(id) === wanted) return { found: { text: names[0]?.text ?? id, rank: [CHARACTERS, WHOLE, 0, 0, 0] } };
  let best: Found | undefined;
  names.forEach((name, index) => {
    const units = unitsOf(name);
    for (let start = 0; start < units.length; start += 1) {
      const reached = matchFrom(units, start, wanted);
      if (!reached || (start > 0 && reached.how !== CHARACTERS && wanted.length < 2)) continue;
      const where = start > 0 ? INSIDE : reached.end === units.length ? WHOLE : BEGINNING;
      const rank = [reached.how, where, index === 0 ? 0 : 1, start, units.length];
      if (!best || compareRanks(rank, best.rank) < 0) best = { text: name.text, rank };
    }
  });
  return { found: best };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** One character of a name that counts. */
interface Unit {
  /** Folded; a compatibility character may become several. */
  text: string;
  /** Ways in which its pinyin is typed; none when it is not Han. */
  sounds: readonly string[];
}

const known = new WeakMap<SpokenName, Unit[]>();

function unitsOf(name: SpokenName): Unit[] {
  let units = known.get(name);
  if (!units) {
    units = [...name.text]
      .map((character, index) => ({ text: foldName(character), sounds: waysToType(name.sounds[index] ?? '') }))
      .filter(({ text }) => text !== '');
    known.set(name, units);
  }
  return units;
}

/** A keyboard has no ü: it is typed as v, and by many as u. */
function waysToType(sound: string): string[] {
  if (sound === '') return [];
  return sound.includes('v') ? [sound, sound.replace('v', 'u')] : [sound];
}

/** Goes along the units from `start` until the query is used up; says how, at worst, and behind which unit. */
function matchFrom(units: readonly Unit[], start: number, wanted: string): { how: number; end: number } | undefined {
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
function* waysThrough({ text, sounds }: Unit, wanted: string, from: number): Generator<readonly [length: number, how: number]> {
  if (wanted.startsWith(text, from)) yield [text.length, CHARACTERS];
  const rest = wanted.length - from;
  for (const sound of sounds) {
    if (wanted.startsWith(sound, from)) yield [sound.length, PINYIN];
    else if (rest < sound.length && sound.startsWith(wanted.slice(from))) yield [rest, PINYIN];
    if (wanted[from] === sound[0]) yield [1, INITIALS];
    if (/^[zcs]h/.test(sound) && wanted.startsWith(sound.slice(0, 2), from)) yield [2, INITIALS];
  }
}
