/** How far a change of price is: 审计 → 方案 → 表决 → 结果 → 执行. */
import type { Consent } from '../schema/consent.ts';
import type { Notice } from '../schema/notice.ts';
import type { ElasticRule, PriceChange } from '../schema/price-change.ts';

export const PRICE_STEPS = ['audit', 'proposal', 'vote', 'result', 'effect'] as const;
export type PriceStepName = (typeof PRICE_STEPS)[number];

export interface PriceStep {
  name: PriceStepName;
  /** The day on which it became public, the vote ended or the price began. */
  on: string | undefined;
  /** First and last day of the period during which owners could object. */
  from: string | undefined;
  until: string | undefined;
}

type Told = Pick<Notice, 'publishedOn' | 'periodStart' | 'periodEnd'>;

export interface PriceFacts {
  change: Pick<PriceChange, 'effectiveOn' | 'stoppedOn'>;
  audit?: Told | undefined;
  proposal?: Told | undefined;
  vote?: Pick<Consent, 'decidedOn'> | undefined;
  result?: Told | undefined;
}

/** The five steps in their order, with the days that are known. */
export function priceSteps({ change, audit, proposal, vote, result }: PriceFacts): PriceStep[] {
  const told = (name: PriceStepName, notice: Told | undefined): PriceStep => ({
    name,
    on: notice?.publishedOn,
    from: notice?.periodStart,
    until: notice?.periodEnd,
  });
  return [
    told('audit', audit),
    told('proposal', proposal),
    { name: 'vote', on: vote?.decidedOn, from: undefined, until: undefined },
    told('result', result),
    { name: 'effect', on: change.effectiveOn, from: undefined, until: undefined },
  ];
}

/** The last step that has begun on `day`; undefined before the first. */
export function currentStep(steps: readonly PriceStep[], day: string): PriceStep | undefined {
  return steps.findLast(({ on }) => on !== undefined && on <= day);
}

/** The first step whose day is earlier than that of a step before it; undefined when all are in order. */
export function stepOutOfOrder(steps: readonly PriceStep[]): { step: PriceStep; after: PriceStep } | undefined {
  const known = steps.filter(({ on }) => on !== undefined);
  const at = known.findIndex((step, i) => i > 0 && step.on! < known[i - 1]!.on!);
  return at < 0 ? undefined : { step: known[at]!, after: known[at - 1]! };
}

/**
 * Whether an elastic rule (弹性调价) allows the change. 可上浮: at most `percent` up. 不变: no rise. 应下浮: at least
 * `percent` down. Compared in whole numbers: prices in 厘, the percentage in 0.01 %. A fall is always allowed elsewhere.
 */
export function obeysElastic({ adjust, percent }: Pick<ElasticRule, 'adjust' | 'percent'>, before: number, after: number): boolean {
  const share = BigInt(percent ?? 0);
  const [from, to] = [BigInt(before) * 10_000n, BigInt(after) * 10_000n];
  if (adjust === '应下浮') return to <= from - BigInt(before) * share;
  if (adjust === '不变') return after <= before;
  return percent === undefined || to <= from + BigInt(before) * share;
}
