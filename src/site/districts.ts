/**
 * The districts that the build fetched before it lets Astro render. They are left in the same process, as the checked
 * sources are (`hand-over.ts`); without a build – in development – there are none.
 */
import type { DistrictOutcome } from '../federation/outcome.ts';

const PLACE = Symbol.for('mingbai.districts');

const FEDERATED = Symbol.for('mingbai.federated');

interface Place {
  [PLACE]?: readonly DistrictOutcome[];
  [FEDERATED]?: boolean;
}

/** Leaves what came of each listed district, in the order of the list; none for a site that lists none. */
export function leaveDistricts(outcomes: readonly DistrictOutcome[]): void {
  (globalThis as Place)[PLACE] = outcomes;
}

/** What came of each listed district. */
export function getDistricts(): readonly DistrictOutcome[] {
  return (globalThis as Place)[PLACE] ?? [];
}

/** Says, to the process that compiles the pages' scripts, whether readers of this site can search other districts. */
export function leaveFederated(federated: boolean): void {
  (globalThis as Place)[FEDERATED] = federated;
}

/** Whether scripts are compiled for a site that searches other districts. */
export function isFederated(): boolean {
  return (globalThis as Place)[FEDERATED] ?? false;
}
