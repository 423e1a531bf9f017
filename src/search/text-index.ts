/** The texts of all pages, in parts that are opened when they are asked. */
import type { PageFacts } from './found.ts';
import { readPage } from './read-page.ts';
import type { Pagefind, PagefindOptions, PagefindProgram, PagefindResult } from './pagefind.ts';
import type { TextHit } from './question.ts';
import { once } from './once.ts';
import { findLiterally, findLoosely, type Phrases } from './text-part.ts';

/** One index: `pagefind/<key>/`. */
export interface TextPart {
  key: string;
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
  literally(phrases: Phrases, parts: readonly TextPart[], options: PagefindOptions): Promise<TextHit[]>;
  /** Pages that share words with the text. */
  loosely(text: string, parts: readonly TextPart[], options: PagefindOptions): Promise<TextHit[]>;
}

/** Words of an excerpt; a Han character is one. */
const EXCERPT = 60;

/** `base` is the site's, with a slash at its end. Nothing is fetched before the first question, and a failed attempt is forgotten. */
export function openTextIndex(base: string): TextIndex {
  const folder = `${base}pagefind/`;
  const program = once(() => import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindProgram>);
  const parts = once(async () => {
    const response = await fetch(`${folder}parts.json`);
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as TextPart[];
  });
  const open = new Map<string, () => Promise<Pagefind>>();
  let isRunning = false;
  let starting: Promise<unknown> | undefined;

  function indexOf({ key }: TextPart): Promise<Pagefind> {
    let load = open.get(key);
    if (!load) {
      load = once(() => openIndex(key));
      open.set(key, load);
    }
    return load();
  }

  /**
   * All indexes share one program, which the first of them starts. Two that
   * are opened before it runs would each start it, and the later would take
   * its memory from the earlier; so they wait.
   */
  async function openIndex(key: string): Promise<Pagefind> {
    const { createInstance } = await program();
    while (!isRunning && starting) await starting;
    const opening = (async () => {
      const index = createInstance({ basePath: `${folder}${key}/`, baseUrl: '/', excerptLength: EXCERPT, noWorker: true });
      // `init` does not wait until it can be searched; this changes nothing and does.
      await index.options({ ranking: {} });
      return index;
    })();
    if (isRunning) return opening;
    starting = opening.then(
      () => (isRunning = true),
      () => (starting = undefined),
    );
    return opening;
  }

  /** A part that failed is opened anew next time. Without a connection the index says nothing instead of failing. */
  async function askPart(part: TextPart, find: (index: Pagefind) => Promise<PagefindResult[]>): Promise<PagefindResult[]> {
    try {
      const results = await find(await indexOf(part));
      if (results.length === 0 && !navigator.onLine) throw new Error('offline');
      return results;
    } catch (reason) {
      open.delete(part.key);
      throw reason;
    }
  }

  async function ask(asked: readonly TextPart[], find: (index: Pagefind) => Promise<PagefindResult[]>): Promise<TextHit[]> {
    const found = await Promise.all(asked.map((part) => askPart(part, find)));
    return found.flatMap((results, index) =>
      results.map((result) => ({ part: asked[index]!.key, load: once(async (): Promise<PageFacts> => readPage(await result.data())) })),
    );
  }

  return {
    parts: () => {
      // All of this is needed for the answer; one after the other it would take several times as long.
      void program().catch(() => undefined);
      const list = parts();
      void list.then((all) => Promise.all(all.filter(({ first }) => first).map(indexOf))).catch(() => undefined);
      return list;
    },
    literally: (phrases, asked, options) => ask(asked, (index) => findLiterally(index, phrases, options)),
    loosely: (text, asked, options) => ask(asked, (index) => findLoosely(index, text, options)),
  };
}
