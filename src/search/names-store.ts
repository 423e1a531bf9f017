/** The names of the site in the reader's browser: a small file first, titles of notices by year after it. */
import { makeFold, type FoldText } from './fold-text.ts';
import type { NameEntry } from './name-entry.ts';
import { unpackNames, type NameFile } from './name-file.ts';
import { unitsOf } from './name-units.ts';
import type { Sounds } from './near-names.ts';
import { once } from './once.ts';

/** What is loaded first: everything that has a name, and what is open. */
export interface FirstNames extends NameFile {
  /** Years whose notices have a file of titles, newest first. */
  years: string[];
  /** What people say, and what the record says for it. */
  synonyms: [said: string, ours: string[]][];
  /** Of equal length: a traditional character, and at the same place the one that this site uses. */
  traditional: string;
  simplified: string;
}

export interface Names {
  /** Without repetition; grows when titles arrive. */
  entries: readonly NameEntry[];
  synonyms: FirstNames['synonyms'];
  fold: FoldText;
}

export interface NamesStore {
  /** The first file, and whatever else is there by now. */
  first(): Promise<Names>;
  /** With the titles of those years. */
  withTitles(years: readonly string[]): Promise<Names>;
  /** Years that have titles, newest first. */
  years(): Promise<readonly string[]>;
  /** How everyday characters are read; nothing when that cannot be had. */
  sounds(): Promise<Sounds>;
}

/** `base` is the site's, with a slash at its end; `get` reads a JSON file and throws when it cannot. */
export function makeNamesStore(base: string, get: (address: string) => Promise<unknown>): NamesStore {
  let names: Names | undefined;
  const titles = new Map<string, () => Promise<void>>();
  const loadFirst = once(async () => {
    const file = (await get(`${base}names/first.json`)) as FirstNames;
    names = { entries: unpackNames(file), synonyms: file.synonyms, fold: makeFold(file) };
    return file;
  });
  const loadSounds = once(async () => {
    const file = (await get(`${base}names/sounds.json`)) as Record<string, string>;
    const sounds = new Map<string, string[]>();
    for (const [sound, characters] of Object.entries(file))
      for (const character of characters) sounds.set(character, [...(sounds.get(character) ?? []), sound]);
    return sounds;
  });

  async function loadTitles(year: string): Promise<void> {
    const entries = unpackNames((await get(`${base}names/notices-${year}.json`)) as NameFile);
    await prepare(entries);
    // What is open came with the first file, and in full.
    const known = new Set(names!.entries.map(({ path }) => path));
    names = { ...names!, entries: [...names!.entries, ...entries.filter(({ path }) => !known.has(path))] };
  }

  return {
    async first() {
      await loadFirst();
      return names!;
    },
    async withTitles(wanted) {
      const { years } = await loadFirst();
      const asked = years.filter((year) => wanted.includes(year));
      for (const year of asked)
        if (!titles.has(year))
          titles.set(
            year,
            once(() => loadTitles(year)),
          );
      await Promise.all(asked.map((year) => titles.get(year)!()));
      return names!;
    },
    years: async () => (await loadFirst()).years,
    sounds: () => loadSounds().catch(() => new Map<string, string[]>()),
  };
}

/** Entries that are made ready at a time, so that typing is not held up on a slow phone. */
const AT_A_TIME = 200;

async function prepare(entries: readonly NameEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_A_TIME) {
    await new Promise((resolve) => setTimeout(resolve));
    for (const { names } of entries.slice(from, from + AT_A_TIME)) names.forEach(unitsOf);
  }
}
