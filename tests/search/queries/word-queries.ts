import { BLOCK } from '../plain-text.ts';
import { label } from '../label.ts';
import type { Corpus } from '../corpus.ts';
import type { QueryMaker } from '../make-queries.ts';

/** A word of nearly every page says nothing, and its list tests patience only. */
const MOST_PAGES = 400;

export const wordQueries = {
  *twoCharacters(corpus, random) {
    for (const word of random.shuffle(wordsOf(corpus).filter((word) => word.length === 2))) {
      if (corpus.holding(word).length <= MOST_PAGES) yield label(corpus, { of: 'twoCharacters', text: word, parts: [word] });
    }
  },
  *oneCharacter(corpus, random) {
    const characters = new Set(corpus.named.flatMap(({ names }) => [...names.join('')]).filter((character) => HAN.test(character)));
    for (const character of random.shuffle([...characters].sort())) {
      const count = corpus.holding(character).length;
      if (count > 1 && count <= MOST_PAGES) yield label(corpus, { of: 'oneCharacter', text: character, parts: [character] });
    }
  },
  *severalTerms(corpus, random) {
    const pages = random.shuffle([...corpus.pages.values()]);
    for (const page of pages) {
      const words = random.shuffle(cut(page.text)).filter((word) => corpus.holding(word).length <= 4 * MOST_PAGES);
      const parts = words.slice(0, random.chance(0.3) ? 3 : 2);
      if (parts.length < 2 || corpus.holding(...parts).length > MOST_PAGES) continue;
      yield label(corpus, { of: 'severalTerms', text: parts.join(random.pick([' ', ' ', '　', '，', '  '])), parts });
    }
  },
} satisfies Record<string, QueryMaker>;

const HAN = /^\p{Script=Han}+$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of Han characters in a text, each once. */
function cut(text: string): string[] {
  const pieces = [...segmenter.segment(text.replaceAll(BLOCK, '\n'))].map(({ segment }) => segment);
  return [...new Set(pieces.filter((word) => word.length > 1 && HAN.test(word)))];
}

const known = new WeakMap<Corpus, string[]>();

/** Words of all pages in the order of their code units. */
function wordsOf(corpus: Corpus): string[] {
  let words = known.get(corpus);
  if (!words) known.set(corpus, (words = [...new Set([...corpus.pages.values()].flatMap(({ text }) => cut(text)))].sort()));
  return words;
}
