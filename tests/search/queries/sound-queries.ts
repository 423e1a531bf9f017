import type { Corpus } from '../corpus.ts';
import { calledNames, label, placesOf } from '../label.ts';
import type { LabelledQuery } from '../labelled-query.ts';
import type { QueryMaker } from '../make-queries.ts';
import { isOneSlip, soundsOf, stretchesMeant, typeName, type Way } from '../sound.ts';
import { plainText } from '../plain-text.ts';
import type { Random } from '../../../scripts/demo/random.ts';

export const soundQueries = {
  *pinyin(corpus, random) {
    for (const name of drawNames(corpus, random)) {
      const typed = typeName(name, () => 'sound');
      const spaced = soundsOf(name).join(' ');
      const text = random.pick([typed, typed, spaced, typed.charAt(0).toUpperCase() + typed.slice(1)]);
      yield bySound(corpus, 'pinyin', text, name, typed, ['sound']);
    }
  },
  *initials(corpus, random) {
    for (const name of drawNames(corpus, random)) {
      const typed = typeName(name, () => 'initial');
      if ([...name].length < 3) continue;
      const same = calledNames(corpus).filter(({ names }) => names.some((one) => bare(typeName(one, () => 'initial')) === typed));
      const likewise = stretches(corpus, typed, ['initial']);
      const text = random.chance(0.3) ? typed.toUpperCase() : typed;
      const query = label(corpus, { of: 'initials', text, parts: [name], targets: same.map(({ path }) => path), likewise });
      // Whoever types initials wants the place that is called so; the texts about it are more than was asked.
      yield query && { ...query, truth: new Set(query.targets) };
    }
  },
  *mixed(corpus, random) {
    for (const name of drawNames(corpus, random)) {
      const ways = [...name].map(() => random.pick<Way>(['character', 'sound', 'initial']));
      if (new Set(ways).size === 1 || !/\p{Script=Han}/u.test(typeName(name, (at) => ways[at] ?? 'sound'))) continue;
      const typed = typeName(name, (at) => ways[at] ?? 'sound');
      yield bySound(corpus, 'mixed', typed, name, typed, ['character', 'sound', 'initial']);
    }
  },
  *slipsOfCharacters(corpus, random) {
    const alike = charactersBySound();
    for (const name of drawNames(corpus, random)) {
      const sounds = soundsOf(name);
      const at = random.int(0, sounds.length - 1);
      const others = (alike.get(sounds[at] ?? '') ?? []).filter((character) => character !== [...name][at]);
      if (others.length === 0) continue;
      const text = [...name].with(at, random.pick(others)).join('');
      if (corpus.holding(text).length > 0) continue;
      const likewise = stretches(corpus, sounds.join(''), ['sound']);
      yield label(corpus, { of: 'slipsOfCharacters', text, parts: [name], targets: placesOf(corpus, name), likewise });
    }
  },
  *slipsOfLetters(corpus, random) {
    for (const name of drawNames(corpus, random)) {
      const meant = typeName(name, () => 'sound');
      const typed = slip(random, meant);
      if (meant.length < 8 || /\d/.test(meant) || stretches(corpus, typed, ['sound']).length > 0) continue;
      const likewise = called(corpus).filter((other) =>
        isOneSlip(
          typed,
          typeName(other, () => 'sound'),
        ),
      );
      yield label(corpus, { of: 'slipsOfLetters', text: typed, parts: [name], targets: placesOf(corpus, name), likewise });
    }
  },
} satisfies Record<string, QueryMaker>;

function bySound(
  corpus: Corpus,
  of: 'pinyin' | 'mixed',
  text: string,
  name: string,
  typed: string,
  ways: readonly Way[],
): LabelledQuery | undefined {
  return label(corpus, { of, text, parts: [name], targets: placesOf(corpus, name), likewise: stretches(corpus, typed, ways) });
}

/** Names without brackets, which nobody types in pinyin; mostly of compounds. */
function* drawNames(corpus: Corpus, random: Random): Generator<string> {
  const typeable = (name: string) => /^[\p{Script=Han}\d]{3,12}$/u.test(name);
  const all = calledNames(corpus).flatMap(({ kind, names }) => names.filter(typeable).map((name) => ({ kind, name })));
  const compounds = random.shuffle(all.filter(({ kind }) => kind === 'compound'));
  const others = random.shuffle(all.filter(({ kind }) => kind !== 'compound'));
  for (const [index, { name }] of compounds.entries()) {
    yield name;
    const other = index % 4 === 3 ? others.pop() : undefined;
    if (other) yield other.name;
  }
}

function called(corpus: Corpus): string[] {
  return calledNames(corpus).flatMap(({ names }) => names);
}

/** What else would be typed in the same way. */
function stretches(corpus: Corpus, typed: string, ways: readonly Way[]): string[] {
  return [...new Set(called(corpus).flatMap((name) => stretchesMeant(name, typed, ways)))];
}

function bare(typed: string): string {
  return plainText(typed).replace(/[\p{P}\p{Z}]/gu, '');
}

/** The 3,755 common characters (GB 2312, level 1) by how they sound: what an input method offers beside the right one. */
function charactersBySound(): Map<string, string[]> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  const characters = new TextDecoder('gb18030').decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu) ?? [];
  return Map.groupBy(characters, (character) => soundsOf(character)[0] ?? '');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A letter wrong, missing, twice, or two swapped; never the first, which people see. */
function slip(random: Random, typed: string): string {
  const at = random.int(1, typed.length - 2);
  const [before, here, behind] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
  return random.pick([
    before + random.pick([...LETTERS].filter((letter) => letter !== here)) + behind,
    before + behind,
    before + here + here + behind,
    before + behind.charAt(0) + here + behind.slice(1),
  ]);
}
