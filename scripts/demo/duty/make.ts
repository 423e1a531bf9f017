import type { Compound } from '../../../src/schema/compound.ts';
import { makeCampaign } from '../campaign.ts';
import { makeIndicators, measuredGoals } from '../indicators.ts';
import type { Notices } from '../notices/make-notices.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';
import { makeBulletins } from './bulletins.ts';
import { makeCommitments } from './commitments.ts';
import { makeIssues } from './issues.ts';
import { makeLeads } from './leads.ts';
import { makeLiaison } from './liaison.ts';
import { makeLogs } from './logs.ts';
import { makeOrders } from './orders.ts';
import { nameGiver } from './people.ts';
import { makeSanwu } from './sanwu.ts';
import { makeHotline, makeServices } from './services.ts';

/** The registers of duty, from what was planned and the numbers that the notices got; `made` holds all others, to be counted. */
export function makeDuty(random: Random, world: World, _notices: Notices, made: Records): Records {
  const stream = (label: string) => random.fork(`duty/${label}`);
  const name = nameGiver(stream('names'));
  const leads = makeLeads(world, name);
  const { sanwu, unmanaged } = makeSanwu(stream('sanwu'), world, made, leads);
  const compound = (made.compound ?? world.compounds).map((one): Compound => (unmanaged.has(one.id) ? { ...one, mgmtMode: '无' } : one));
  const liaison = makeLiaison(stream('liaison'), world, name);
  const issues = makeIssues(stream('issues'), world, leads, liaison);
  const records: Records = {
    compound,
    sanwu,
    liaison,
    ...issues,
    liaisonLog: makeLogs(stream('logs'), world, liaison, issues.issue),
    order: makeOrders(stream('orders'), world, issues.issue),
    ...makeBulletins(stream('bulletins'), world, issues.issue, issues.issueExtension),
    service365: makeServices(stream('services'), world),
    hotlineCount: makeHotline(stream('hotline'), world),
    ...makeCommitments(stream('commitments'), world, made, issues.issue, sanwu),
  };
  const campaign = makeCampaign(compound, {
    companies: world.companies.length,
    sanwu: sanwu.length,
    projects: world.projects.length,
    projectArea: Math.round(world.projects.reduce((sum, { project }) => sum + (project.floorArea ?? 0), 0) / 1_000_000),
    lifts: world.lifts.length,
  });
  const indicator = makeIndicators({ ...made, ...records, campaign: [campaign] }, world.options.asOf);
  return { ...records, campaign: [measuredGoals(campaign, indicator)], indicator };
}
