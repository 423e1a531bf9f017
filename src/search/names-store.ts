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
  /** The first file, and what else is there by now. */
  first(): Promise<Names>;
  /** With the titles of all years. */
  all(): Promise<Names>;
  /** How everyday characters are read; nothing when that cannot be had. */
  sounds(): Promise<Sounds>;
}

/** `base` is the site's, with a slash at its end; `get` reads a JSON file and throws when it cannot. */
export function makeNamesStore(base: string, get: (address: string) => Promise<unknown>): NamesStore {
  let names: Names | undefined;
  const loadFirst = once(async () => {
    const file = (await get(`${base}names/first.json`)) as FirstNames;
    names = { entries: unpackNames(file), synonyms: file.synonyms, fold: makeFold(file) };
    return file;
  });
  const loadAll = once(async () => {
    const { years } = await loadFirst();
    const files = await Promise.all(years.map((year) => get(`${base}names/notices-${year}.json`)));
    const known = new Map(names!.entries.map((entry) => [entry.path, entry]));
    for (const entry of files.flatMap((file) => unpackNames(file as NameFile))) known.set(entry.path, entry);
    names = { ...names!, entries: [...known.values()] };
    await prepare(names.entries);
  });
  const loadSounds = once(async () => {
    const file = (await get(`${base}names/sounds.json`)) as Record<string, string>;
    const sounds = new Map<string, string[]>();
    for (const [sound, characters] of Object.entries(file))
      for (const character of characters) sounds.set(character, [...(sounds.get(character) ?? []), sound]);
    return sounds;
  });
  return {
    sounds: () => loadSounds().catch(() => new Map<string, string[]>()),
    first: async () => {
      await loadFirst();
      return names!;
    },
    all: async () => {
      await loadAll();
      return names!;
    },
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
