/** Names of releases: a number that only grows, and what is in it – `12-0f3a9c51b2d4`. */

import { Refused } from '../command-line.ts';

const NAME = /^([1-9]\d{0,8})-([0-9a-f]{12})$/;

export function isReleaseName(name: string): boolean {
  return NAME.test(name);
}

/** The number of a release; 0 for anything else. */
export function numberOf(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 0);
}

export function digestIn(name: string): string {
  return NAME.exec(name)?.[2] ?? '';
}

/** The name that follows on these. */
export function nextName(releases: readonly string[], digest: string): string {
  return `${Math.max(0, ...releases.map(numberOf)) + 1}-${digest}`;
}

/** Newest first. */
export function newestFirst(releases: readonly string[]): string[] {
  return [...releases].sort((a, b) => numberOf(b) - numberOf(a));
}

/**
 * The release that a person wants back: the one that is asked for, by its whole name or by its number alone, else `before`,
 * which was public when the current one was made. Not the next lower number: that may have been withdrawn, or never have
 * been public. Throws `Refused` when it is not kept.
 */
export function chooseEarlier(
  releases: readonly string[],
  { current, before, asked }: { current: string; before: string | undefined; asked: string | undefined },
): string {
  const found = releases.find((name) => (asked === undefined ? name === before : name === asked || String(numberOf(name)) === asked));
  if (found !== undefined) return found;
  const kept = `那里有 ${newestFirst(releases).join('、')}`;
  throw new Refused(asked === undefined ? `${current} 之前没有留着的版本，不能退回；${kept}。` : `没有 ${asked} 这个版本；${kept}。`);
}
