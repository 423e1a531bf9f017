/**
 * Ways to understand a query, the most literal first. The finder takes the
 * first that leads anywhere.
 */
import type { NameMatch } from './found.ts';
import { matchNames } from './match-names.ts';
import type { Names } from './names-store.ts';
import { nearNames, type Sounds } from './near-names.ts';
import { readQuery, type Piece } from './query.ts';
import { withSynonyms } from './synonyms.ts';
import type { Way } from './way.ts';
import { wayOfNames, waysBySound } from './ways-by-name.ts';
import { waysBySplitting } from './ways-by-splitting.ts';

/** The ways in their order; later ones are worked out only when they are asked for. None for a query without words. */
export async function* waysToRead(typed: string, { entries, fold, synonyms }: Names, sounds: () => Promise<Sounds>): AsyncGenerator<Way> {
  const all = readQuery(typed, fold);
  if (all.length === 0) return;
  const byName = matchEvery(entries, wordsForNames(all));
  const pieces = all.filter((piece, index) => all.findIndex(({ text }) => text === piece.text) === index);
  const words = pieces.map(({ text }) => text);
  const literal = literalWay(pieces, byName, synonyms);

  // Letters that stand in a text are meant so: SBS is a material before it is the initials of a name.
  yield literal;
  yield* waysBySound(byName);
  if (pieces.some(({ as }) => as !== 'word')) return yield* lessExactly(literal, pieces);
  const near = nearNames(entries, words.join(''), await sounds());
  if (near.length > 0) yield wayOfNames('slip', near, []);
  yield* waysBySplitting(words, entries, synonyms);
}

/** Numbers as titles write them; pinyin in one piece, since syllables are often typed apart. */
function wordsForNames(pieces: readonly Piece[]): string[] {
  const words = pieces.map(({ as, text, phrases: [phrase = text] }) => (as === 'number' ? phrase : text));
  return words.every((word) => /^[a-z]+$/.test(word)) ? [words.join('')] : words;
}

/** Names that hold every word. */
function matchEvery(entries: Names['entries'], [first = '', ...others]: readonly string[]): NameMatch[] {
  let found = matchNames(entries, first);
  for (const word of others) {
    const kept = found.map(({ entry }) => entry);
    const also = new Set(matchNames(kept, word).map(({ entry }) => entry));
    found = found.filter(({ entry }) => also.has(entry));
  }
  return found;
}

function literalWay(pieces: readonly Piece[], byName: readonly NameMatch[], synonyms: Names['synonyms']): Way {
  const phrases = pieces.map(({ phrases: wordings }) => withSynonyms(wordings, synonyms));
  const meant = phrases.flatMap((wordings, index) => wordings.slice(pieces[index]!.phrases.length));
  const special = pieces.find(({ as }) => as !== 'word')?.as;
  return {
    how: special === 'number' || special === 'date' ? special : meant.length > 0 ? 'synonym' : 'asTyped',
    meant: special === undefined ? meant : [],
    names: byName.filter(({ by }) => by === 'characters'),
    phrases,
  };
}

/** A number without the letters of its organ, which may be more words of the query; of a day its month. */
function* lessExactly(literal: Way, pieces: readonly Piece[]): Generator<Way> {
  const phrases = pieces.map(({ as, phrases: wordings }) => {
    if (as === 'number') return wordings.map((wording) => wording.replace(/^\p{Script=Han}+(?=[〔\d])/u, ''));
    return as === 'date' ? [wordings[0]!.replace(/(?<=月).*/, '')] : [...wordings];
  });
  const meant = phrases.flatMap(([first = ''], index) => (first === pieces[index]!.phrases[0] ? [] : [first]));
  if (meant.length > 0) yield { ...literal, names: [], meant, phrases };
}
