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
  /** Without repetition. */
  entries: readonly NameEntry[];
  synonyms: FirstNames['synonyms'];
  fold: FoldText;
}

export interface NamesStore {
  /** The first file alone. */
  first(): Promise<Names>;
  /** With the titles that are there by now. */
  present(): Promise<Names>;
  /** Fetches the titles of a year. */
  loadTitles(year: string): Promise<void>;
  /** Years that have titles, newest first. */
  years(): Promise<readonly string[]>;
  /** How everyday characters are read; nothing when that cannot be had. */
  sounds(): Promise<Sounds>;
}

/** `base` is the site's, with a slash at its end; `get` reads a JSON file and throws when it cannot. */
export function makeNamesStore(base: string, get: (address: string) => Promise<unknown>): NamesStore {
  const titles: NameEntry[] = [];
  const loading = new Map<string, () => Promise<void>>();
  const loadFirst = once(async () => {
    const file = (await get(`${base}names/first.json`)) as FirstNames;
    const names: Names = { entries: unpackNames(file), synonyms: file.synonyms, fold: makeFold(file) };
    return { names, years: file.years };
  });
  const loadSounds = once(async () => {
    const file = (await get(`${base}names/sounds.json`)) as Record<string, string>;
    const sounds = new Map<string, string[]>();
    for (const [sound, characters] of Object.entries(file))
      for (const character of characters) sounds.set(character, [...(sounds.get(character) ?? []), sound]);
    return sounds;
  });

  async function addTitles(year: string): Promise<void> {
    const entries = unpackNames((await get(`${base}names/notices-${year}.json`)) as NameFile);
    await prepare(entries);
    // What is open came with the first file, and in full.
    const known = new Set((await loadFirst()).names.entries.map(({ path }) => path));
    titles.push(...entries.filter(({ path }) => !known.has(path)));
  }

  return {
    first: async () => (await loadFirst()).names,
    present: async () => ({ ...(await loadFirst()).names, entries: [...(await loadFirst()).names.entries, ...titles] }),
    async loadTitles(year) {
      let load = loading.get(year);
      if (!load) loading.set(year, (load = once(() => addTitles(year))));
      await load();
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
