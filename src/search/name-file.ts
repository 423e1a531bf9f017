/**
 * The names index as the browser gets it: one JSON file, in which every
 * character is read once and every path, kind and place stands once.
 *
 *     {
 *       "version": 1,
 *       "characters": "桐荫里…",         every Han character of all names, once
 *       "sounds": "tong yin li …",      how each is read, in the same order
 *       "readings": [[3, 0, "xin zhuang"]],
 *       "groups": [
 *         { "kind": "compound", "path": "/compounds/:id/", "place": "柳岸街道",
 *           "names": [["c0001", "桐荫里小区", "原铁路三处家属院"], …] }
 *       ]
 *     }
 *
 * A row is an id, the official name and further names; `:id` in the path of its
 * group stands for that id. `readings` holds the names in which some character
 * is read otherwise than usual: number of the entry from 0, number of the name
 * within it, all its syllables. Order is kept, so equal input gives equal bytes.
 */
import type { NameEntry, NameKind, SpokenName } from './name-entry.ts';

export interface NameFile {
  version: typeof VERSION;
  characters: string;
  sounds: string;
  readings: [entry: number, name: number, sounds: string][];
  groups: { kind: NameKind; path: string; place: string; names: string[][] }[];
}

const VERSION = 1;

/** Entries → the file, in the same order. */
export function packNames(entries: readonly NameEntry[]): NameFile {
  const usual = usualSounds(entries);
  const groups: NameFile['groups'] = [];
  for (const { kind, id, path, place, names } of entries) {
    const pattern = patternOf(path, id);
    let group = groups.at(-1);
    if (group?.kind !== kind || group.path !== pattern || group.place !== place)
      groups.push((group = { kind, path: pattern, place, names: [] }));
    group.names.push([id, ...names.map(({ text }) => text)]);
  }
  const readings = entries.flatMap(({ names }, entry) =>
    names.flatMap(({ text, sounds }, name): NameFile['readings'] => {
      const unusual = [...text].some((character, index) => (usual.get(character) ?? '') !== (sounds[index] ?? ''));
      return unusual ? [[entry, name, sounds.join(' ')]] : [];
    }),
  );
  return { version: VERSION, characters: [...usual.keys()].join(''), sounds: [...usual.values()].join(' '), readings, groups };
}

/** The file → its entries; throws when it is of another version than this program. */
export function unpackNames(file: NameFile): NameEntry[] {
  if (file.version !== VERSION) throw new Error(`names of version ${String(file.version)}`);
  const sounds = file.sounds.split(' ');
  const usual = new Map([...file.characters].map((character, index) => [character, sounds[index] ?? '']));
  const entries = file.groups.flatMap(({ kind, path, place, names }) =>
    names.map(([id = '', ...texts]) => ({
      kind,
      id,
      path: path.replace(':id', id),
      place,
      names: texts.map((text): SpokenName => ({ text, sounds: [...text].map((character) => usual.get(character) ?? '') })),
    })),
  );
  for (const [entry, name, reading] of file.readings) {
    const spoken = entries[entry]?.names[name];
    if (spoken) spoken.sounds = reading.split(' ');
  }
  return entries;
}

/** How each character is read most often, in order of first appearance. */
function usualSounds(entries: readonly NameEntry[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, sounds } of entries.flatMap(({ names }) => names)) {
    [...text].forEach((character, index) => {
      const sound = sounds[index];
      if (!sound) return;
      const heard = counts.get(character) ?? new Map<string, number>();
      heard.set(sound, (heard.get(sound) ?? 0) + 1);
      counts.set(character, heard);
    });
  }
  return new Map(
    [...counts].map(([character, heard]) => [character, [...heard].reduce((most, one) => (one[1] > most[1] ? one : most))[0]]),
  );
}

function patternOf(path: string, id: string): string {
  const at = path.lastIndexOf(id);
  return at < 0 ? path : `${path.slice(0, at)}:id${path.slice(at + id.length)}`;
}
