/** Elevators added to stairwells: their votes, costs and days. Those whose scheme is on the site are told by notices; older ones hung at the door. */
import type { Compound } from '../../../src/schema/compound.ts';
import type { Consent } from '../../../src/schema/consent.ts';
import type { Elevator } from '../../../src/schema/elevator.ts';
import type { ElevatorShare } from '../../../src/schema/elevator-share.ts';
import { addDays, daysBetween, noticeDay } from '../dates.ts';
import { workdayBack } from '../notices/facts.ts';
import { scaled, USUAL_NOTICES, type DemoOptions } from '../options.ts';
import type { Random } from '../random.ts';
import { START } from '../start.ts';

const LIFTS = 100;
/** Told by notices in the committed district. */
export const NOTICED = 6;
/** 0.01 万元 in 分. */
const UNIT = 10_000;
const MAKERS = ['云汀升阶电梯工程有限公司', '苇州稳达电梯有限公司', '岚津步云机电安装有限公司'];
const KEEPERS = ['云汀升阶电梯工程有限公司', '苇州稳达电梯有限公司', '云汀平安电梯维保有限公司'];

/** Everything about one elevator, as it will be known in the end. */
export interface PlannedLift {
  id: string;
  compoundId: string;
  where: string;
  building: number;
  unit: number;
  top: number;
  /** Area of one home in 0.01 ㎡; every floor has two. */
  flat: number;
  voted: number;
  yes: number;
  votedOn: string;
  /** Of the two rules of consent the one that was in force. */
  threshold: Consent['threshold'];
  /** What each home pays by floor from the third up, in 0.01 万元. */
  shares: number[];
  subsidy: number;
  received: number;
  settled: number;
  maker: string;
  workDays: number;
  /** Which affair of the notices it is. */
  notice?: number;
  days: Partial<Record<LiftDay, string>>;
  stoppedReason?: string;
}

type LiftDay =
  'wishOn' | 'schemeFrom' | 'schemeTo' | 'reviewFrom' | 'buildFrom' | 'inspectFrom' | 'registerFrom' | 'inUseFrom' | 'stoppedOn';

/** How many affairs of elevators there are notices of. */
export function noticedLifts(options: DemoOptions): number {
  return Math.max(1, Math.min(scaled(LIFTS, options.compounds), Math.round((NOTICED * options.notices) / USUAL_NOTICES)));
}

export function makeLifts(random: Random, compounds: readonly Compound[], options: DemoOptions): PlannedLift[] {
  const count = Math.max(4, scaled(LIFTS, compounds.length));
  const noticed = noticedLifts(options);
  const place = placesOf(random, compounds);
  const lifts: Omit<PlannedLift, 'id'>[] = Array.from({ length: count }, (_, at) => {
    const own = random.fork(String(at));
    if (at < noticed) return noticedLift(own, place, at, noticed, options.asOf);
    return paperLift(own, place, (at - noticed) / Math.max(1, count - noticed), options.asOf);
  });
  return lifts
    .sort((a, b) => ((a.days.wishOn ?? '') < (b.days.wishOn ?? '') ? -1 : 1))
    .map((lift, at) => ({ id: `e-${String(at + 1).padStart(3, '0')}`, ...lift }));
}

/** A compound in which one is in use has elevators in some buildings. */
export function withLifts(compounds: Compound[], lifts: readonly PlannedLift[], asOf: string): Compound[] {
  const fitted = new Set(lifts.filter(({ days }) => days.inUseFrom && days.inUseFrom <= asOf).map(({ compoundId }) => compoundId));
  return compounds.map((compound) => (fitted.has(compound.id) ? { ...compound, elevators: '部分有' as const } : compound));
}

type Place = Pick<PlannedLift, 'compoundId' | 'where' | 'building' | 'unit'>;

/**
 * Stairwells that have none yet, each once. `built` ones lie in compounds without a company, so that
 * the fees of those with one need not be told apart by building.
 */
function placesOf(random: Random, compounds: readonly Compound[]) {
  const fit = random.shuffle(compounds.filter((entry) => entry.elevators === '无' && !entry.isSingleBuilding && entry.buildings > 2));
  const pools = { built: fit.filter((entry) => !entry.companyId), wished: fit };
  const taken = new Set<string>();
  const known = compounds.find((compound) => compound.id === 'c0001');
  let turn = 0;
  return {
    known: known && stairwell(known, 3, 2),
    next(pool: keyof typeof pools): Place {
      const list = pools[pool].length ? pools[pool] : compounds;
      for (;;) {
        turn += 1;
        const compound = list[(turn * 7 + random.int(0, 40)) % list.length] as Compound;
        const place = stairwell(compound, random.int(1, compound.buildings), random.int(1, 4));
        if (taken.has(place.where) || place.where === stairwellName(known, 3, 2)) continue;
        taken.add(place.where);
        return place;
      }
    },
  };
}

type Places = ReturnType<typeof placesOf>;

const stairwellName = (compound: Compound | undefined, building: number, unit: number) =>
  `${compound?.name ?? ''}${building}号楼${unit}单元`;

function stairwell(compound: Compound, building: number, unit: number): Place {
  return { compoundId: compound.id, where: stairwellName(compound, building, unit), building, unit };
}

/** What the homes of one stairwell decide and pay. */
function affairOf(random: Random, least: number): Omit<PlannedLift, 'id' | 'days' | 'votedOn' | keyof Place> {
  const top = random.int(least, 7);
  const heads = top * 2;
  const voted = heads - (random.chance(0.4) ? 1 : 0);
  const yes = voted - Math.min(random.int(0, Math.floor(heads / 6)), Math.floor(voted / 4));
  const lowest = random.int(26, 36);
  const step = random.int(7, 12);
  const received = random.int(0, 3);
  return {
    top,
    flat: random.int(6800, 9400),
    voted,
    yes,
    threshold: '四分之三以上',
    shares: Array.from({ length: top - 2 }, (_, at) => (lowest + step * at) * 10),
    subsidy: 1000,
    received,
    settled: received,
    maker: random.pick(MAKERS),
    workDays: random.int(75, 120),
  };
}

/** The days after the end of the notice of a scheme. */
function daysAfter(random: Random, reviewFrom: string, workDays: number, wait: number): PlannedLift['days'] {
  const buildFrom = noticeDay(addDays(reviewFrom, random.int(25, 45) + wait));
  const inspectFrom = addDays(buildFrom, workDays + random.int(3, 9));
  const registerFrom = addDays(inspectFrom, random.int(14, 22));
  return { reviewFrom, buildFrom, inspectFrom, registerFrom, inUseFrom: addDays(registerFrom, random.int(8, 15)) };
}

/** The second is the known stairwell, whose works had to wait for a gas pipe; the last is open for objection. */
function noticedLift(random: Random, places: Places, at: number, count: number, asOf: string): Omit<PlannedLift, 'id'> {
  const second = at === 1 && places.known;
  const affair = affairOf(random, 6);
  if (second) Object.assign(affair, changedTop(affair, 6));
  const span = daysBetween(START, asOf) - 12;
  const on =
    at === count - 1
      ? workdayBack(addDays(asOf, -5))
      : noticeDay(addDays(START, Math.floor((span * (at + 0.3 + random.next() / 2)) / count)));
  const wishOn = noticeDay(addDays(on, -random.int(48, 80)));
  const reviewFrom = noticeDay(addDays(on, random.int(24, 32)));
  return {
    ...affair,
    ...(second || places.next('built')),
    notice: at,
    votedOn: addDays(wishOn, -6),
    days: { wishOn: addDays(wishOn, -38), schemeFrom: on, ...daysAfter(random, reviewFrom, affair.workDays, second ? 240 : 0) },
  };
}

/** The same affair in a building of another height. */
function changedTop(affair: ReturnType<typeof affairOf>, top: number): Partial<PlannedLift> {
  const voted = top * 2 - 1;
  const [lowest = 260, second = 350] = affair.shares;
  return { top, voted, yes: voted - 1, shares: Array.from({ length: top - 2 }, (_, at) => lowest + (second - lowest) * at) };
}

/** `rank` from 0 to 1 says how far it came. */
function paperLift(random: Random, places: Places, rank: number, asOf: string): Omit<PlannedLift, 'id'> {
  const affair = affairOf(random, 5);
  if (rank < 0.24) return wishedLift(random, places, affair, rank < 0.02, asOf);
  const place = places.next('built');
  const slow = rank < 0.46;
  const schemeFrom = slow
    ? noticeDay(addDays('2025-02-10', random.int(0, 90)))
    : addDays('2020-03-02', Math.floor(((rank - 0.46) / 0.54) * 1750) + random.int(0, 30));
  const wishOn = addDays(schemeFrom, -random.int(60, 110));
  const reviewFrom = addDays(schemeFrom, random.int(24, 40));
  const votedOn = addDays(wishOn, random.int(28, 45));
  const old = votedOn < '2021-01-01';
  const step = Math.floor((rank - 0.24) * 60);
  const days = slow
    ? slowDays(random, step, reviewFrom, affair.workDays, asOf)
    : daysAfter(random, reviewFrom, affair.workDays, random.int(0, 60));
  const stuck = slow && days.reviewFrom === undefined;
  return {
    ...affair,
    ...place,
    ...(old && { threshold: '全体三分之二以上' as const }),
    ...(stuck && { received: 3, settled: 2 }),
    votedOn,
    days: { ...days, wishOn, schemeFrom, schemeTo: addDays(schemeFrom, random.int(14, 17)) },
  };
}

/** What an elevator that took long is at on `asOf`: objections, the review, the works, their inspection or its registration. */
const SLOW = ['异议', '审查', '施工', '检验', '登记', '施工', '审查', '异议', '施工', '检验', '登记', '施工', '审查'];

function slowDays(random: Random, step: number, reviewFrom: string, workDays: number, asOf: string): PlannedLift['days'] {
  const at = SLOW[step % SLOW.length];
  if (at === '异议') return {};
  const ago = random.int(3, 12);
  if (at === '审查') return { reviewFrom, buildFrom: addDays(asOf, 20 + ago) };
  const built = workDays + 4;
  const buildFrom = addDays(asOf, at === '施工' ? -ago * 5 : at === '检验' ? -ago - built : -ago - 16 - built);
  const inspectFrom = addDays(buildFrom, built);
  return { reviewFrom, buildFrom, inspectFrom, registerFrom: addDays(inspectFrom, 16), inUseFrom: addDays(inspectFrom, 30) };
}

function wishedLift(
  random: Random,
  places: Places,
  affair: ReturnType<typeof affairOf>,
  stopped: boolean,
  asOf: string,
): Omit<PlannedLift, 'id'> {
  const wishOn = addDays(asOf, stopped ? -random.int(200, 240) : -random.int(6, 120));
  const few = Math.floor((affair.top * 2 * 7) / 12);
  return {
    ...affair,
    ...places.next('wished'),
    ...(stopped && { voted: few, yes: few - 1, stoppedReason: '参与表决的业主不足三分之二，申请人撤回申请' }),
    votedOn: stopped ? addDays(wishOn, 40) : addDays(asOf, 30),
    days: { wishOn, ...(stopped && { stoppedOn: addDays(wishOn, 55) }) },
  };
}

/** The row of `elevators.csv` as it is known on `asOf`; the ids of its notices are added where there are any. */
export function liftRow(lift: PlannedLift, keeper: number, asOf: string, schemeTo: string | undefined): Elevator {
  const { days, top } = lift;
  const known = Object.fromEntries(
    Object.entries({ ...days, ...(schemeTo && { schemeTo }) }).filter(([day, on]) => on <= asOf || day === 'schemeTo'),
  );
  const schemed = days.schemeFrom !== undefined && days.schemeFrom <= asOf;
  const over = schemed && (schemeTo ?? days.schemeTo ?? '') < asOf;
  const used = days.inUseFrom !== undefined && days.inUseFrom <= asOf && days.registerFrom;
  const owners = lift.shares.reduce((sum, share) => sum + share * 2, 0);
  return {
    id: lift.id,
    name: lift.where,
    compoundId: lift.compoundId,
    building: `${lift.building}号楼`,
    unit: `${lift.unit}单元`,
    floors: top,
    ...(schemed ? known : { ...known, schemeTo: undefined }),
    ...(over && { received: lift.received, settled: lift.settled }),
    ...(lift.stoppedReason && known.stoppedOn && { stoppedReason: lift.stoppedReason }),
    ...(schemed && { installer: lift.maker, cost: (owners + lift.subsidy) * UNIT, subsidy: lift.subsidy * UNIT }),
    ...(used && {
      maintainer: KEEPERS[keeper % KEEPERS.length]!,
      useRegNo: `梯演示${lift.id.slice(2).padStart(5, '0')}`,
      nextInspection: nextAnniversary(used, asOf),
    }),
  } as Elevator;
}

/** Elevators are inspected every year: the next such day after `asOf`. */
function nextAnniversary(day: string, asOf: string): string {
  const monthDay = day.slice(5) === '02-29' ? '02-28' : day.slice(5);
  const year = Number(asOf.slice(0, 4));
  return `${year}-${monthDay}` > asOf ? `${year}-${monthDay}` : `${year + 1}-${monthDay}`;
}

/** What each floor pays, once there is a scheme. */
export function shareRows(lift: PlannedLift, asOf: string): ElevatorShare[] {
  if (!lift.days.schemeFrom || lift.days.schemeFrom > asOf) return [];
  return Array.from({ length: lift.top }, (_, at) => ({
    elevatorId: lift.id,
    floor: at + 1,
    homes: 2,
    each: (lift.shares[at - 2] ?? 0) * UNIT,
  }));
}

/** The vote of the homes of a stairwell. */
export function voteOf(lift: PlannedLift): Omit<Consent, 'id'> {
  const heads = lift.top * 2;
  const area = (count: number) => count * lift.flat;
  return {
    compoundId: lift.compoundId,
    matter: '加装电梯',
    rule:
      lift.threshold === '全体三分之二以上'
        ? '《中华人民共和国物权法》第七十六条（2021年以前的规定）'
        : '《中华人民共和国民法典》第二百七十八条',
    threshold: lift.threshold,
    electorateArea: area(heads),
    electorateHeads: heads,
    votedArea: area(lift.voted),
    votedHeads: lift.voted,
    yesArea: area(lift.yes),
    yesHeads: lift.yes,
    decidedOn: lift.votedOn,
    elevatorId: lift.id,
  };
}
