import type { Compound } from '../schema/compound.ts';
import type { Site } from './site.ts';

/** What the registers of owners hold about one compound. */
export type CompoundOwners = Record<never, never>;

export function compoundOwners(_site: Site, _compound: Compound): CompoundOwners {
  return {};
}
