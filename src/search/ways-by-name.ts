/** Ways in which a query means names that are not written as it is. */
import type { NameMatch } from './found.ts';
import type { How } from './question.ts';
import type { Way } from './way.ts';

/** More names than these are a choice to be offered, not one that was meant. */
export const MOST_MEANT = 6;

/** By pinyin, else by initials: when some names are read so from end to end, these alone; else those that begin so; else all. */
export function* waysBySound(found: readonly NameMatch[]): Generator<Way> {
  for (const by of ['pinyin', 'initials'] as const) {
    const heard = found.filter((match) => match.by === by);
    const best = (['whole', 'beginning', 'inside'] as const)
      .map((reach) => heard.filter((match) => match.reach === reach))
      .find((some) => some.length > 0);
    if (best) return yield wayOfNames(by, best, heard);
  }
}

/** What follows from names that were meant: they come first, others like them next, then the pages on which those meant are mentioned. */
export function wayOfNames(how: How, best: readonly NameMatch[], others: readonly NameMatch[]): Way {
  const meant = [...new Set(best.map(({ text }) => text))];
  if (meant.length > MOST_MEANT) return { how, meant: [], names: [...new Set([...best, ...others])], phrases: [] };
  const exact = best.every(({ reach }) => reach === 'whole');
  return { how, meant, names: exact ? best : [...new Set([...best, ...others])], phrases: [meant.map((text) => text.toLowerCase())] };
}
