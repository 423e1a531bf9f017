import { foldName } from './name-fold.ts';
import type { SpokenName } from './name-entry.ts';

/** One character of a name that counts. */
export interface Unit {
  /** Folded; a compatibility character may become several. */
  text: string;
  /** Ways in which its pinyin is typed; none when it is not Han. */
  sounds: readonly string[];
}

const known = new WeakMap<SpokenName, Unit[]>();

/** The characters of a name that count, made once. */
export function unitsOf(name: SpokenName): Unit[] {
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
