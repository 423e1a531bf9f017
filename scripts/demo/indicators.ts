/** Promises measured at the end of four quarters: the newest figures are counted in the registers, earlier ones are as they were told then. */
import { countOf, type CountedRegisters } from '../../src/model/indicator-count.ts';
import { percentOf } from '../../src/model/indicator.ts';
import type { Indicator } from '../../src/schema/indicator.ts';
import { type makeCampaign, END } from './campaign.ts';
import type { Records } from './write.ts';

interface Promised extends Pick<Indicator, 'key' | 'name' | 'definition' | 'basis' | 'source'> {
  countOf: NonNullable<Indicator['countOf']>;
  goalKey?: string;
  target?: number;
  targetDate?: string;
  /** What was told at the end of the earlier quarters, in parts of a hundred of the newest numerator. */
  before: readonly number[];
}

const STREETS = '各街道办事处台账';
const HOUSING = '云汀区住房和城乡建设局台账';

const PROMISED: readonly Promised[] = [
  {
    key: 'party',
    name: '小区党组织覆盖',
    definition: '分子是建立了党组织的小区，分母是全部小区',
    basis: '小区数',
    source: '中共云汀区委办公室季报',
    countOf: '有党组织小区',
    target: 10_000,
    targetDate: END,
    before: [71, 82, 92],
  },
  {
    key: 'civility',
    name: '文明达标覆盖',
    definition: '分子是最近一轮测评总分60分及以上的小区，分母是全部小区',
    basis: '小区数',
    source: '云汀区精神文明建设办公室季报',
    countOf: '文明达标小区',
    target: 10_000,
    targetDate: END,
    before: [84, 90, 95],
  },
  {
    key: 'property',
    name: '专业化物业服务覆盖',
    definition: '分子是物业服务企业入驻的小区，分母是全部小区',
    basis: '小区数',
    source: HOUSING,
    countOf: '市场化物业小区',
    target: 8000,
    targetDate: END,
    before: [93, 95, 98],
  },
  {
    key: 'property-area',
    goalKey: 'property',
    name: '专业化物业服务覆盖',
    definition: '分子是物业服务企业入驻小区的建筑面积，分母是全部小区的建筑面积；企业多在大小区，所以比按小区数算出来的高',
    basis: '建筑面积',
    source: HOUSING,
    countOf: '市场化物业面积',
    before: [],
  },
  {
    key: 'basic-property',
    goalKey: 'property',
    name: '基本物业服务覆盖',
    definition: '分子是有企业、街道社区、单位或居民管理的小区，不含还没有销号的三无小区，分母是全部小区',
    basis: '小区数',
    source: HOUSING,
    countOf: '有人管理小区',
    target: 10_000,
    targetDate: END,
    before: [94, 96, 98],
  },
  {
    key: 'sanwu',
    name: '三无小区销号',
    definition: '分子是已经销号的三无小区，分母是按本区定义查出的三无小区',
    basis: '小区数',
    source: STREETS,
    countOf: '销号三无小区',
    target: 10_000,
    targetDate: '2027-12-31',
    before: [12, 36, 72],
  },
  {
    key: 'renovation',
    name: '改造项目验收',
    definition: '分子是综合验收合格的项目，分母是两年计划的全部项目',
    basis: '项目数',
    source: HOUSING,
    countOf: '验收改造项目',
    target: 10_000,
    targetDate: END,
    before: [],
  },
  {
    key: 'renovation-area',
    goalKey: 'renovation',
    name: '改造项目验收',
    definition: '分子是综合验收合格项目的改造面积，分母是全部项目的改造面积',
    basis: '建筑面积',
    source: HOUSING,
    countOf: '验收改造面积',
    before: [],
  },
  {
    key: 'elevators',
    name: '加装电梯投用',
    definition: '分子是已经投入使用的电梯，分母是登记在册、包括还在征集意愿的单元',
    basis: '电梯数',
    source: HOUSING,
    countOf: '投用电梯',
    target: 10_000,
    targetDate: END,
    before: [],
  },
  {
    key: 'parks',
    name: '口袋公园建成',
    definition: '分子是建成的口袋公园，分母是计划建设的口袋公园',
    basis: '任务数',
    source: '云汀区城市管理局台账',
    countOf: '建成口袋公园',
    target: 10_000,
    targetDate: '2026-12-31',
    before: [],
  },
  {
    key: 'owners',
    name: '业主组织覆盖',
    definition: '分子是成立业主委员会或物业管理委员会的小区，分母是全部小区',
    basis: '小区数',
    source: STREETS,
    countOf: '有业主组织小区',
    before: [79, 86, 94],
  },
  {
    key: 'problems',
    name: '问题清单办结',
    definition: '分子是已经办结的问题，分母是登记进清单并受理的全部问题',
    basis: '问题数',
    source: '问题清单',
    countOf: '办结问题',
    before: [],
  },
];

/** Rows of every promise that the registers can count, oldest first. */
export function makeIndicators(made: Records, asOf: string): Indicator[] {
  const days = ['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30'].filter((day) => day <= asOf);
  const registers = { ...EMPTY, ...made, asOf } as unknown as CountedRegisters;
  return PROMISED.flatMap(({ before, countOf: what, ...rest }) => {
    const count = countOf(what, registers);
    if (!count || Number(count.denominator) === 0) return [];
    const earlier = before.slice(0, Math.max(0, days.length - 1)).map((share, at): Indicator => {
      const numerator = String(Math.round((Number(count.numerator) * share) / 100));
      const value = percentOf(numerator, count.denominator)!;
      return { ...rest, numerator, denominator: count.denominator, value, asOf: days[at]! };
    });
    return [...earlier, { ...rest, asOf, countOf: what }];
  });
}

/** The promises that can be measured: a goal without a measure is no promise that anyone can check. */
export function measuredGoals(
  campaign: ReturnType<typeof makeCampaign>,
  indicators: readonly Indicator[],
): ReturnType<typeof makeCampaign> {
  const keys = new Set(indicators.map(({ key, goalKey }) => goalKey ?? key));
  return { ...campaign, goals: campaign.goals.filter(({ key }) => keys.has(key)) };
}

const EMPTY = {
  campaign: [],
  compound: [],
  round: [],
  result: [],
  sanwu: [],
  issue: [],
  organisation: [],
  project: [],
  projectStage: [],
  elevator: [],
  cityWork: [],
};
