/** The whole demonstration district, from a seed: every file of a source root, in memory. */
import { makeCharges, makeContracts, makeParking, type ManagedCompound } from './charges.ts';
import { makeCivility, ROUNDS } from './civility.ts';
import { makeCompanies } from './companies.ts';
import { makeCompounds } from './compounds.ts';
import { CALENDAR } from './dates.ts';
import { makeDocuments } from './documents/make-documents.ts';
import { makeFees } from './fees.ts';
import { makeNotices } from './notices/make-notices.ts';
import { makeOffices } from './offices.ts';
import { ANNOUNCED, scaled, type DemoOptions } from './options.ts';
import { makeAboutPage } from './about.ts';
import { ANNOUNCED_CUTOFF, makeProjects } from './projects.ts';
import { makeRandom } from './random.ts';
import { makeCampaign, makeGradings, makeIndicators, makeSite, makeSurveys, THRESHOLDS } from './registers.ts';
import { SYNONYMS } from './synonyms.ts';
import { writeRecords } from './write.ts';

/** Path below the source root → text. The same options give the same bytes. */
export function generateDistrict(options: DemoOptions): Map<string, string> {
  const { asOf } = options;
  const random = makeRandom(String(options.seed));
  const { offices, subdistricts, communities } = makeOffices();
  const company = makeCompanies(random.fork('companies'), scaled(ANNOUNCED.companies, options.compounds));
  const compound = makeCompounds(random.fork('compounds'), options.compounds, communities, company);
  const managed = compound.flatMap((entry): ManagedCompound[] =>
    entry.companyId ? [{ compound: entry, companyId: entry.companyId }] : [],
  );
  const contract = makeContracts(random.fork('contracts'), managed, company, asOf);
  const raises = Math.max(1, Math.round((3 * options.notices) / 176));
  const charge = makeCharges(random.fork('charges'), managed, contract, raises);
  const parkingCharge = makeParking(random.fork('parking'), managed, contract);
  const projects = makeProjects(random.fork('projects'), compound, asOf);
  const rebuilding = new Set(
    projects.flatMap((planned) =>
      ROUNDS.filter((round) => planned.buildOn <= round.to && planned.acceptOn >= round.from).flatMap((round) =>
        planned.compounds.map((entry) => `${entry.id}/${round.id}`),
      ),
    ),
  );
  const civility = makeCivility(random.fork('civility'), compound, asOf, (id, round) => rebuilding.has(`${id}/${round}`));
  const gradings = makeGradings(random.fork('gradings'), company, asOf);
  const world = {
    options,
    random: random.fork('notices'),
    offices,
    subdistricts,
    communities,
    companies: company,
    compounds: compound,
    charges: charge,
    contracts: contract,
    projects,
    civility,
    gradings,
    taken: new Set<string>(),
  };
  const { notices, consents, moreOffices, attachments, roundNotices, gradingNotices } = makeNotices(world);
  const files = writeRecords({
    site: [makeSite(asOf)],
    campaign: [makeCampaign(compound, company.length)],
    thresholds: [THRESHOLDS],
    calendar: CALENDAR,
    office: [...offices, ...moreOffices],
    subdistrict: subdistricts,
    community: communities,
    company,
    compound,
    document: makeDocuments({
      asOf,
      compounds: compound.length,
      managed: managed.length,
      companies: company.length,
      old: compound.filter((entry) => entry.builtYear < ANNOUNCED_CUTOFF).length,
    }),
    notice: notices,
    page: [makeAboutPage(asOf)],
    ...makeFees(),
    charge,
    parkingCharge,
    ...civility,
    round: civility.round.map((round) => ({ ...round, ...(roundNotices.get(round.id) && { noticeId: roundNotices.get(round.id) }) })),
    indicator: makeIndicators(compound, asOf),
    ...gradings,
    grading: gradings.grading.map((row) => ({ ...row, ...(gradingNotices.get(row.to) && { noticeId: gradingNotices.get(row.to) }) })),
    survey: makeSurveys(random.fork('surveys'), compound, asOf),
    contract,
    consent: consents,
    project: projects.map((planned) => planned.project),
    synonym: SYNONYMS,
  });
  for (const [path, text] of attachments) files.set(path, text);
  return files;
}
