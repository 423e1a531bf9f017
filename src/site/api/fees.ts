/** What the property fees of a compound in force are compared with, in exact decimals. */
import { apiText as words } from '../../format/wording/api.ts';
import type { ChargeVerdict } from '../../model/charge-verdict.ts';
import { writeDecimal } from '../../schema/cells.ts';
import type { ChargeView } from '../charge-view.ts';
import { day, decimal, flag, object, orNull, text, word, type Schema } from './schema.ts';

const RELATIONS = ['区间内', '高于上限', '低于下限'] as const;

/** A fee in force. `price` and what it is compared with are 元/㎡·月 unless `unit` says otherwise. */
export function feeJson({ charge, verdict, company, standard, menu }: ChargeView) {
  return {
    chargeId: charge.id,
    item: charge.item,
    grade: charge.grade ?? null,
    menu: menu.length > 0 ? menu.map(({ name, grade }) => `${name} ${grade}`) : null,
    price: decimalOf(charge.price, 3),
    elevatorPrice: decimalOf(charge.elevatorPrice, 3),
    unit: charge.unit ?? null,
    regime: charge.regime,
    company: company?.name ?? null,
    effectiveFrom: charge.effectiveFrom ?? null,
    standardId: standard?.id ?? null,
    ...comparisonOf(verdict),
  };
}

function comparisonOf(verdict: ChargeVerdict) {
  const compared = 'terms' in verdict ? verdict : undefined;
  const range = verdict.kind === '无法比较' ? (verdict.range?.kind === 'range' ? verdict.range : undefined) : verdict.range;
  return {
    relation: verdict.kind === '无法比较' ? null : verdict.kind === '合同价仅供参考' ? verdict.relation : verdict.kind,
    binding: compared !== undefined && verdict.kind !== '合同价仅供参考',
    notCompared: verdict.kind === '无法比较' ? verdict.reason : null,
    compared: decimalOf(compared?.price, 3),
    low: decimalOf(range?.low ?? undefined, 7),
    high: decimalOf(range?.high, 7),
  };
}

function decimalOf(value: number | undefined, places: number): string | null {
  return value === undefined ? null : writeDecimal(value, places, 2);
}

const said = words.fee;

/** What `feeJson` makes. */
export const FEE: Schema = object(said.fee, {
  chargeId: text(said.chargeId),
  item: text(said.item),
  grade: orNull(text(said.grade)),
  menu: orNull({ type: 'array', items: text(said.menuItem), description: said.menu }),
  price: orNull(decimal(said.price)),
  elevatorPrice: orNull(decimal(said.elevatorPrice)),
  unit: orNull(text(said.unit)),
  regime: text(said.regime),
  company: orNull(text(said.company)),
  effectiveFrom: orNull(day(said.effectiveFrom)),
  standardId: orNull(text(said.standardId)),
  relation: orNull(word(said.relation, RELATIONS)),
  binding: flag(said.binding),
  notCompared: orNull(text(said.notCompared)),
  compared: orNull(decimal(said.compared)),
  low: orNull(decimal(said.low)),
  high: orNull(decimal(said.high)),
});
