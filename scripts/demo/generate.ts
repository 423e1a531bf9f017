/** The whole demonstration district, from a seed: every file of a source root, in memory. */
import { createHash } from 'node:crypto';
import { makeAboutPage } from './about.ts';
import { CATALOGUE } from './catalogue.ts';
import { CALENDAR } from './dates.ts';
import { makeDocuments } from './documents/make-documents.ts';
import { makeDuty } from './duty/make.ts';
import { planDuty } from './duty/plan.ts';
import { makePublicNumbers, makeReviews } from './editors.ts';
import { makeFees } from './fees.ts';
import { fewRegisters } from './few-registers.ts';
import { makeGround } from './ground.ts';
import { amend, type Amended } from './ledger/amend.ts';
import { makeLedger } from './ledger/make-ledger.ts';
import { makeNotices, type Notices } from './notices/make-notices.ts';
import type { DemoOptions } from './options.ts';
import { makeOwners } from './owners/make.ts';
import { planOwners } from './owners/plan.ts';
import { ANNOUNCED_CUTOFF } from './projects.ts';
import { makeRandom, type Random } from './random.ts';
import { makeSite, THRESHOLDS } from './site-files.ts';
import { SYNONYMS } from './synonyms.ts';
import { makeWorks } from './works/make.ts';
import { planWorks } from './works/plan.ts';
import type { World } from './world.ts';
import { writeRecords, type Records } from './write.ts';

/** Everything of a district: its records as they now are, how they came to be so, and the files to download. */
export interface District extends Amended {
  options: DemoOptions;
  /** Path below the source root → text. */
  attachments: ReadonlyMap<string, string>;
}

/** The same options give the same district. */
export function makeDistrict(options: DemoOptions): District {
  const random = makeRandom(String(options.seed));
  const world = planWorld(random, options);
  const notices = makeNotices(world);
  const registers = [makeWorks, makeOwners, makeDuty];
  const records = registers.reduce<Records>(
    (made, make) => ({ ...made, ...make(random, world, notices, made) }),
    makeRecord(world, notices),
  );
  const amended = amend(options.fewRegisters ? fewRegisters(records) : records, options.asOf);
  const left = new Set(amended.records.notice?.flatMap(({ value }) => value.attachments?.map(({ href }) => `public${href}`) ?? []));
  return { ...amended, options, attachments: new Map([...notices.attachments].filter(([path]) => left.has(path))) };
}

/** Path below the source root → text, of all but the publication log. The same options give the same bytes. */
export function generateDistrict(options: DemoOptions): Map<string, string> {
  return filesOf(makeDistrict(options));
}

export function filesOf({ records, attachments }: District): Map<string, string> {
  return new Map([...writeRecords(records), ...attachments]);
}

/** The publication log of a district: path below the source root → bytes. */
export function ledgerOf({ records, past, options, attachments }: District): Map<string, Uint8Array> {
  const hashOf = (path: string) => {
    const text = attachments.get(`public${path}`);
    return text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
  };
  return makeLedger({ records, past, asOf: options.asOf, hashOf });
}

/** Everything that happened, before it is told: each plan knows those before it. */
function planWorld(random: Random, options: DemoOptions): World {
  const ground = makeGround(random, options);
  const works = planWorks(random.fork('works'), ground);
  const owners = planOwners(random.fork('owners'), { ...ground, works });
  const duty = planDuty(random.fork('duty'), { ...ground, works, owners });
  return { ...ground, works, owners, duty, random: random.fork('notices'), taken: new Set(), pools: new Map() };
}

/** The district's record without the registers of works, owners and duty. */
function makeRecord(world: World, notices: Notices): Records {
  const { options, offices, subdistricts, communities, compounds, civility } = world;
  return {
    site: [makeSite(options.asOf)],
    thresholds: [THRESHOLDS],
    calendar: CALENDAR,
    office: [...offices, ...notices.moreOffices],
    subdistrict: subdistricts,
    community: communities,
    compound: compounds,
    document: makeDocuments({
      asOf: options.asOf,
      compounds: compounds.length,
      managed: compounds.filter((compound) => compound.companyId).length,
      companies: world.companies.length,
      old: compounds.filter((compound) => compound.builtYear < ANNOUNCED_CUTOFF).length,
    }),
    notice: notices.notices,
    page: [makeAboutPage(options.asOf)],
    ...makeFees(),
    charge: world.charges,
    parkingCharge: world.parking,
    ...civility,
    round: civility.round.map((round) => {
      const noticeId = notices.idOf(`list-${round.id}`);
      return { ...round, ...(noticeId && { noticeId }) };
    }),
    synonym: SYNONYMS,
    review: makeReviews(notices),
    publicNumber: makePublicNumbers(options.asOf),
    catalogueItem: CATALOGUE,
  };
}
