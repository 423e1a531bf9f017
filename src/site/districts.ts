/**
 * The districts that the build fetched before it lets Astro render. They are left in the same process, as the checked
 * sources are (`hand-over.ts`); without a build – in development – there are none.
 */
import type { DistrictOutcome } from '../federation/outcome.ts';

const PLACE = Symbol.for('mingbai.districts');

interface Place {
  [PLACE]?: readonly DistrictOutcome[];
}

/** Leaves what came of each listed district, in the order of the list; none for a site that lists none. */
export function leaveDistricts(outcomes: readonly DistrictOutcome[]): void {
  (globalThis as Place)[PLACE] = outcomes;
}

/** What came of each listed district. */
export function getDistricts(): readonly DistrictOutcome[] {
  return (globalThis as Place)[PLACE] ?? [];
}
