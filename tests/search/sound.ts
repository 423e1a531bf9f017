/** How names sound, and which stretch of a name is meant by what somebody types of it. */
import { pinyin } from 'pinyin-pro';

/** One per character: a syllable without tone, ü as v; of what is no Han the character itself in lower case. */
export function soundsOf(text: string): string[] {
  return pinyin(text, { type: 'array', toneType: 'none', v: true }).map((sound) => sound.toLowerCase());
}

/** Ways to type one character. */
export type Way = 'character' | 'sound' | 'initial';

/** What is typed for each character of a name in the way given for it. */
export function typeName(name: string, wayAt: (index: number) => Way): string {
  const sounds = soundsOf(name);
  return [...name].map((character, index) => inWay(character, sounds[index] ?? '', wayAt(index))).join('');
}

function inWay(character: string, sound: string, way: Way): string {
  return way === 'character' ? character : way === 'sound' ? sound : sound.charAt(0);
}

const known = new Map<string, { characters: string[]; sounds: string[] }>();

/** The stretches of a name for which exactly this would be typed, in one of the ways for each character. Brackets do not count. */
export function stretchesMeant(name: string, typed: string, ways: readonly Way[]): string[] {
  let entry = known.get(name);
  if (!entry) known.set(name, (entry = { characters: [...name], sounds: soundsOf(name) }));
  const { characters, sounds } = entry;
  const found = new Set<string>();
  const go = (start: number, at: number, from: number): void => {
    if (from === typed.length) return void found.add(characters.slice(start, at).join(''));
    const character = characters[at];
    if (character === undefined) return;
    if (MARK.test(character)) return void (at > start && go(start, at + 1, from));
    for (const way of ways) {
      const sound = sounds[at] ?? '';
      // Zh, ch and sh are one sound to many.
      const pieces = way === 'initial' && /^[zcs]h/.test(sound) ? [sound.charAt(0), sound.slice(0, 2)] : [inWay(character, sound, way)];
      for (const piece of pieces) if (piece !== '' && typed.startsWith(piece, from)) go(start, at + 1, from + piece.length);
    }
  };
  characters.forEach((_, start) => go(start, start, 0));
  return [...found];
}

const MARK = /[\p{P}\p{Z}]/u;

/** Whether one slip – a letter wrong, missing, added or two swapped – makes `typed` of `meant`. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const [restTyped, restMeant] = [typed.slice(at), meant.slice(at)];
  const swapped = restTyped.length > 1 && restTyped[0] === restMeant[1] && restTyped[1] === restMeant[0];
  return (
    restTyped.slice(1) === restMeant.slice(1) ||
    restTyped.slice(1) === restMeant ||
    restTyped === restMeant.slice(1) ||
    (swapped && restTyped.slice(2) === restMeant.slice(2))
  );
}
