import type { Random } from '../random.ts';
import type { Ground, World } from '../world.ts';
import { planAccounts, type PlannedAccount } from './account-plan.ts';
import { planPrices, type PlannedPrice } from './price-plan.ts';

/** What is decided about companies, prices, accounts, owners' bodies and centres before any notice is written. */
export interface OwnersPlan {
  /** 公共收益 of every compound and half-year that has some. */
  accounts: PlannedAccount[];
  /** Changes of price that notices tell of, in their order. */
  prices: PlannedPrice[];
}

export function planOwners(random: Random, ground: Ground & Pick<World, 'works'>): OwnersPlan {
  return { accounts: planAccounts(random.fork('accounts'), ground), prices: planPrices(random.fork('prices'), ground) };
}
