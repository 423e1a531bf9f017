import type { CheckResult } from './check-sources.ts';

/**
 * The build checks the sources and then lets Astro render, in the same process
 * but from a bundle with modules of its own. What was checked is handed over
 * here, so that the sources are read once and the pages show exactly what
 * passed the check, even when a file changes in between.
 */
const PLACE = Symbol.for('mingbai.checked-sources');

interface Place {
  [PLACE]?: { root: string; checked: CheckResult } | undefined;
}

/** Leaves the checked sources of `root` for the pages. */
export function handOver(root: string, checked: CheckResult): void {
  (globalThis as Place)[PLACE] = { root, checked };
}

/**
 * Takes the checked sources of that root, when the build left them. They are
 * given once: the places of all rows are much memory that pages do not need.
 */
export function takeHandedOver(root: string): CheckResult | undefined {
  const place = globalThis as Place;
  const left = place[PLACE];
  if (left?.root !== root) return undefined;
  place[PLACE] = undefined;
  return left.checked;
}
