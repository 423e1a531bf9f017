/** Who looks after which community and compound, those before them, and what they did. */
import type { Community } from '../../../src/schema/community.ts';
import type { Compound } from '../../../src/schema/compound.ts';
import { RHYTHMS, type Liaison } from '../../../src/schema/liaison.ts';
import { addDays } from '../dates.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { NameGiver } from './people.ts';

/** The day on which the mechanism began. */
const BEGAN = '2025-06-10';
const HOURS = [
  ['09:00', '11:30'],
  ['14:30', '17:00'],
  ['15:00', '17:30'],
  ['18:30', '20:00'],
] as const;
const WORKDAYS = ['周一', '周二', '周三', '周四', '周五'] as const;
const MONTHLY = RHYTHMS.slice(1);
const CHIEFS = ['副区长', '区委常委', '区人大常委会副主任', '区政协副主席'];
const SECTION_POSTS = ['科长', '副科长', '一级主任科员', '二级主任科员', '四级调研员'];
const STREET_POSTS = ['副主任', '党工委委员', '综合行政执法队队长', '党群服务中心主任', '一级主任科员', '二级主任科员'];
/** Offices of subdistricts and towns. */
const STREET = /^o-s\d/;
const TOWN_POSTS = ['副镇长', '党委委员', '综合行政执法队队长', '党群服务中心主任', '一级主任科员', '二级主任科员'];
const REASONS = ['工作调动', '退休', '岗位调整', '外出挂职'];

export function makeLiaison(random: Random, world: World, name: NameGiver): Liaison[] {
  const rows = [...pairCommunities(random, world).map((own) => chiefRow(random, world, own, name))];
  const community = new Map(world.communities.map((one) => [one.id, one]));
  for (const compound of world.compounds) rows.push(sectionRow(random, world, compound, community.get(compound.communityId)!, name));
  const before = rows.flatMap((row) => (random.chance(0.09) ? predecessors(random, world, row, name) : []));
  return [...rows, ...before].map((row, at) => ({ ...row, id: `l-${String(at + 1).padStart(4, '0')}` }));
}

/** One or two neighbouring communities of a subdistrict for each. */
function pairCommunities(random: Random, world: World): Community[][] {
  const groups: Community[][] = [];
  for (const { id } of world.subdistricts) {
    const left = world.communities.filter(({ subdistrictId }) => subdistrictId === id);
    while (left.length) groups.push(left.splice(0, random.chance(0.24) ? 1 : 2));
  }
  return groups;
}

function chiefRow(random: Random, world: World, own: Community[], name: NameGiver): Liaison {
  const offices = world.offices.filter(({ id, kind }) => (kind === '党委机关' || kind === '行政机关') && !STREET.test(id));
  const office = random.pick(offices);
  const chief = office.id === 'o-qzf' || office.id === 'o-qwb';
  return {
    id: '',
    officialName: name(),
    post: chief ? random.pick(CHIEFS) : `${office.shortName}主要负责人`,
    officeId: office.id,
    tier: '县处级',
    communityIds: own.map(({ id }) => id),
    group: groupOf(world, own[0]!.subdistrictId),
    officePhone: office.phone!,
    ...reception(random, own[0]!),
    from: BEGAN,
  };
}

function sectionRow(random: Random, world: World, compound: Compound, community: Community, name: NameGiver): Liaison {
  const street = world.offices.find(({ id }) => id === `o-${compound.subdistrictId}`)!;
  const bodies = world.offices.filter(({ kind }) => kind === '行政机关' || kind === '事业单位');
  const own = random.chance(0.45);
  const office = own ? street : random.pick(bodies.filter(({ id }) => !STREET.test(id) && id !== 'o-qzf'));
  return {
    id: '',
    officialName: name(),
    post: `${office.shortName}${random.pick(own ? (street.kind === '街道办事处' ? STREET_POSTS : TOWN_POSTS) : SECTION_POSTS)}`,
    officeId: office.id,
    tier: '科级',
    compoundId: compound.id,
    group: groupOf(world, compound.subdistrictId),
    officePhone: office.phone!,
    ...reception(random, community),
    from: BEGAN,
  };
}

function groupOf(world: World, subdistrictId: string): string {
  return `${world.subdistricts.find(({ id }) => id === subdistrictId)!.name}包联服务工作组`;
}

function reception(random: Random, community: Community): Pick<Liaison, 'rhythm' | 'weekday' | 'timeFrom' | 'timeTo' | 'place'> {
  const [timeFrom, timeTo] = random.pick(HOURS);
  return {
    rhythm: random.pick(MONTHLY),
    weekday: random.pick(WORKDAYS),
    timeFrom,
    timeTo,
    place: `${community.name}居民委员会接待处（${community.address}）`,
  };
}

/** Whoever held the place before, up to the day before `row` begins; `row` is moved to that day. */
function predecessors(random: Random, world: World, row: Liaison, name: NameGiver): Liaison[] {
  const on = addDays(BEGAN, random.int(70, 480));
  if (on > world.options.asOf) return [];
  row.from = on;
  return [{ ...row, officialName: name(), from: BEGAN, to: addDays(on, -1), endReason: random.pick(REASONS) }];
}
