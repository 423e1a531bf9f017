import type { Compound } from '../schema/compound.ts';
import type { Site } from './site.ts';

/** What the registers of works hold about one compound. */
export type CompoundWorks = Record<never, never>;

export function compoundWorks(_site: Site, _compound: Compound): CompoundWorks {
  return {};
}
