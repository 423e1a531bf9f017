/** The site that is searched, as its readers see it, and the names that stand behind it. */
import { holds, plainText } from './plain-text.ts';
import type { PageText } from './page-text.ts';

export type NamedKind = 'compound' | 'subdistrict' | 'community' | 'company' | 'document' | 'notice';

/** Something that people call by a name, with where the search should lead. */
export interface Named {
  kind: NamedKind;
  id: string;
  /** Page or place on a page, without the base. */
  path: string;
  /** The official name first. */
  names: readonly string[];
  docNo?: string;
  /** Day of publication, `YYYY-MM-DD`. */
  on?: string;
}

/** A word that people say and those of the site that mean the same. */
export interface Synonym {
  said: string;
  ours: readonly string[];
  bothWays: boolean;
}

export interface Corpus {
  /** Pages that ask to be found, by path, in path order. */
  pages: ReadonlyMap<string, PageText>;
  named: readonly Named[];
  synonyms: readonly Synonym[];
  /** Searchable pages that hold all texts, in path order. */
  holding(...texts: readonly string[]): string[];
  /** Folded text of anything that the search may lead to: a page, or the names at a place of one. */
  textAt(path: string): string;
}

export interface CorpusParts {
  pages: ReadonlyMap<string, PageText>;
  /** Folded text of the pages that do not ask to be found. */
  others: ReadonlyMap<string, string>;
  named: readonly Named[];
  synonyms: readonly Synonym[];
}

export function makeCorpus({ pages, others, named, synonyms }: CorpusParts): Corpus {
  const known = new Map<string, string[]>();
  const holdingOne = (text: string): string[] => {
    const wanted = plainText(text);
    const found = known.get(wanted) ?? [...pages].filter(([, page]) => holds(page.text, wanted)).map(([path]) => path);
    known.set(wanted, found);
    return found;
  };
  const places = new Map(
    named.filter(({ path }) => path.includes('#')).map(({ path, names }) => [path, names.map(plainText).join('\u0000')] as const),
  );
  return {
    pages,
    named,
    synonyms,
    holding(first = '', ...more) {
      const sets = more.map((text) => new Set(holdingOne(text)));
      return holdingOne(first).filter((path) => sets.every((set) => set.has(path)));
    },
    textAt: (path) => pages.get(path)?.text ?? places.get(path) ?? others.get(path.replace(/#.*/, '')) ?? '',
  };
}
