/**
 * What a charge is against its reference table. A range binds only where the charge is under
 * 政府指导价; a contract price outside it is no violation (trap T-3, rule V-18).
 */
import type { Charge } from '../schema/charge.ts';
import type { FeeStandard } from '../schema/fee-standard.ts';
import { feeCellOf, floatsOf, nextLowerGrade } from './fee-cell.ts';
import {
  allowedRange,
  FINE,
  rangeFrom,
  type AllowedRange,
  type FeeTable,
  type GapReason,
  type RangeGap,
  type SumTerm,
} from './fee-range.ts';
import { menuTotal, parseMenuChoice, type Menu, type MenuChoice } from './menu-total.ts';
import { normaliseUnit } from './unit.ts';

export type Relation = '区间内' | '高于上限' | '低于下限';

export type NoComparison =
  | GapReason
  /** The charge names no standard, or no price, category or grade. */
  | 'noStandard'
  | 'noPrice'
  | 'noGrade'
  /** Not per ㎡ and month. */
  | 'otherUnit'
  /** The source names no float on the side on which the price lies. */
  | 'noUpFloat'
  | 'noDownFloat';

export type ChargeVerdict =
  /** Under 政府指导价: the range binds. */
  | ({ kind: Relation } & Compared)
  /** A contract price: the relation is for information. */
  | ({ kind: '合同价仅供参考'; relation: Relation } & Compared)
  | { kind: '无法比较'; reason: NoComparison; range?: AllowedRange | RangeGap };

export interface Compared {
  range: AllowedRange;
  /** The price compared, in whole 厘, as a sum: 含梯扣减 and 另加 prices contain the lift, so a lift fee charged apart is added. */
  price: number;
  terms: SumTerm[];
  /** By how much the price lies outside, in whole 0.0000001 元; 0 within. */
  outside: number;
  /** The charge says 政府指导价 and the standard is something else. */
  regimeMismatch: boolean;
}

/** The parts of a charge that a verdict needs. */
export type JudgedCharge = Pick<
  Charge,
  'regime' | 'category' | 'elevator' | 'grade' | 'menuChoice' | 'fullyMet' | 'price' | 'unit' | 'elevatorPrice'
>;

/** Judges a charge against its table (undefined when the standard is not known) and, for a menu charge, its menu. */
export function judgeCharge(charge: JudgedCharge, table: FeeTable | undefined, menu?: Menu): ChargeVerdict {
  if (!table) return none('noStandard');
  if (charge.price === undefined) return none('noPrice');
  if (normaliseUnit(charge.unit ?? '') !== '元/㎡·月') return none('otherUnit');
  const range = charge.menuChoice ? menuRange(charge, table, menu) : gradeRange(charge, table);
  if (typeof range === 'string') return none(range);
  if (range.kind === 'gap') return { ...none(range.reason), range };
  const terms = priceTerms(charge, charge.price, table.standard);
  const fine = terms.reduce((sum, { value }) => sum + value, 0);
  const relation = relate(fine, range);
  if (relation.kind === 'open') return { ...none(relation.reason), range };
  const compared: Compared = {
    range,
    terms,
    price: fine / FINE,
    outside: relation.outside,
    regimeMismatch: charge.regime === '政府指导价' && table.standard.regime !== '政府指导价',
  };
  return charge.regime === '政府指导价'
    ? { kind: relation.kind, ...compared }
    : { kind: '合同价仅供参考', relation: relation.kind, ...compared };
}

function gradeRange(charge: JudgedCharge, table: FeeTable): AllowedRange | RangeGap | 'noGrade' {
  const { category, elevator = '不区分', grade, fullyMet } = charge;
  if (!category || !grade) return 'noGrade';
  return allowedRange(table, { category, elevator, grade, fullyMet });
}

/** The range of a menu choice: the sum of its cells, floated as its grades float. */
function menuRange(charge: JudgedCharge, table: FeeTable, menu: Menu | undefined): AllowedRange | RangeGap | NoComparison {
  const chosen = parseMenuChoice(charge.menuChoice ?? []);
  if (!menu || !chosen) return 'menuGap';
  const lowered = table.standard.lowerGradeRule === true && charge.fullyMet === '未完全达到';
  const choice = lowered ? lowerAll(chosen, table.standard) : chosen;
  if (!choice) return 'noLowerGrade';
  const total = menuTotal(menu, choice);
  if (total.kind !== 'total') return 'menuGap';
  const floats = commonFloats(charge, table, [...new Set(Object.values(choice))]);
  if (typeof floats === 'string') return floats;
  const start = total.parts.map(({ price, name }, index): SumTerm => ({ op: index === 0 ? '' : '+', value: price * FINE, name }));
  const grade = [...new Set(total.parts.map((part) => part.grade))].join('、');
  return rangeFrom(table, { elevator: charge.elevator ?? '不区分' }, { grade, lowered, start, floats });
}

function lowerAll(choice: MenuChoice, { gradesBestFirst }: Pick<FeeStandard, 'gradesBestFirst'>): MenuChoice | undefined {
  const pairs = Object.entries(choice).map(([item, grade]) => [item, nextLowerGrade(gradesBestFirst, grade)] as const);
  return pairs.some(([, grade]) => grade === undefined) ? undefined : Object.fromEntries(pairs as [string, string][]);
}

/** The float that all chosen grades share; a mixture of different floats has no range. */
function commonFloats({ category = '', elevator = '不区分' }: JudgedCharge, table: FeeTable, grades: readonly string[]) {
  const all = [];
  for (const grade of grades) {
    const cell = feeCellOf(table, { category, elevator, grade });
    if (typeof cell === 'string') return cell;
    all.push(floatsOf(table.standard, cell));
  }
  const [first] = all;
  const same = first && all.every(({ up, down }) => up === first.up && down === first.down);
  return same ? first : 'menuGap';
}

function priceTerms(charge: JudgedCharge, price: number, { elevatorModel }: Pick<FeeStandard, 'elevatorModel'>): SumTerm[] {
  const terms: SumTerm[] = [{ op: '', value: price * FINE, name: '实际收费' }];
  const containsLift = elevatorModel !== '分列' && charge.elevator === '有电梯';
  if (containsLift && charge.elevatorPrice) terms.push({ op: '+', value: charge.elevatorPrice * FINE, name: '电梯运行费' });
  return terms;
}

type Related = { kind: Relation; outside: number } | { kind: 'open'; reason: 'noUpFloat' | 'noDownFloat' };

/** Compares in whole 0.0000001 元. A side without a known float is decided only up to the base price. */
function relate(price: number, { low, high, base }: AllowedRange): Related {
  if (high === undefined && price > base.high * FINE) return { kind: 'open', reason: 'noUpFloat' };
  if (low === undefined && price < base.low * FINE) return { kind: 'open', reason: 'noDownFloat' };
  if (high !== undefined && price > high) return { kind: '高于上限', outside: price - high };
  if (typeof low === 'number' && price < low) return { kind: '低于下限', outside: low - price };
  return { kind: '区间内', outside: 0 };
}

function none(reason: NoComparison): { kind: '无法比较'; reason: NoComparison } {
  return { kind: '无法比较', reason };
}
