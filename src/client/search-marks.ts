/** Which part of a name shows what was searched. */
import { matchNames } from '../search/match-names.ts';
import type { SpokenName } from '../search/name-entry.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/** The pieces of a name, those marked in which one of the wanted texts occurs, by characters, pinyin or initials. */
export function markName(name: SpokenName, wanted: readonly string[]): Piece[] {
  const characters = [...name.text];
  const marks = characters.map(() => false);
  for (const one of wanted) {
    const [from, to] = spanOf(characters, name.sounds, one);
    marks.fill(true, from, to);
  }
  const pieces: Piece[] = [];
  characters.forEach((text, index) => {
    const marked = marks[index] ?? false;
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += text;
    else pieces.push({ text, marked });
  });
  return pieces;
}

/** The words somebody typed: all of it, and what stands between blanks and punctuation. */
export function wordsOf(text: string): string[] {
  return [...new Set([text, ...text.split(/[\s\p{P}]+/u)])].filter((word) => word !== '');
}

/** From which character to behind which; empty when it does not occur. What a part holds, a longer part holds too. */
function spanOf(characters: readonly string[], sounds: readonly string[], wanted: string): [from: number, to: number] {
  const holds = (from: number, to: number): boolean => {
    const part = { text: characters.slice(from, to).join(''), sounds: sounds.slice(from, to) };
    return matchNames([{ kind: 'notice', id: '', path: '', place: '', within: [], names: [part] }], wanted).length > 0;
  };
  const { length } = characters;
  if (!holds(0, length)) return [0, 0];
  const to = firstThat(1, length, (end) => holds(0, end));
  return [to - firstThat(1, to, (size) => holds(to - size, to)), to];
}

/** The smallest number for which the test holds, when it holds for every larger one and for `high`. */
function firstThat(low: number, high: number, holds: (number: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
