import { eachToken, foldInPlace } from '../../src/search/tokens.ts';
import { pairKey } from '../../src/search/part-format.ts';

/** Where words and pairs of words stand; see `part-format.ts`. */
export interface Collected {
  /** Calls back for every key with its places: page, place, page, place …, ascending. */
  each(visit: (key: string, flat: readonly number[]) => void): void;
  /** Words of each page and of its title, one after the other. */
  lengths: readonly number[];
}

/** Words are numbers while they are counted: one unit is its code, others follow. */
const LONGER = 0x10000;

/**
 * Collects the places of all pages. Words are numbered through a page; where
 * two do not follow each other directly a number is left out, so that a phrase
 * is found by numbers alone.
 */
export function collectPostings(pages: readonly { text: string; titleEnd: number }[]): Collected {
  const numbers = new Map<string, number>();
  const longer: string[] = [];
  const alone = new Map<number, number[]>();
  const pairs = new Map<number, Map<number, number[]>>();
  const lengths: number[] = [];

  const numberOf = (word: string): number => {
    if (word.length === 1) return word.charCodeAt(0);
    let number = numbers.get(word);
    if (number === undefined) {
      number = LONGER + longer.push(word) - 1;
      numbers.set(word, number);
    }
    return number;
  };
  const wordOf = (number: number) => (number < LONGER ? String.fromCharCode(number) : longer[number - LONGER]!);

  for (const [page, { text, titleEnd }] of pages.entries()) {
    const folded = foldInPlace(text);
    let [place, inTitle] = [-1, 0];
    let row: Map<number, number[]> | undefined;
    eachToken(folded, (start, end, joined) => {
      const word = numberOf(folded.slice(start, end));
      place += joined ? 1 : 2;
      if (start < titleEnd) inTitle = place + 1;
      const first = alone.get(word);
      if (first === undefined) alone.set(word, [page, place]);
      else if (first.at(-2) !== page) first.push(page, place);
      if (joined && row) {
        const places = row.get(word);
        if (places) places.push(page, place - 1);
        else row.set(word, [page, place - 1]);
      }
      row = pairs.get(word);
      if (!row) pairs.set(word, (row = new Map()));
    });
    lengths.push(place + 1, inTitle);
  }
  return {
    lengths,
    each(visit) {
      for (const [word, flat] of alone) visit(wordOf(word), flat);
      for (const [first, row] of pairs) for (const [second, flat] of row) visit(pairKey(wordOf(first), wordOf(second)), flat);
    },
  };
}
