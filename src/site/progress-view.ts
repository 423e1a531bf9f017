import { measureIndicator, type CountedRegisters, type Measured } from '../model/indicator-count.ts';
import { isOldCompound, partitionCounts, type PartitionCount } from '../model/partition.ts';
import type { Campaign } from '../schema/campaign.ts';
import type { Indicator } from '../schema/indicator.ts';
import { compare, type Site } from './site.ts';

/** One basis on which a promise is measured, newest first. */
export interface Measure extends Measured {
  indicator: Indicator;
  /** Its own target, else that of the promise whose name it bears; whole 0.01 %. */
  target: number | undefined;
  /** Earlier measurements, newest first. */
  earlier: { asOf: string; value: number; numerator: string; denominator: string }[];
}

/** A promise with every basis on which it is measured. Two bases are never one figure: 9 of 50 compounds may be 46 % of their area (trap T-2). */
export interface Progress {
  /** Absent for what is measured without having been promised. */
  goal: Campaign['goals'][number] | undefined;
  key: string;
  measures: Measure[];
  /** Whether every measure that has a target has reached it; false without any. */
  reached: boolean;
}

export interface ProgressView {
  campaign: Campaign;
  promises: Progress[];
  reached: number;
  /** Measured although nothing was promised. */
  others: Progress[];
  partition: PartitionCount;
  old: { announced: number | undefined; counted: number; cutoff: number };
  companies: { announced: number | undefined; counted: number };
  sanwu: { announced: number | undefined; counted: number };
  documents: { id: string; title: string }[];
  asOf: string;
}

/** Every promise of the campaign, in its order. */
export function progressOf(site: Site): Progress[] {
  const measures = measuresOf(site);
  return site.campaign.goals.map((goal) => {
    const own = measures.get(goal.key) ?? [];
    return { goal, key: goal.key, measures: own, reached: isReached(own) };
  });
}

export function progressView(site: Site): ProgressView {
  const { campaign, all } = site;
  const promises = progressOf(site);
  const promised = new Set(promises.map(({ key }) => key));
  const others = [...measuresOf(site)].filter(([key]) => !promised.has(key));
  return {
    campaign,
    promises,
    reached: promises.filter(({ reached }) => reached).length,
    others: others.map(([key, measures]) => ({ goal: undefined, key, measures, reached: false })),
    partition: partitionCounts(campaign, all.compound),
    old: {
      announced: campaign.oldCompoundCount,
      counted: all.compound.filter((one) => isOldCompound(one, campaign)).length,
      cutoff: campaign.oldCompoundCutoff,
    },
    companies: { announced: campaign.companyCount, counted: all.company.filter(({ status }) => status === '在册').length },
    sanwu: { announced: campaign.sanwu?.count, counted: all.sanwu.length },
    documents: campaign.policyDocs.flatMap((id) => site.find('document', id) ?? []).map(({ id, title }) => ({ id, title })),
    asOf: site.dataDate,
  };
}

function isReached(measures: readonly Measure[]): boolean {
  const aimed = measures.filter(({ target }) => target !== undefined);
  return aimed.length > 0 && aimed.every(({ value, target }) => value >= target!);
}

/** Goal key → its measures, in the order of the indicators' first rows. */
function measuresOf(site: Site): Map<string, Measure[]> {
  const registers: CountedRegisters = { ...site.all, asOf: site.dataDate };
  const goals = new Map(site.campaign.goals.map((goal) => [goal.key, goal]));
  const byKey = Map.groupBy(site.all.indicator, ({ key }) => key);
  const measures = [...byKey.values()].flatMap((rows): Measure[] => {
    const [newest, ...earlier] = rows.toSorted((a, b) => compare(b.asOf, a.asOf));
    const measured = newest && measureIndicator(newest, registers);
    if (!measured) return [];
    return [
      {
        indicator: newest,
        target: newest.target ?? goals.get(newest.key)?.target,
        ...measured,
        earlier: earlier.flatMap((row) => {
          const found = measureIndicator(row, registers);
          return found ? [{ asOf: row.asOf, value: found.value, numerator: found.numerator, denominator: found.denominator }] : [];
        }),
      },
    ];
  });
  return Map.groupBy(measures, ({ indicator }) => indicator.goalKey ?? indicator.key);
}
