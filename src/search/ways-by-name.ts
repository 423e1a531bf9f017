/** Ways in which a query means names that are not written as it is. */
import type { NameMatch } from './found.ts';
import type { How } from './question.ts';
import type { Way } from './way.ts';

/** More names than these are a choice to be offered, not one that was meant. */
export const MOST_MEANT = 6;

export interface HeardNames {
  /** Read so, or beginning so. */
  sure: Way[];
  /** Only initials somewhere inside: any few letters are those of some name. */
  unsure: Way[];
}

/**
 * By pinyin, else by initials: when some names are read so from end to end, these alone; else those that begin so;
 * else all. Letters may also be meant as they stand, SBS or LED: pages with `typed` follow.
 */
export function waysBySound(found: readonly NameMatch[], typed: string): HeardNames {
  for (const by of ['pinyin', 'initials'] as const) {
    const heard = found.filter((match) => match.by === by);
    for (const reach of ['whole', 'beginning', 'inside'] as const) {
      const best = heard.filter((match) => match.reach === reach);
      if (best.length === 0) continue;
      const { phrases, ...way } = wayOfNames(by, best, heard);
      const both = { ...way, phrases: [[...phrases.flat(), typed]] };
      return by === 'initials' && reach === 'inside' ? { sure: [], unsure: [both] } : { sure: [both], unsure: [] };
    }
  }
  return { sure: [], unsure: [] };
}

/** What follows from names that were meant: they come first, others like them next, then the pages on which those meant are mentioned. */
export function wayOfNames(how: How, best: readonly NameMatch[], others: readonly NameMatch[]): Way {
  const meant = [...new Set(best.map(({ text }) => text))];
  if (meant.length > MOST_MEANT) return { how, meant: [], names: [...new Set([...best, ...others])], phrases: [] };
  const exact = best.every(({ reach }) => reach === 'whole');
  return { how, meant, names: exact ? best : [...new Set([...best, ...others])], phrases: [meant.map((text) => text.toLowerCase())] };
}
