import type { Allowed } from '../privacy/allowed.ts';

/** A finished site as the checks see it: names, and a way to read one. */
export interface Output {
  /** Paths below the site's folder, with `/`. */
  paths: readonly string[];
  read(path: string): string;
  /** Path the site lies under, beginning and ending with `/`. */
  base: string;
  /** Origin the site is published under; undefined when not known. */
  siteUrl: string | undefined;
  /** `YYYY-MM-DD` of the build. */
  day: string;
  /** Numbers that may be published although they look like a person's. */
  allowed?: Allowed;
}

/** Stands for the site's own origin when none is configured. */
const OWN_ORIGIN = 'https://own.invalid';

/** The origin under which the site's own addresses resolve. */
export function originOf(output: Output): string {
  return output.siteUrl ?? OWN_ORIGIN;
}

/** Public address of a file, as a browser has it while it shows the page. */
export function addressOf(path: string, output: Output): URL {
  return new URL(output.base + encodeURI(path.replace(/(^|\/)index\.html$/, '$1')), originOf(output));
}
