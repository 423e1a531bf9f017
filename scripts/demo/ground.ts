import { contractsAfter, makeCharges, makeContracts, makeParking, type ManagedCompound } from './charges.ts';
import { makeCivility, ROUNDS } from './civility.ts';
import { makeCompanies } from './companies.ts';
import { makeCompounds } from './compounds.ts';
import { makeGradings } from './gradings.ts';
import { makeOffices } from './offices.ts';
import { ANNOUNCED, scaled, USUAL_NOTICES, type DemoOptions } from './options.ts';
import { makeProjects, type PlannedProject } from './projects.ts';
import type { Random } from './random.ts';
import { makeLifts, withLifts } from './works/lifts.ts';
import type { Ground } from './world.ts';

/** Offices, compounds, companies and what they agreed; projects with their days; rounds of scores and gradings. */
export function makeGround(random: Random, options: DemoOptions): Ground {
  const { asOf } = options;
  const { offices, subdistricts, communities } = makeOffices(options.compounds);
  const companies = makeCompanies(random.fork('companies'), scaled(ANNOUNCED.companies, options.compounds));
  const bare = makeCompounds(random.fork('compounds'), options.compounds, communities, companies);
  const lifts = makeLifts(random.fork('lifts'), bare, options);
  const compounds = withLifts(bare, lifts, asOf);
  const projects = makeProjects(random.fork('projects'), compounds, asOf);
  const managed = compounds.flatMap((compound): ManagedCompound[] =>
    compound.companyId ? [{ compound, companyId: compound.companyId }] : [],
  );
  const contracts = contractsAfter(makeContracts(random.fork('contracts'), managed, companies, asOf), handOvers(projects, asOf));
  const raises = Math.max(1, Math.round((3 * options.notices) / USUAL_NOTICES));
  const rebuilding = whileRebuilding(projects);
  const gradings = makeGradings(random.fork('gradings'), companies, asOf);
  const best = new Set(
    gradings.grading.filter((row) => row.grade === 'AAA' || row.grade === 'AA').map((row) => `${row.companyId} ${row.to}`),
  );
  const mayRaise = (companyId: string) => best.has(`${companyId} 2025-12-31`);
  return {
    options,
    offices,
    subdistricts,
    communities,
    companies,
    compounds,
    projects,
    lifts,
    contracts,
    charges: makeCharges(random.fork('charges'), managed, contracts, raises, mayRaise),
    parking: makeParking(random.fork('parking'), managed, contracts),
    civility: makeCivility(random.fork('civility'), compounds, asOf, (id, round) => rebuilding.has(`${id}/${round}`)),
    gradings,
  };
}

/** `compound/round` where works went on during a round: such a compound is not scored. */
function whileRebuilding(projects: PlannedProject[]): Set<string> {
  return new Set(
    projects.flatMap(({ road, compounds }) =>
      ROUNDS.filter((round) => !road.stopped && road.buildOn <= round.to && road.acceptOn >= round.from).flatMap((round) =>
        compounds.map((entry) => `${entry.id}/${round.id}`),
      ),
    ),
  );
}

/** Compounds that were handed over to a company by the data date, with the last day of the hand-over. */
function handOvers(projects: PlannedProject[], asOf: string): Map<string, string> {
  return new Map(
    projects.flatMap(({ road, compounds: [compound] }): [string, string][] => {
      const end = road.stages.find((stage) => stage.stage === '引入物业')?.actualEnd;
      return !road.stopped && compound?.companyId && end && end <= asOf ? [[compound.id, end]] : [];
    }),
  );
}
