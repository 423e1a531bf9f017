/** Names of releases: a number that only grows, and what is in it – `12-0f3a9c51b2d4`. */

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

/** The release that a person means by its whole name or by its number alone. */
export function findRelease(releases: readonly string[], asked: string): string | undefined {
  return releases.find((name) => name === asked || String(numberOf(name)) === asked);
}
