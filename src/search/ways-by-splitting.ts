/** Ways to read a run of text as several things: 「桐荫里小区物业费多少钱」. */
import type { NameEntry } from './name-entry.ts';
import { matchNames } from './match-names.ts';
import { nameInside } from './name-inside.ts';
import { withoutQuestion } from './question-words.ts';
import { cutAtKnownWords, withSynonyms, type Synonyms } from './synonyms.ts';
import type { Way } from './way.ts';
import { MOST_MEANT } from './ways-by-name.ts';

/** A known name and what is said around it, then the name alone; without one the words without those of asking, then cut at known words. */
export function* waysBySplitting(words: readonly string[], entries: readonly NameEntry[], synonyms: Synonyms): Generator<Way> {
  const inside = nameInside(entries, words.join(''));
  const rest = (inside ? [inside.before, inside.after] : words).flatMap(withoutQuestion).filter((text) => text !== '');
  const known = rest.flatMap((text) => cutAtKnownWords(text, synonyms));
  const names = inside ? matchNames(entries, inside.name).filter(({ by, entry }) => by === 'characters' && entry.on === undefined) : [];
  const tried = new Set<string>([words.join(' ')]);
  for (const pieces of [rest, known, ...(inside ? [[]] : [])]) {
    const meant = [...(inside ? [inside.name] : []), ...pieces];
    if (meant.length === 0 || tried.has(meant.join(' '))) continue;
    tried.add(meant.join(' '));
    yield {
      how: 'split',
      meant,
      names: pieces.length === 0 ? names : names.slice(0, MOST_MEANT),
      phrases: [...(inside ? [[inside.name]] : []), ...pieces.map((piece) => withSynonyms([piece], synonyms))],
    };
  }
}
