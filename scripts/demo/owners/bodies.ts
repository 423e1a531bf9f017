import type { Compound } from '../../../src/schema/compound.ts';
import type { Organisation } from '../../../src/schema/organisation.ts';
import { addDays, inWords } from '../dates.ts';
import type { Notices } from '../notices/make-notices.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { byId, noticesOf } from '../look-up.ts';

/** Party organisations, owners' committees and the 三自 organisations of communities, with the ends of their terms. */
export function makeOrganisations(random: Random, world: World, notices: Notices): Organisation[] {
  const rows = [
    ...committees(random.fork('committees'), world, notices),
    ...parties(random.fork('party'), world),
    ...volunteers(random.fork('own'), world),
  ];
  return rows.map((row, at) => ({ id: `b${String(at + 1).padStart(4, '0')}`, ...row }));
}

type Body = Omit<Organisation, 'id'>;

function committees(random: Random, world: World, notices: Notices): Body[] {
  const { asOf } = world.options;
  return world.compounds.flatMap((compound): Body[] => {
    const of = random.fork(compound.id);
    if (compound.ownersCommittee === '无') {
      // Some had a committee whose term ran out, and have chosen no other.
      if (compound.households < 200 || !of.chance(0.06)) return [];
      const termEnd = addDays(asOf, -of.int(40, 500));
      return [{ ...body(world, compound, '业委会'), ...termOf(termEnd, 3) }];
    }
    const kind = compound.ownersCommittee;
    const years = kind === '业委会' ? of.int(3, 5) : of.int(2, 3);
    const told = kind === '物管会' ? boardTold(notices, compound, asOf) : electionTold(notices, compound, asOf);
    if (told) return [{ ...body(world, compound, kind), ...told }];
    const termEnd = addDays(asOf, of.chance(0.08) ? of.int(5, 75) : of.int(80, years * 365 - 40));
    return [{ ...body(world, compound, kind), ...termOf(termEnd, years) }];
  });
}

const TERM = /(?:任期|任期不超过|期限)(\d)年/;

/** The election of which a notice told: the term that runs out with it, or the one that began. */
function electionTold(notices: Notices, compound: Compound, asOf: string): Partial<Body> | undefined {
  const notice = noticesOf(notices, compound.id).find(({ value }) => value.matter === '业委会候选人');
  const years = Number(TERM.exec(notice?.body ?? '')?.[1] ?? 0);
  if (!notice || !years) return undefined;
  const { publishedOn, id } = notice.value;
  const votes = Array.from({ length: 20 }, (_, at) => addDays(publishedOn, 24 + at));
  const voteOn = votes.find((day) => notice.body.includes(inWords(day))) ?? addDays(publishedOn, 33);
  const began = addDays(voteOn, 6);
  if (began > asOf) return termOf(addDays(began, 30), years);
  return { ...termOf(addDays(yearsLater(began, years), -1), years), noticeId: id };
}

function boardTold(notices: Notices, compound: Compound, asOf: string): Partial<Body> | undefined {
  const notice = noticesOf(notices, compound.id).find(({ value }) => value.matter === '物管会成员');
  const years = Number(TERM.exec(notice?.body ?? '')?.[1] ?? 0);
  const began = notice?.value.periodEnd && addDays(notice.value.periodEnd, 5);
  if (!notice || !began || !years || began > asOf) return undefined;
  return { ...termOf(addDays(yearsLater(began, years), -1), years), noticeId: notice.value.id };
}

/** The term of `years` that ends on a day. */
function termOf(termEnd: string, years: number): Pick<Organisation, 'foundedOn' | 'termFrom' | 'termEnd'> {
  const termFrom = yearsLater(addDays(termEnd, 1), -years);
  return { foundedOn: termFrom, termFrom, termEnd };
}

const yearsLater = (day: string, years: number) => {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) + years}${rest === '-02-29' ? '-02-28' : rest}`;
};

function body(world: World, compound: Compound, kind: '业委会' | '物管会' | '党组织'): Body {
  const phone = byId(world.communities, compound.communityId)?.phone;
  const name = { 业委会: '业主委员会', 物管会: '物业管理委员会', 党组织: '党支部' }[kind];
  return {
    kind,
    name: `${compound.name}${name}`,
    compoundId: compound.id,
    communityId: compound.communityId,
    contact: kind === '党组织' ? '社区党群服务中心' : `${compound.name}物业服务用房`,
    ...(phone && { phone }),
  };
}

/** Party organisations of compounds; the share is the one that the campaign's figures name. */
function parties(random: Random, world: World): Body[] {
  const with_ = new Set(
    random
      .shuffle(world.compounds)
      .slice(0, Math.round(world.compounds.length * 0.884))
      .map(({ id }) => id),
  );
  return world.compounds
    .filter(({ id }) => with_.has(id))
    .map((compound): Body => {
      const of = random.fork(compound.id);
      const foundedOn = addDays('2022-03-01', of.int(0, 1580));
      const known = foundedOn > world.options.asOf ? addDays(foundedOn, -900) : foundedOn;
      return { ...body(world, compound, '党组织'), foundedOn: known };
    });
}

const OWN: readonly (readonly [Body['kind'], string])[] = [
  ['自治组织', '居民议事会'],
  ['志愿组织', '志愿服务队'],
  ['自乐组织', '文体活动队'],
];

function volunteers(random: Random, world: World): Body[] {
  return world.communities.flatMap((community) =>
    OWN.map(([kind, name]): Body => {
      const of = random.fork(`${community.id}/${name}`);
      const foundedOn = addDays('2023-02-01', of.int(0, 1050));
      const terms = kind === '自治组织' ? termOf(addDays(world.options.asOf, of.int(-60, 900)), 3) : { foundedOn };
      return {
        kind,
        name: `${community.name}${name}`,
        communityId: community.id,
        ...terms,
        contact: '社区党群服务中心',
        ...(community.phone && { phone: community.phone }),
      };
    }),
  );
}
