import type { Campaign } from '../schema/campaign.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Compound } from '../schema/compound.ts';
import type { CityWork } from '../schema/city-work.ts';
import type { Elevator } from '../schema/elevator.ts';
import type { COUNTS, Indicator } from '../schema/indicator.ts';
import type { Issue } from '../schema/issue.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { ProjectStage } from '../schema/project-stage.ts';
import type { Project } from '../schema/project.ts';
import type { Result, Round } from '../schema/round.ts';
import type { Sanwu } from '../schema/sanwu.ts';
import { percentOf } from './indicator.ts';
import { isOldCompound } from './partition.ts';
import { isAccepted } from './stage-status.ts';

/** The registers that indicators are counted from. */
export interface CountedRegisters {
  /** The day of which they speak. */
  asOf: string;
  campaign: readonly Campaign[];
  compound: readonly Compound[];
  round: readonly Round[];
  result: readonly Result[];
  sanwu: readonly Sanwu[];
  issue: readonly Issue[];
  organisation: readonly Organisation[];
  project: readonly Project[];
  projectStage: readonly ProjectStage[];
  elevator: readonly Elevator[];
  cityWork: readonly CityWork[];
}

/** Numerator and denominator as an indicator writes them: counts, or ㎡ with at most two decimals. */
export interface Count {
  numerator: string;
  denominator: string;
}

/** An indicator with its figures, and whether they were counted in the registers or typed. */
export interface Measured extends Count {
  /** Whole 0.01 %, half up. */
  value: number;
  counted: boolean;
}

/** What the registers give for a count; undefined where they do not hold what it needs. */
export function countOf(what: (typeof COUNTS)[number], registers: CountedRegisters): Count | undefined {
  return COUNTERS[what](registers);
}

/** The indicator's figures: typed ones as they stand, otherwise counted; undefined where neither gives a share. */
export function measureIndicator(indicator: Indicator, registers: CountedRegisters): Measured | undefined {
  const { numerator, denominator } = indicator;
  const typed = numerator !== undefined && denominator !== undefined ? { numerator, denominator } : undefined;
  const count = typed ?? (indicator.countOf && countOf(indicator.countOf, registers));
  const value = count && percentOf(count.numerator, count.denominator);
  return count && value !== undefined ? { ...count, value: indicator.value ?? value, counted: !typed } : undefined;
}

type Counter = (registers: CountedRegisters) => Count | undefined;

const COUNTERS: Readonly<Record<(typeof COUNTS)[number], Counter>> = {
  市场化物业小区: among(({ mgmtMode }) => mgmtMode === '市场化物业'),
  市场化物业面积: ({ compound }) => ({
    numerator: area(compound.filter(({ mgmtMode }) => mgmtMode === '市场化物业')),
    denominator: area(compound),
  }),
  有人管理小区: among(({ mgmtMode }) => mgmtMode !== '无'),
  全部小区: among(() => true),
  老旧小区: (registers) => {
    const campaign = registers.campaign[0];
    return campaign && among((compound) => isOldCompound(compound, campaign))(registers);
  },
  有业主组织小区: among(({ ownersCommittee }) => ownersCommittee !== '无'),
  文明达标小区: ({ campaign, compound, round, result }) => {
    const pass = campaign[0]?.civilityPass;
    const ids = new Set(compound.map(({ id }) => id));
    const scored = new Map([...Map.groupBy(result, (one) => one.roundId)].filter(([, rows]) => rows.some((one) => ids.has(one.subjectId))));
    const latest = round.filter(({ id, publishedOn }) => publishedOn && scored.has(id)).toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
    if (pass === undefined || !latest) return undefined;
    const passed = scored.get(latest.id)!.filter(({ subjectId, total }) => total !== undefined && total >= pass && ids.has(subjectId));
    return { numerator: String(passed.length), denominator: String(compound.length) };
  },
  销号三无小区: ({ sanwu }) => share(sanwu, ({ removedOn }) => removedOn !== undefined),
  办结问题: ({ issue }) =>
    share(
      issue.filter(({ decision }) => decision !== '不予办理'),
      ({ closedOn }) => closedOn !== undefined,
    ),
  有党组织小区: ({ compound, organisation }) => {
    const led = new Set(
      organisation.filter(({ kind, endedOn }) => kind === '党组织' && endedOn === undefined).map(({ compoundId }) => compoundId),
    );
    return share(compound, ({ id }) => led.has(id));
  },
  验收改造项目: (registers) => share(registers.project, acceptedIn(registers)),
  验收改造面积: (registers) => ({
    numerator: area(registers.project.filter(acceptedIn(registers))),
    denominator: area(registers.project),
  }),
  投用电梯: ({ elevator, asOf }) => share(elevator, ({ inUseFrom }) => inUseFrom !== undefined && inUseFrom <= asOf),
  建成口袋公园: ({ cityWork }) => worksOf(cityWork, '口袋公园'),
  建成特色街: ({ cityWork }) => worksOf(cityWork, '特色街'),
};

function acceptedIn({ projectStage, asOf }: CountedRegisters): (project: Project) => boolean {
  const stages = Map.groupBy(projectStage, ({ projectId }) => projectId);
  return ({ id }) => isAccepted(stages.get(id) ?? [], asOf);
}

function worksOf(works: readonly CityWork[], kind: CityWork['kind']): Count {
  const own = works.filter((one) => one.kind === kind);
  const sum = (field: 'done' | 'target') => String(own.reduce((total, one) => total + one[field], 0));
  return { numerator: sum('done'), denominator: sum('target') };
}

function among(holds: (compound: Compound) => boolean): Counter {
  return ({ compound }) => share(compound, holds);
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): Count {
  return { numerator: String(all.filter(holds).length), denominator: String(all.length) };
}

/** Σ of areas as the record writes it. */
function area(places: readonly { floorArea?: number | undefined }[]): string {
  return writeDecimal(
    places.reduce((sum, { floorArea = 0 }) => sum + floorArea, 0),
    2,
  );
}
