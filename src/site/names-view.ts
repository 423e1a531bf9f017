/** The names under which things are found, with their pinyin. */
import { compoundPath } from '../model/routes.ts';
import type { Compound } from '../schema/compound.ts';
import type { NameEntry, SpokenName } from '../search/name-entry.ts';
import { packNames, type NameFile } from '../search/name-file.ts';
import { soundsOf } from './pinyin.ts';
import { compare, type Site } from './site.ts';

/** Every compound with its aliases, as the browser gets them: by subdistrict, then by id. */
export function compoundNames(site: Site): NameFile {
  const compounds = site.all.compound.toSorted((a, b) => compare(a.subdistrictId, b.subdistrictId) || compare(a.id, b.id));
  return packNames(compounds.map((compound) => entryOf(site, compound)));
}

function entryOf(site: Site, { id, name, aliases = [], subdistrictId, pinyin }: Compound): NameEntry {
  const official = spokenName(name, givenSounds(name, pinyin));
  // A character that also stands in the official name is read as there.
  const ofName = new Map([...name].map((character, index) => [character, pinyin === undefined ? '' : (official.sounds[index] ?? '')]));
  return {
    kind: 'compound',
    id,
    path: compoundPath(id),
    place: site.find('subdistrict', subdistrictId)?.name ?? '',
    names: [
      official,
      ...aliases.map((alias) =>
        spokenName(
          alias,
          [...alias].map((character) => ofName.get(character) ?? ''),
        ),
      ),
    ],
  };
}

/** What is given goes before what the dictionary says. */
function spokenName(text: string, given: readonly string[]): SpokenName {
  return { text, sounds: soundsOf(text).map((sound, index) => given[index] || sound) };
}

/** The column has one syllable per Han character, as rule REC-COMPOUND sees to. */
function givenSounds(name: string, pinyin: string | undefined): string[] {
  const syllables = pinyin?.split(' ') ?? [];
  return [...name].map((character) => (/\p{Script=Han}/u.test(character) ? (syllables.shift() ?? '') : ''));
}
