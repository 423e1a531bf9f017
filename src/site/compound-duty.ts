import type { Compound } from '../schema/compound.ts';
import type { Site } from './site.ts';

/** What the registers of duty hold about one compound. */
export type CompoundDuty = Record<never, never>;

export function compoundDuty(_site: Site, _compound: Compound): CompoundDuty {
  return {};
}
