/**
 * Ways to understand a query, the most literal first. Each says what names it
 * means and which phrases pages have to hold; the finder takes the first way
 * that leads anywhere.
 */
import type { NameMatch } from './found.ts';
import { matchNames } from './match-names.ts';
import { nameInside } from './name-inside.ts';
import type { Names } from './names-store.ts';
import { nearNames, type Sounds } from './near-names.ts';
import { readQuery, type Piece } from './query.ts';
import type { How } from './question.ts';
import { withoutQuestion } from './question-words.ts';
import type { Phrases } from './text-part.ts';

export interface Way {
  how: How;
  /** What is looked for in place of what was typed; empty when nothing was changed. */
  meant: readonly string[];
  names: readonly NameMatch[];
  /** What pages have to hold; nothing when only names are meant. */
  phrases: Phrases;
}

/** The ways in their order; later ones are worked out only when they are asked for. Empty for a query without words. */
export async function* waysToRead(typed: string, { entries, fold, synonyms }: Names, sounds: () => Promise<Sounds>): AsyncGenerator<Way> {
  const pieces = readQuery(typed, fold);
  const [only] = pieces;
  if (!only) return;
  const words = pieces.map(({ text }) => text);
  const whole = words.join('');
  const special = pieces.find(({ as }) => as !== 'word')?.as;
  const byName = matchEvery(
    entries,
    pieces.map(({ as, text, phrases: [phrase = text] }) => (as === 'number' ? phrase : text)),
  );
  const literal: Way = {
    how: special === 'number' || special === 'date' ? special : 'asTyped',
    meant: [],
    names: byName.filter(isLiteral),
    phrases: pieces.map(({ phrases }) => phrases),
  };

  if (/[a-z]/.test(whole)) yield* bySound(byName, literal);
  yield literal;
  if (special !== undefined) yield* lessExactly(literal, pieces);
  yield* bySynonym(pieces, synonyms);
  if (special !== undefined) return;
  const near = words.length === 1 ? nearNames(entries, whole, await sounds()) : [];
  if (near.length > 0) yield named('slip', near, []);
  yield* bySplitting(words, entries, synonyms);
}

function isLiteral({ by }: NameMatch): boolean {
  return by === 'characters';
}

/** Names that hold every word. */
function matchEvery(entries: Names['entries'], [first = '', ...others]: readonly string[]): NameMatch[] {
  return others.reduce(
    (kept, word) => {
      const found = new Set(
        matchNames(
          kept.map(({ entry }) => entry),
          word,
        ).map(({ entry }) => entry),
      );
      return kept.filter(({ entry }) => found.has(entry));
    },
    matchNames(entries, first),
  );
}

/** More names than these are a choice to be offered, not one that was meant. */
const MOST_MEANT = 6;

/** By pinyin or initials: when some names are read so from end to end, these alone; else those that begin so; else all. */
function* bySound(byName: readonly NameMatch[], literal: Way): Generator<Way> {
  const heard = byName.filter(({ by }) => by !== 'characters');
  for (const by of ['pinyin', 'initials'] as const) {
    const found = heard.filter((match) => match.by === by);
    const best = (['whole', 'beginning', 'inside'] as const)
      .map((reach) => found.filter((match) => match.reach === reach))
      .find((some) => some.length > 0);
    if (!best) continue;
    const way = named(by, best, best.length === found.length ? [] : found);
    yield { ...way, names: [...new Set([...literal.names, ...way.names])] };
    return;
  }
}

/** What follows from names that were meant: they come first, then the pages on which they are mentioned. */
function named(how: How, best: readonly NameMatch[], others: readonly NameMatch[]): Way {
  const meant = [...new Set(best.map(({ text }) => text))];
  const few = meant.length <= MOST_MEANT;
  const rest = few && best.every(({ reach }) => reach === 'whole') ? [] : others.filter((match) => !best.includes(match));
  return { how, meant: few ? meant : [], names: [...best, ...rest], phrases: few ? [meant.map((text) => text.toLowerCase())] : [] };
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

function* bySynonym(pieces: readonly Piece[], synonyms: Names['synonyms']): Generator<Way> {
  const phrases = pieces.map((piece) => withSynonyms(piece, synonyms));
  if (phrases.every((wordings, index) => wordings.length === pieces[index]!.phrases.length)) return;
  const meant = phrases.flatMap((wordings, index) => wordings.slice(pieces[index]!.phrases.length));
  yield { how: 'synonym', meant, names: [], phrases };
}

/** The wordings of a piece, and those with another word for what it says. */
function withSynonyms({ phrases }: Piece, synonyms: Names['synonyms']): string[] {
  const others = phrases.flatMap((phrase) =>
    synonyms.flatMap(([said, ours]) => (phrase.includes(said) ? ours.map((word) => phrase.replace(said, word)) : [])),
  );
  return [...new Set([...phrases, ...others])];
}

/** A known name, also one with a slip, and what else is said around it; then the words without those of asking. */
function* bySplitting(words: readonly string[], entries: Names['entries'], synonyms: Names['synonyms']): Generator<Way> {
  const inside = words.map((word) => nameInside(entries, word)).find((found) => found !== undefined);
  const rest = (inside ? words.flatMap((word) => (word.includes(inside.text) ? [inside.before, inside.after] : [word])) : words).flatMap(
    withoutQuestion,
  );
  const asPieces = (texts: readonly string[]) => texts.map((text) => withSynonyms({ as: 'word', text, phrases: [text] }, synonyms));
  if (inside) {
    const names = matchNames(entries, inside.text).filter(({ by, entry }) => by === 'characters' && entry.on === undefined);
    const fits = rest.filter((text) => text !== '');
    if (fits.length > 0)
      yield { how: 'split', meant: [inside.text, ...fits], names: names.slice(0, MOST_MEANT), phrases: [[inside.text], ...asPieces(fits)] };
    yield { how: 'split', meant: [inside.text], names, phrases: [[inside.text]] };
  } else if (rest.join('') !== words.join('') || rest.length > 1) {
    yield { how: 'split', meant: rest, names: [], phrases: asPieces(rest) };
  }
}
