/** Finds a known name within a run of text that says more: 「花屿湾物业费多少钱」. */
import type { NameEntry } from './name-entry.ts';
import { foldName } from './name-fold.ts';

export interface NameInside {
  /** As it stands in the query. */
  text: string;
  before: string;
  after: string;
}

/** Endings that people leave out. */
const ENDING = /(?:小区|社区|街道)$/;

/**
 * The longest name, or beginning of one, that stands in the query; the first
 * of equals. A beginning has to be three characters, or all but an ending that
 * people leave out. Undefined when there is none.
 */
export function nameInside(entries: readonly NameEntry[], query: string): NameInside | undefined {
  const typed = foldName(query);
  let best = '';
  for (const { names, on } of entries) {
    if (on !== undefined) continue;
    for (const { text } of names) {
      const name = foldName(text);
      const bare = name.replace(ENDING, '');
      for (let length = Math.min(name.length, typed.length); length > best.length && length >= 2; length -= 1) {
        if (length < 3 && length !== name.length && length !== bare.length) break;
        const start = name.slice(0, length);
        if (typed.includes(start)) {
          best = start;
          break;
        }
      }
    }
  }
  if (best === '') return undefined;
  const at = typed.indexOf(best);
  return { text: best, before: typed.slice(0, at), after: typed.slice(at + best.length) };
}
