import { label, placesOf } from '../label.ts';
import type { Corpus } from '../corpus.ts';
import type { QueryMaker } from '../make-queries.ts';
import { writeTraditional } from '../traditional.ts';

const MOST_PAGES = 400;

export const writingQueries = {
  *width(corpus, random) {
    const latin = new Set([...corpus.pages.values()].flatMap(({ text }) => text.match(LATIN) ?? []));
    const words = [...latin].sort().filter((word) => corpus.holding(word).length <= MOST_PAGES);
    const named = corpus.named.filter(({ kind, names }) => kind === 'compound' && /[\d（）]/.test(names[0] ?? ''));
    const [shuffledWords, shuffledNamed] = [random.shuffle(words), random.shuffle(named)];
    for (let at = 0; at < Math.max(shuffledWords.length, shuffledNamed.length); at += 1) {
      const [word, name] = [shuffledWords[at], shuffledNamed[at]?.names[0]];
      if (word)
        yield label(corpus, {
          of: 'width',
          text: random.pick([word.toUpperCase(), widen(word), widen(word.toUpperCase())]),
          parts: [word],
        });
      if (name) yield label(corpus, { of: 'width', text: otherWidth(name), parts: [name], targets: placesOf(corpus, name) });
    }
  },
  *traditional(corpus, random) {
    const titles = corpus.named.map(({ names, path }) => ({ name: names[0] ?? '', path }));
    for (const { name, path } of random.shuffle(titles)) {
      // Half of a title is as much as anybody types.
      const meant = name.length > 14 ? pieceOf(name) : name;
      const text = writeTraditional(meant);
      if (text === meant || corpus.holding(meant).length > MOST_PAGES) continue;
      const targets = meant === name ? [path] : titlesHolding(corpus, meant);
      yield label(corpus, { of: 'traditional', text, parts: [meant], targets });
    }
  },
} satisfies Record<string, QueryMaker>;

/** Words with letters, addresses, mailboxes and check sums left out; a single letter says nothing. */
const LATIN = /(?<![a-z0-9./@-])[a-z]{2,}(?:\d+\/[a-z] \d+)?(?![a-z0-9./@-])/g;

/** The longest run of Han characters, without the words with which every title begins and ends. */
function pieceOf(title: string): string {
  const runs =
    title
      .replace(/^关于/, '')
      .replace(/的(?:公示|公告|通告|通知)$/, '')
      .match(/\p{Script=Han}+/gu) ?? [];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '').slice(0, 12);
}

function titlesHolding(corpus: Corpus, piece: string): string[] {
  return corpus.named.filter(({ names }) => names.some((name) => name.includes(piece))).map(({ path }) => path);
}

/** Plain characters in the width of Han characters. */
function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** Figures and letters wide, brackets narrow: the other way round than the site writes them. */
function otherWidth(name: string): string {
  return widen(name).replaceAll('（', '(').replaceAll('）', ')');
}
