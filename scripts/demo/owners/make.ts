import type { Notices } from '../notices/make-notices.ts';
import type { Random } from '../random.ts';
import { makeSurveys } from '../surveys.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';
import { makeCollections, makeDisclosures } from './accounts.ts';
import { makeOrganisations } from './bodies.ts';
import { makeCentres, makeServicePoints } from './centres.ts';
import { makeCompetition, withCompetition } from './competition.ts';
import { linkContracts, makeDeductions, makeManagers, makePenalties } from './conduct.ts';
import { makePriceChanges } from './prices.ts';

/** The registers of owners, from what was planned and the numbers that the notices got; `made` holds those of works. */
export function makeOwners(random: Random, world: World, notices: Notices, made: Records): Records {
  const { options, compounds, companies, contracts, gradings } = world;
  const guide = made.document?.find(({ value }) => value.title.includes('邻里中心'))?.value.id;
  const centres = makeCentres(world, guide);
  return {
    company: companies,
    contract: linkContracts(contracts, made.consent ?? [], notices),
    ...gradings,
    grading: gradings.grading.map((row) => {
      const noticeId = notices.idOf(`grading-${row.to}`);
      return { ...row, ...(noticeId && { noticeId }) };
    }),
    deduction: makeDeductions(random.fork('owners/deductions'), world),
    penalty: makePenalties(random.fork('owners/penalties'), world),
    manager: makeManagers(random.fork('owners/managers'), world),
    ...makePriceChanges(world, notices),
    disclosure: makeDisclosures(random.fork('owners/disclosures'), world, notices),
    feeCollection: makeCollections(random.fork('owners/collections'), world),
    organisation: makeOrganisations(random.fork('owners/organisations'), world, notices),
    ...centres,
    ...withCompetition(made, makeCompetition(random.fork('owners/competition'), centres.centre ?? [], options.asOf)),
    servicePoint: makeServicePoints(random.fork('owners/points'), world),
    survey: makeSurveys(random.fork('surveys'), compounds, options.asOf),
  };
}
