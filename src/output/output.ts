import type { Allowed } from '../privacy/allowed.ts';

/** What the checks know of a site beside its files. */
export interface OutputFacts {
  /** Path the site lies under, beginning and ending with `/`. */
  base: string;
  /** Origin the site is published under; undefined when not known. */
  siteUrl: string | undefined;
  /** `YYYY-MM-DD` of the build. */
  day: string;
  /** Numbers that may be published although they look like a person's. */
  allowed?: Allowed;
}

/** A finished site as the checks see it: names, and a way to read one. */
export interface Output extends OutputFacts {
  /** Paths below the site's folder, with `/`. */
  paths: readonly string[];
  read(path: string): string;
}

/** Stands for the site's own origin when none is configured. */
const OWN_ORIGIN = 'https://own.invalid';

/** The origin under which the site's own addresses resolve. */
export function originOf({ siteUrl }: OutputFacts): string {
  return siteUrl ?? OWN_ORIGIN;
}

/** Public address of a file, as a browser has it while it shows the page. */
export function addressOf(path: string, facts: OutputFacts): URL {
  return new URL(facts.base + encodeURI(path.replace(/(^|\/)index\.html$/, '$1')), originOf(facts));
}
