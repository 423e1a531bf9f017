import type { Community } from '../../src/schema/community.ts';
import type { Company } from '../../src/schema/company.ts';
import type { Compound } from '../../src/schema/compound.ts';
import { ANNOUNCED, scaled } from './options.ts';
import { NEW_SUFFIXES, OLD_SUFFIXES, STEMS, SUBDISTRICTS, UNITS } from './places.ts';
import type { Random } from './random.ts';

type Mode = Compound['mgmtMode'];
/** Who looks after the compounds without a company, in parts of 281. */
const SELF_MANAGED: readonly [Mode, number][] = [
  ['居民自治', 96],
  ['准物业', 68],
  ['社区代管', 57],
  ['基础物业', 43],
  ['单位自管', 17],
];

/** Compounds that the site's examples name, so that they keep their addresses. */
const KNOWN: readonly (Partial<Compound> & { communityId: string })[] = [
  {
    communityId: 's01-01',
    name: '桐荫里小区',
    aliases: ['原铁路三处家属院'],
    builtYear: 1998,
    buildings: 12,
    households: 640,
    floorArea: 6_120_000,
    elevators: '无',
    mgmtMode: '市场化物业',
    ownersCommittee: '业委会',
  },
  { communityId: 's01-04', name: '石桥新村', builtYear: 1996, mgmtMode: '市场化物业', elevators: '无', ownersCommittee: '业委会' },
  {
    communityId: 's01-07',
    name: '原第二纺织机械厂职工住宅区（北院）',
    aliases: ['二纺机北院'],
    builtYear: 1986,
    elevators: '无',
    mgmtMode: '居民自治',
  },
  { communityId: 's01-05', name: '铁工新村（南片）', builtYear: 1989, elevators: '无', mgmtMode: '准物业' },
  { communityId: 's01-03', name: '槐安里', builtYear: 1994, elevators: '无', mgmtMode: '社区代管' },
  { communityId: 's01-02', name: '柳岸五号院', builtYear: 1992, elevators: '无', mgmtMode: '居民自治' },
  { communityId: 's01-06', name: '南塘小区', builtYear: 1997, elevators: '无', mgmtMode: '市场化物业' },
  { communityId: 's09-01', name: '青禾苑', builtYear: 2009, mgmtMode: '市场化物业' },
  { communityId: 's02-01', name: '望湖花园一期', builtYear: 2012, elevators: '全部有', mgmtMode: '市场化物业', ownersCommittee: '业委会' },
  { communityId: 's02-02', name: '明湖郡', builtYear: 2016, elevators: '全部有', mgmtMode: '市场化物业' },
  { communityId: 's03-01', name: '云汀国际社区（澜庭组团、澜岸组团）', builtYear: 2018, elevators: '全部有', mgmtMode: '市场化物业' },
  { communityId: 's09-05', name: '农机站与粮油公司联合家属院', builtYear: 1988, elevators: '无', mgmtMode: '居民自治' },
];

interface Plan {
  old: boolean;
  managed: boolean;
  known?: Partial<Compound>;
}

/** The register of compounds, in the order of their communities. */
export function makeCompounds(random: Random, count: number, communities: Community[], companies: Company[]): Compound[] {
  const communityAt = (index: number) => communities[Math.floor((index * communities.length) / count)] as Community;
  const plans = makePlans(random, count, (id) => communities.findIndex((community) => community.id === id) / communities.length);
  const makeName = nameMaker(random.fork('names'));
  const digits = Math.max(4, String(count).length);
  const modes = random.shuffle(SELF_MANAGED.flatMap(([mode, share]) => Array<Mode>(share).fill(mode)));
  let managed = 0;
  let selfManaged = 0;
  return plans.map((plan, index) => {
    const community = communityAt(index);
    const mgmtMode = plan.known?.mgmtMode ?? (plan.managed ? '市场化物业' : (modes[selfManaged++ % modes.length] as Mode));
    const compound = makeCompound(random, plan, community, makeName);
    const companyId = mgmtMode === '市场化物业' ? companies[managed++ % companies.length]?.id : undefined;
    return {
      ...compound,
      ...plan.known,
      subdistrictId: community.subdistrictId,
      communityId: community.id,
      id: `c${String(index + 1).padStart(digits, '0')}`,
      mgmtMode,
      ...(companyId && { companyId }),
    };
  });
}

/** Exactly as many old and managed compounds as announced, overlapping as chance has it. */
function makePlans(random: Random, count: number, shareBefore: (communityId: string) => number): Plan[] {
  const old = scaled(ANNOUNCED.old, count);
  const managed = scaled(ANNOUNCED.managed, count);
  const oldManaged = Math.min(old, Math.round(managed * 0.22));
  const kinds: Plan[] = [
    ...Array.from({ length: oldManaged }, () => ({ old: true, managed: true })),
    ...Array.from({ length: old - oldManaged }, () => ({ old: true, managed: false })),
    ...Array.from({ length: managed - oldManaged }, () => ({ old: false, managed: true })),
    ...Array.from({ length: count - old - managed + oldManaged }, () => ({ old: false, managed: false })),
  ];
  const plans = random.shuffle(kinds);
  for (const known of count < ANNOUNCED.compounds ? KNOWN.slice(0, 1) : KNOWN) {
    const at = Math.ceil(shareBefore(known.communityId) * count);
    const fits = plans.findIndex(
      (plan) => !plan.known && plan.managed === (known.mgmtMode === '市场化物业') && plan.old === (known.builtYear ?? 0) < 2003,
    );
    const plan = plans[fits] as Plan;
    plans[fits] = plans[at] as Plan;
    plans[at] = { ...plan, known };
  }
  return plans;
}

function makeCompound(random: Random, plan: Plan, community: Community, makeName: NameMaker): Compound {
  const builtYear = plan.old ? random.int(1978, 2002) : random.int(2003, 2023);
  const isSingleBuilding = random.chance(plan.old ? 0.14 : 0.04) && !plan.known;
  const tall = !plan.old && builtYear > 2008 && random.chance(0.7);
  const buildings = isSingleBuilding ? 1 : plan.old ? random.int(2, 14) : random.int(4, 26);
  const perBuilding = tall ? random.int(60, 128) : random.int(24, 60);
  const households = buildings * perBuilding + random.int(0, 11);
  const areaEach = plan.old ? random.int(5200, 8200) : random.int(8800, 12_600);
  const { name, aliases } = makeName(plan, community, isSingleBuilding);
  return {
    id: '',
    name,
    ...(aliases && { aliases }),
    subdistrictId: community.subdistrictId,
    communityId: community.id,
    builtYear,
    isSingleBuilding,
    buildings,
    households,
    floorArea: Math.round((households * areaEach) / 1000) * 1000,
    elevators: tall ? (random.chance(0.8) ? '全部有' : '部分有') : !plan.old && random.chance(0.2) ? '部分有' : '无',
    mgmtMode: '无',
    ownersCommittee: plan.managed
      ? random.pick(['业委会', '业委会', '物管会', '无', '无'])
      : random.pick(['业委会', '物管会', '物管会', '无', '无', '无']),
  };
}

type NameMaker = (plan: Plan, community: Community, single: boolean) => { name: string; aliases?: string[] };

/** Names that are tried before one is told from its namesakes by where it lies, as in a city of thousands of compounds. */
const PATIENCE = 400;

/** `柳岸`, and the names of its parts. */
function placesOf(community: Community): string[] {
  const stem = community.name.slice(0, 2);
  return [stem, ...['东', '西', '南', '北', '上', '下', '前', '后'].map((side) => stem + side)];
}

/** Names and aliases that no other compound of the district has. */
function nameMaker(random: Random): NameMaker {
  const taken = new Set(KNOWN.flatMap((known) => [known.name ?? '', ...(known.aliases ?? [])]));
  const take = (community: Community, make: () => string): string => {
    const places = placesOf(community);
    for (let tries = 0; tries < 4 * PATIENCE; tries += 1) {
      const name = (tries < PATIENCE ? '' : random.pick(places)) + make();
      if (!taken.has(name)) return (taken.add(name), name);
    }
    throw new RangeError('没有足够的小区名称，请减少小区数量');
  };
  return (plan, community, single) => {
    const roads = SUBDISTRICTS[Number(community.subdistrictId.slice(1)) - 1]?.roads ?? ['云汀路'];
    const name = take(community, () => (plan.old ? oldName(random, roads, single) : newName(random, roads, single)));
    if (!random.chance(0.24)) return { name };
    const alias = take(community, () => (plan.old ? oldAlias(random, name, roads) : newAlias(random)));
    return { name, aliases: [alias] };
  };
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const SIDES = ['（北院）', '（南院）', '（东院）', '（西院）', '（南片）', '（北片）'];

function oldName(random: Random, roads: readonly string[], single: boolean): string {
  const unit = random.pick(UNITS);
  const road = random.pick(roads);
  if (single) return random.pick([`${unit}家属楼`, `${road}${random.int(2, 98)}号楼`, `${unit}单身职工楼`]);
  return random.pick([
    `${unit}家属院`,
    `${unit}家属院${random.pick(SIDES)}`,
    `原${unit}职工住宅区${random.pick(SIDES)}`,
    `${unit}宿舍区`,
    `${road}${random.int(2, 148)}号院`,
    `${road.slice(0, 2)}${random.pick(NUMERALS)}号院`,
    `${random.pick(STEMS)}${random.pick(OLD_SUFFIXES)}`,
    `${road.slice(0, 2)}${random.pick(['东', '西', '南', '北'])}里`,
    `${unit}与${random.pick(UNITS)}联合家属院`,
  ]);
}

function newName(random: Random, roads: readonly string[], single: boolean): string {
  const stem = random.pick(STEMS);
  if (single) return random.pick([`${stem}公寓`, `${random.pick(roads)}${random.int(6, 160)}号公寓`]);
  const name = stem + random.pick(NEW_SUFFIXES);
  return random.pick([
    name,
    name,
    name,
    `${name}${random.pick(['一期', '二期', '三期'])}`,
    `${name}${random.pick(['（东区）', '（西区）'])}`,
    `${stem}${random.pick(STEMS)}${random.pick(['苑', '家园'])}`,
  ]);
}

function oldAlias(random: Random, name: string, roads: readonly string[]): string {
  const unit = UNITS.find((known) => name.includes(known));
  return unit
    ? random.pick([`${unit.slice(0, 2)}大院`, `${random.pick(roads)}${random.int(3, 149)}号`, `${unit}老院`])
    : random.pick([`原${random.pick(UNITS)}家属院`, `${random.pick(UNITS)}老院`]);
}

function newAlias(random: Random): string {
  return random.pick([
    `${random.pick(STEMS)}安置房`,
    `云汀${random.int(3, 96)}号地`,
    `${random.pick(STEMS)}新居`,
    `${random.pick(STEMS)}苑（老名）`,
  ]);
}
