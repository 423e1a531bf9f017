/**
 * Names as the browser gets them: JSON files in which every character is read
 * once and what several entries share stands once.
 *
 *     {
 *       "version": 2,
 *       "characters": "桐荫里…",         every Han character of all names, once
 *       "sounds": "tong yin li …",      how each is read, in the same order
 *       "readings": [[3, 0, "xin zhuang"]],
 *       "groups": [
 *         { "kind": "compound", "path": "/compounds/:id/", "within": ["柳岸街道"],
 *           "rows": [["c0001", "桐荫里小区", "原铁路三处家属院"], …] },
 *         { "kind": "notice", "path": "/notices/2026/:id/", "within": ["柳岸街道"], "matter": "改造方案",
 *           "rows": [["n-2026-0001", "关于…的公示"], …],
 *           "facts": [["2026-01-04", "桐荫里小区", "2026-01-04T00:00:00+08:00/2026-01-27T17:30:00+08:00/2026-02-02"], …] }
 *       ]
 *     }
 *
 * A row is an id, the official name and further names; `:id` in the path of its
 * group stands for that id. Beside it stand the day of publication, what is
 * shown as its place when that is not its subdistrict, and its period, or `w`
 * or `d` for one that is over; empty at the end is left out. `readings` holds the names in which some character is
 * read otherwise than usual: number of the entry from 0, number of the name
 * within it, all its syllables. Order is kept, so equal input gives equal bytes.
 */
import type { NameEntry, NameKind, SpokenName } from './name-entry.ts';
import { readPeriod, writePeriod } from '../format/period-text.ts';

export interface NameFile {
  version: typeof NAMES_VERSION;
  characters: string;
  sounds: string;
  readings: [entry: number, name: number, sounds: string][];
  groups: NameGroup[];
}

interface NameGroup {
  kind: NameKind;
  path: string;
  within: readonly string[];
  matter?: string;
  rows: string[][];
  facts?: string[][];
}

/** Changes when an older program would misread the file. */
export const NAMES_VERSION = 2;

/** Entries → the file, in the same order. */
export function packNames(entries: readonly NameEntry[]): NameFile {
  const usual = usualSounds(entries);
  const groups: NameGroup[] = [];
  for (const entry of entries) {
    const { kind, id, within, matter, names } = entry;
    const path = patternOf(entry.path, id);
    const key = JSON.stringify([kind, path, matter, within]);
    let group = groups.at(-1);
    if (!group || key !== JSON.stringify([group.kind, group.path, group.matter, group.within]))
      groups.push((group = { kind, path, within, ...(matter !== undefined && { matter }), rows: [], facts: [] }));
    group.rows.push([id, ...names.map(({ text }) => text)]);
    group.facts?.push(factsOf(entry));
  }
  const readings = entries.flatMap(({ names }, entry) =>
    names.flatMap(({ text, sounds }, name): NameFile['readings'] => {
      const unusual = [...text].some((character, index) => (usual.get(character) ?? '') !== (sounds[index] ?? ''));
      return unusual ? [[entry, name, sounds.join(' ')]] : [];
    }),
  );
  for (const group of groups) if (group.facts?.every((facts) => facts.length === 0)) delete group.facts;
  return { version: NAMES_VERSION, characters: [...usual.keys()].join(''), sounds: [...usual.values()].join(' '), readings, groups };
}

/** The file → its entries; throws when it is of another version than this program. */
export function unpackNames(file: NameFile): NameEntry[] {
  if (file.version !== NAMES_VERSION) throw new Error(`names of version ${String(file.version)}`);
  const sounds = file.sounds.split(' ');
  const usual = new Map([...file.characters].map((character, index) => [character, sounds[index] ?? '']));
  const entries = file.groups.flatMap(({ kind, path, within, matter, rows, facts }) =>
    rows.map(([id = '', ...texts], index): NameEntry => {
      const [on = '', place = '', period = ''] = facts?.[index] ?? [];
      return {
        kind,
        id,
        path: path.replace(':id', id),
        place: place || shownPlace(within),
        within,
        names: texts.map((text): SpokenName => ({ text, sounds: [...text].map((character) => usual.get(character) ?? '') })),
        ...(matter !== undefined && { matter }),
        ...(on !== '' && { on }),
        ...(period !== '' && { period: readFact(period, on) }),
      };
    }),
  );
  for (const [entry, name, reading] of file.readings) {
    const spoken = entries[entry]?.names[name];
    if (spoken) spoken.sounds = reading.split(' ');
  }
  return entries;
}

/** What is shown as the place of something that has no nearer one. */
export function shownPlace(within: readonly string[]): string {
  return within.length === 1 ? within[0]! : '';
}

function factsOf({ on = '', place, within, period }: NameEntry): string[] {
  const facts = [on, place === shownPlace(within) ? '' : place, period ? writeFact(period) : ''];
  while (facts.at(-1) === '') facts.pop();
  return facts;
}

type Period = NonNullable<NameEntry['period']>;

/** Of a period without length only its state is meant: whether it waits for an outcome (`w`) or was decided (`d`). */
function writeFact(period: Period): string {
  if (period.startsAt !== period.endsAt) return writePeriod(period);
  return period.outcomeOn === undefined ? 'w' : 'd';
}

function readFact(text: string, on: string): Period {
  if (text !== 'w' && text !== 'd') return readPeriod(text);
  return { startsAt: on, endsAt: on, ...(text === 'd' && { outcomeOn: on }) };
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
