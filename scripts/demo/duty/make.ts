import { makeCampaign } from '../campaign.ts';
import { makeIndicators } from '../indicators.ts';
import type { Notices } from '../notices/make-notices.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';

/** The registers of duty, from what was planned and the numbers that the notices got; `made` holds all others, to be counted. */
export function makeDuty(_random: Random, world: World, _notices: Notices, _made: Records): Records {
  const { options, compounds, companies } = world;
  return {
    campaign: [makeCampaign(compounds, companies.length)],
    indicator: makeIndicators(compounds, options.asOf),
  };
}
