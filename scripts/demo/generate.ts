/** The whole demonstration district, from a seed: every file of a source root, in memory. */
import { makeAboutPage } from './about.ts';
import { CALENDAR } from './dates.ts';
import { makeDocuments } from './documents/make-documents.ts';
import { makeDuty } from './duty/make.ts';
import { planDuty } from './duty/plan.ts';
import { makePublicNumbers, makeReviews } from './editors.ts';
import { makeFees } from './fees.ts';
import { makeGround } from './ground.ts';
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

/** Path below the source root → text. The same options give the same bytes. */
export function generateDistrict(options: DemoOptions): Map<string, string> {
  const random = makeRandom(String(options.seed));
  const world = planWorld(random, options);
  const notices = makeNotices(world);
  const registers = [makeWorks, makeOwners, makeDuty];
  const records = registers.reduce<Records>(
    (made, make) => ({ ...made, ...make(random, world, notices, made) }),
    makeRecord(world, notices),
  );
  const files = writeRecords(records);
  for (const [path, text] of notices.attachments) files.set(path, text);
  return files;
}

/** Everything that happened, before it is told: each plan knows those before it. */
function planWorld(random: Random, options: DemoOptions): World {
  const ground = makeGround(random, options);
  const works = planWorks(random.fork('works'), ground);
  const owners = planOwners(random.fork('owners'), { ...ground, works });
  const duty = planDuty(random.fork('duty'), { ...ground, works, owners });
  return { ...ground, works, owners, duty, random: random.fork('notices'), taken: new Set() };
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
  };
}
