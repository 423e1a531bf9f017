/**
 * The price range that a reference table allows for a house, in exact integers.
 *
 * Prices are whole 厘 (0.001 元), percentages whole 0.01 %. A float multiplies by
 * (10000 ± percentage) / 10000, so every bound is a whole number of 0.0000001 元, and a cap is
 * never rounded up: 0.90 × 1.15 = 1.035, so 1.03 lies within and 1.04 above.
 *
 * How the three models are read (documented, because the sources leave it open):
 * - 分列: the column of the house, or the undivided column; nothing is added or deducted.
 * - 含梯扣减: the table price contains the lift. A house without lift starts from the table price
 *   less the deduction. The deduction is itself a range (Changchun: 0.20–0.30), so the lowest base is
 *   the price less the greater deduction and the highest base the price less the smaller one; the
 *   float then applies to these bases.
 * - 另加: the float applies to the table price, and the additions are fixed amounts on top. An
 *   addition for the lift needs a lift. Whether a house has what any other addition is for
 *   (automatic fire control) must be said by the caller; unsaid, the low bound leaves it out and
 *   the high bound includes it.
 */
import type { FeeAddon, FeeCell, FeeStandard } from '../schema/fee-standard.ts';
import { feeCellOf, floatsOf, nextLowerGrade, type Floats } from './fee-cell.ts';
import { baseLines, FINE, floatLines, plainBase, sumOf, type Side, type SumStep, type SumTerm } from './price-sum.ts';

export { FINE, type SumStep, type SumTerm } from './price-sum.ts';

/** A standard with its own rows only. */
export interface FeeTable {
  standard: FeeStandard;
  cells: readonly FeeCell[];
  addons: readonly FeeAddon[];
}

export interface FeeQuestion {
  category: string;
  elevator: FeeCell['elevator'];
  grade: string;
  /** Whether the service fully meets the grade (rule V-20); unsaid or 未评定 counts at the grade itself. */
  fullyMet?: '达到' | '未完全达到' | '未评定' | undefined;
  /** Names of the non-lift additions that the house has; undefined when unknown. */
  addons?: readonly string[] | undefined;
}

export interface AllowedRange {
  kind: 'range';
  /** The grade compared with, lower than the one asked for when `lowered`. */
  grade: string;
  lowered: boolean;
  /** Before any float, additions included; whole 厘. Equal unless a deduction or an unknown addition leaves a range. */
  base: { low: number; high: number };
  floats: Floats;
  /** Whole 0.0000001 元; null when there is no floor, undefined when the source names no float on that side. */
  low: number | null | undefined;
  high: number | undefined;
  /** The lowest and highest price in whole 厘 that lie within. */
  lowest: number | null | undefined;
  highest: number | undefined;
  steps: SumStep[];
}

export type GapReason =
  /** The grade is not in the standard's scale. */
  | 'unknownGrade'
  /** The table has no price for category, lift and grade. */
  | 'noCell'
  /** The table tells houses with and without lift apart, and the question does not. */
  | 'elevatorUnsaid'
  /** 含梯扣减 without an amount. */
  | 'noDeduction'
  /** The source names no float at all: there is a base price and no range. */
  | 'noFloat'
  /** The lowest grade is not fully met, and there is no lower one. */
  | 'noLowerGrade'
  /** A menu choice has no total, or its grades float differently. */
  | 'menuGap';

/** Why there is no range. `base` (whole 厘) and `steps` are there when a base price is known. */
export interface RangeGap {
  kind: 'gap';
  reason: GapReason;
  grade?: string;
  lowered?: boolean;
  base?: { low: number; high: number };
  steps: SumStep[];
}

/** The range for a house and grade. */
export function allowedRange(table: FeeTable, question: FeeQuestion): AllowedRange | RangeGap {
  const { gradesBestFirst, lowerGradeRule } = table.standard;
  if (!gradesBestFirst.includes(question.grade)) return gap('unknownGrade');
  const lowered = lowerGradeRule === true && question.fullyMet === '未完全达到';
  const grade = lowered ? nextLowerGrade(gradesBestFirst, question.grade) : question.grade;
  if (grade === undefined) return gap('noLowerGrade');
  const cell = feeCellOf(table, { ...question, grade });
  if (typeof cell === 'string') return gap(cell);
  const start = [{ op: '', value: cell.base * FINE, name: '基准价' } as const];
  return rangeFrom(table, question, { grade, lowered, start, floats: floatsOf(table.standard, cell) });
}

/** Where a sum starts: the terms of the price before additions, deductions and floats. */
export interface RangeStart {
  grade: string;
  lowered: boolean;
  start: SumTerm[];
  floats: Floats;
}

/** The range that follows from a starting price: that of a table cell, or the sum of a menu choice. */
export function rangeFrom(
  table: Pick<FeeTable, 'standard' | 'addons'>,
  question: Pick<FeeQuestion, 'elevator' | 'addons'>,
  from: RangeStart,
): AllowedRange | RangeGap {
  const sides = sidesOf(table, question, from.start);
  if (sides === undefined) return gap('noDeduction');
  const { grade, lowered, floats } = from;
  const baseSteps = baseLines(from.start, sides);
  const base = { low: plainBase(sides.low) / FINE, high: plainBase(sides.high) / FINE };
  if (floats.up === undefined && floats.down === undefined) {
    return { kind: 'gap', reason: 'noFloat', grade, lowered, base, steps: baseSteps };
  }
  const low = typeof floats.down === 'number' ? floatLines('low', sides.low, 10_000 - floats.down) : undefined;
  const high = floats.up === undefined ? undefined : floatLines('high', sides.high, 10_000 + floats.up);
  const lowEnd = low ? low.end : (floats.down as null | undefined);
  return {
    kind: 'range',
    grade,
    lowered,
    base,
    floats,
    low: lowEnd,
    high: high?.end,
    lowest: typeof lowEnd === 'number' ? Math.ceil(lowEnd / FINE) : lowEnd,
    highest: high && Math.floor(high.end / FINE),
    steps: [...baseSteps, ...(low?.steps ?? []), ...(high?.steps ?? [])],
  };
}

function sidesOf(
  { standard, addons }: Pick<FeeTable, 'standard' | 'addons'>,
  question: Pick<FeeQuestion, 'elevator' | 'addons'>,
  start: readonly SumTerm[],
): { low: Side; high: Side } | undefined {
  const floated = sumOf(start);
  const plain = { floated, additions: [] };
  if (standard.elevatorModel === '含梯扣减' && question.elevator === '无电梯') {
    const { deductLow, deductHigh } = standard;
    if (deductLow === undefined || deductHigh === undefined) return undefined;
    return { low: { ...plain, floated: floated - deductHigh * FINE }, high: { ...plain, floated: floated - deductLow * FINE } };
  }
  if (standard.elevatorModel !== '另加') return { low: plain, high: plain };
  const lift = question.elevator === '有电梯';
  const known = addons.filter((one) => (one.forElevator ? lift : question.addons?.includes(one.name)));
  const possible = addons.filter((one) => (one.forElevator ? lift : (question.addons?.includes(one.name) ?? true)));
  return { low: { floated, additions: additionTerms(known) }, high: { floated, additions: additionTerms(possible) } };
}

function additionTerms(addons: readonly FeeAddon[]): SumTerm[] {
  return addons.map(({ name, price }) => ({ op: '+', value: price * FINE, name }));
}

function gap(reason: GapReason): RangeGap {
  return { kind: 'gap', reason, steps: [] };
}
