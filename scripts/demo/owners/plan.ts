import type { Random } from '../random.ts';
import type { Ground, World } from '../world.ts';

/** What is decided about companies, prices, accounts, owners' bodies and centres before any notice is written. */
export type OwnersPlan = Record<never, never>;

export function planOwners(_random: Random, _ground: Ground & Pick<World, 'works'>): OwnersPlan {
  return {};
}
