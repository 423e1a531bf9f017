/** Finds names in spite of a slip: a character of the same sound, a wrong, missing or added one, a wrong letter. */
import type { NameMatch } from './found.ts';
import { foldName } from './name-fold.ts';
import type { NameEntry, SpokenName } from './name-entry.ts';
import { unitsOf } from './name-units.ts';
import { fewestChanges } from './edit-distance.ts';

/** How characters are read, in lower case without tones. */
export type Sounds = ReadonlyMap<string, readonly string[]>;

/** Two characters that sound alike are half a slip: an input method offers them side by side. */
const SLIP = 2;
const SAME_SOUND = 1;

/**
 * Names that hold the query but for one slip (or two characters of the right
 * sound), the nearest only, whole names before longer ones. `most` allows for
 * more half slips. Texts are left out: what is nearly in a title is found in
 * the text.
 */
export function nearNames(entries: readonly NameEntry[], query: string, sounds: Sounds, most = SLIP): NameMatch[] {
  const typed = foldName(query);
  const measure = /^[a-z]+$/.test(typed) ? nearInSound(typed, most) : nearInCharacters(typed, sounds, most);
  if (!measure) return [];
  const found = entries.flatMap((entry) => {
    if (entry.on !== undefined) return [];
    const [best] = entry.names
      .map((name) => ({ entry, text: name.text, length: unitsOf(name).length, changes: measure(name) }))
      .filter(({ changes }) => changes <= most)
      .sort((a, b) => a.changes - b.changes || a.length - b.length);
    return best ? [best] : [];
  });
  const fewest = Math.min(...found.map(({ changes }) => changes));
  return found
    .filter(({ changes }) => changes === fewest)
    .sort((a, b) => a.length - b.length)
    .map(({ entry, text, length }) => ({ entry, text, by: 'slip', reach: length <= [...typed].length ? 'whole' : 'inside' }));
}

/** How far the query is from the nearest part of a name, in half slips. */
type Measure = (name: SpokenName) => number;

function nearInCharacters(typed: string, sounds: Sounds, most: number): Measure | undefined {
  const characters = [...typed];
  if (characters.length < 2) return undefined;
  const heard = characters.map((character) => sounds.get(character));
  // Of two characters, one wrong one leaves too little.
  const wrong = characters.length < 3 ? most + 1 : SLIP;
  return (name) =>
    fewestChanges(characters, unitsOf(name), {
      most,
      gap: wrong,
      change: (character, unit, at) => {
        if (character === unit.text) return 0;
        return unit.sounds.some((sound) => heard[at]?.some((one) => blur(one) === blur(sound))) ? SAME_SOUND : wrong;
      },
    });
}

/** Letters of a slip in typing; short ones would meet everything. */
const FEWEST_LETTERS = 5;

function nearInSound(typed: string, most: number): Measure | undefined {
  if (typed.length < FEWEST_LETTERS) return undefined;
  // Blurred as well as plain: in `charg` for `chang` the slip keeps apart what would be blurred.
  const ways = [(sound: string) => sound, blur].map((heard) => ({ heard, letters: [...heard(typed)] }));
  return (name) => {
    const spoken = unitsOf(name).map(({ sounds: [sound = ''] }) => sound);
    const changes = ways.map(({ heard, letters }) =>
      fewestChanges(letters, [...spoken.map(heard).join('')], { most, gap: SLIP, change: (a, b) => (a === b ? 0 : SLIP) }),
    );
    return Math.min(...changes);
  };
}

/** Sounds that many people do not tell apart, as one: zh z, ch c, sh s, final n and ng, n and l at the beginning are left. */
function blur(sound: string): string {
  return sound.replaceAll(/([zcs])h/g, '$1').replaceAll(/([aei])ng/g, '$1n');
}
