/** The texts of all pages, in parts that are opened when they are asked. */
import { compareDays } from './compare-days.ts';
import { makeExcerpt } from './excerpt.ts';
import { findLiterally, findLoosely, type FoundPage, type Narrowing, type Phrases } from './find-pages.ts';
import { neighboursOf } from './find-phrase.ts';
import type { FoundKind, PageFacts } from './found.ts';
import { once } from './once.ts';
import type { TextHit } from './question.ts';
import { INDEX_FOLDER, pairKey, PART_LIST } from './part-format.ts';
import { openPart, type TextPartIndex } from './text-part.ts';

/** One part: `search/index/<folder>/`. */
export interface TextPart {
  key: string;
  /** Named by what it holds: another state of the part has another folder. */
  folder: string;
  /** The closed year whose notices it holds; without one it holds what is current. */
  year?: string;
  /** Whether it is asked at first: what is current, and years with notices still open when the site was made. */
  first: boolean;
}

/** A part with the notices of that year: its own when it is closed, else what is current. */
export function partOfYear(year: string | undefined, parts: readonly TextPart[]): TextPart {
  return parts.find((part) => part.year === year) ?? parts.find((part) => part.year === undefined)!;
}

export interface TextIndex {
  parts(): Promise<readonly TextPart[]>;
  /** Pages on which all phrases occur. */
  literally(phrases: Phrases, parts: readonly TextPart[], narrowing: Narrowing): Promise<TextHit[]>;
  /** Pages that share words with the text. */
  loosely(text: string, parts: readonly TextPart[], narrowing: Narrowing): Promise<TextHit[]>;
}

/**
 * `base` is the site's, with a slash at its end; `get` reads a JSON file and
 * throws when it cannot. Nothing is fetched before the first question. After a
 * failure everything is asked for anew: the site may have been published again
 * since, and its parts have other folders then.
 */
export function openTextIndex(base: string, get: (address: string) => Promise<unknown>): TextIndex {
  const folder = `${base}${INDEX_FOLDER}/`;
  let list = once(loadList);
  const open = new Map<string, Promise<TextPartIndex>>();

  async function loadList(): Promise<TextPart[]> {
    return (await get(base + PART_LIST)) as TextPart[];
  }

  function indexOf({ folder: name }: TextPart): Promise<TextPartIndex> {
    let index = open.get(name);
    if (!index) open.set(name, (index = openPart(`${folder}${name}/`, get)));
    return index;
  }

  async function orForget<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (reason) {
      open.clear();
      list = once(loadList);
      throw reason;
    }
  }

  async function ask(
    parts: readonly TextPart[],
    wordings: readonly string[],
    { sort }: Narrowing,
    find: (part: TextPartIndex) => Promise<FoundPage[]>,
  ): Promise<TextHit[]> {
    const found = await orForget(
      Promise.all(
        parts.map(async (part) => {
          const index = await indexOf(part);
          return (await find(index)).map(({ page, on }) => ({ on, load: once(() => orForget(load(index, page, wordings))) }));
        }),
      ),
    );
    const hits = found.flat();
    return sort === 'date' ? hits.sort((a, b) => compareDays(b, a)) : hits;
  }

  return {
    parts: () => {
      const loaded = list();
      // All of this is needed for the answer; one after the other it would take twice as long.
      void loaded.then((parts) => Promise.all(parts.filter(({ first }) => first).map(indexOf))).catch(() => undefined);
      return orForget(loaded);
    },
    literally: (phrases, parts, narrowing) => ask(parts, phrases.flat(), narrowing, (part) => findLiterally(part, phrases, narrowing)),
    loosely: (text, parts, narrowing) =>
      ask(
        parts,
        neighboursOf(text).map(([first = '', second]) => pairKey(first, second)),
        narrowing,
        (part) => findLoosely(part, text, narrowing),
      ),
  };
}

/** What a list shows of a page. */
async function load(part: TextPartIndex, number: number, wordings: readonly string[]): Promise<PageFacts> {
  const { text, title, kind, path, place = '', on, period } = await part.page(number);
  const excerpt = makeExcerpt(text, title.length, wordings);
  return { kind: kind as FoundKind, path, title, place, excerpt, ...(on !== undefined && { on }), ...(period && { period }) };
}
