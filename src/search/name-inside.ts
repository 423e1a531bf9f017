/** Finds a known name within a run of text that says more: 「花屿湾物业费多少钱」. */
import type { NameEntry } from './name-entry.ts';
import { foldName } from './name-fold.ts';

export interface NameInside {
  /** As pages write it, in small letters; of a beginning, as it was typed. */
  name: string;
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
  let best = { typed: '', name: '' };
  for (const { names, on } of entries) {
    if (on !== undefined) continue;
    for (const { text } of names) {
      const start = beginningIn(typed, foldName(text), best.typed.length);
      if (start !== undefined) best = { typed: start, name: start === foldName(text) ? text.toLowerCase() : start };
    }
  }
  if (best.typed === '') return undefined;
  const at = typed.indexOf(best.typed);
  return { name: best.name, before: typed.slice(0, at), after: typed.slice(at + best.typed.length) };
}

/** The longest beginning of a name that stands in the query, when it is longer than `than`. */
function beginningIn(typed: string, name: string, than: number): string | undefined {
  const bare = name.replace(ENDING, '').length;
  for (let length = Math.min(name.length, typed.length); length > Math.max(than, 1); length -= 1) {
    if (length < 3 && length !== name.length && length !== bare) return undefined;
    if (typed.includes(name.slice(0, length))) return name.slice(0, length);
  }
  return undefined;
}
