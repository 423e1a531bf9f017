import { fraction, roundHalfUp } from './exact.ts';
import type { Survey } from '../schema/survey.ts';

/** Tolerance of a published percentage: 0.05 percentage points, in whole 0.01 %. */
const TOLERANCE = 5n;

export type IndicatorCheck =
  | { ok: true }
  | { ok: false; reason: 'zeroDenominator' | 'overOne' }
  /** `expected` is numerator ÷ denominator in whole 0.01 %, half up. */
  | { ok: false; reason: 'value'; expected: number };

/** Checks that the value is numerator ÷ denominator within 0.05 percentage points (rule V-47), in whole numbers. Without a value only the two counts are compared. */
export function checkIndicator({
  numerator,
  denominator,
  value,
}: {
  numerator: string;
  denominator: string;
  value?: number | undefined;
}): IndicatorCheck {
  const [top, over] = [hundredths(numerator), hundredths(denominator)];
  if (over === 0n) return { ok: false, reason: 'zeroDenominator' };
  if (top > over) return { ok: false, reason: 'overOne' };
  if (value === undefined) return { ok: true };
  const difference = BigInt(value) * over - top * 10_000n;
  const near = (difference < 0n ? -difference : difference) <= TOLERANCE * over;
  return near ? { ok: true } : { ok: false, reason: 'value', expected: Number(roundHalfUp(fraction(top * 10_000n, over))) };
}

/** Numerator ÷ denominator in whole 0.01 %, half up; undefined for a share of nothing. */
export function percentOf(numerator: string, denominator: string): number | undefined {
  const [top, over] = [hundredths(numerator), hundredths(denominator)];
  return over > 0n ? Number(roundHalfUp(fraction(top * 10_000n, over))) : undefined;
}

/** A share in whole 0.01 %, half up; undefined for a share of nothing. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Number(roundHalfUp(fraction(BigInt(part) * 10_000n, whole))) : undefined;
}

/** The 满意率 that the survey's own counts give, in whole 0.01 %; undefined without counts. */
export function surveyRate({ satisfied, sample }: Pick<Survey, 'satisfied' | 'sample'>): number | undefined {
  return satisfied === undefined || sample === undefined ? undefined : shareOf(satisfied, sample);
}

/** Count with at most two decimals → whole hundredths. */
function hundredths(text: string): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
}
