/** The sum of a fee check, line by line, in the model's exact arithmetic. */
import { amountText } from '../format/wording/amount.ts';
import { areaText } from '../format/area.ts';
import { exactMoneyText, finePriceText, moneyText, priceText, sumText } from '../format/money.ts';
import { feeCheckText as words } from '../format/wording/fee-check.ts';
import { rangeText, verdictWords, type VerdictWords } from '../format/wording/verdict.ts';
import { judgeCharge, type ChargeVerdict } from '../model/charge-verdict.ts';
import type { FeeCheckData } from '../model/fee-check-data.ts';
import type { AllowedRange, RangeGap } from '../model/fee-range.ts';
import { menuOfCharge } from '../model/menu-of-charge.ts';
import { monthlyFee } from '../model/monthly-fee.ts';
import type { FeeCheckInput } from './fee-check-input.ts';

export interface CheckLine {
  title: string;
  /** Each step of the sum is a line of its own. */
  working: readonly string[];
  result: string;
  total?: boolean;
}

export interface CheckedFee {
  heading: string;
  answer: string;
  regime: string;
  verdict: VerdictWords;
  lines: CheckLine[];
  /** What was asked, for paper and for a comparison. */
  facts: { title: string; value: string }[];
  /** Whole 分 a month; without a price there are none. */
  amounts?: { fee: number; lift: number; total: number };
}

const MONTHS = 12;

/** Works out one question. */
export function checkFee(input: FeeCheckInput, data: FeeCheckData): CheckedFee {
  const { compound, area, charge, typedPrice, regimeUnsaid } = input;
  const standardId = charge.standardId ?? '';
  const menu = menuOfCharge(
    data.menus.filter((one) => one.standardId === standardId),
    charge,
  );
  // A charge without a price still has a range: judge it at zero and leave the relation out.
  const verdict = judgeCharge(
    { ...charge, fullyMet: charge.fullyMet ?? '未评定', price: charge.price ?? 0 },
    data.tables[standardId],
    menu?.table,
  );
  const said = verdictWords(charge.price === undefined ? { kind: '', reason: 'noPrice' } : verdict, regimeUnsaid ? '' : charge.regime);
  const range = 'range' in verdict ? verdict.range : undefined;
  const lines = [...rangeLines(range), ...(charge.price === undefined ? [] : priceLines(verdict, charge.price, said, typedPrice))];
  const amounts = charge.price === undefined ? undefined : amountsOf(charge.price, charge.elevatorPrice, area);
  lines.push(...(amounts ? amountLines(amounts, area) : rangeAmounts(range, area)));
  return {
    heading: [compound?.name, areaText(area), charge.elevator === '不区分' ? '' : charge.elevator].filter(Boolean).join('，'),
    answer: amounts ? words.answer(moneyText(amounts.total), said.short) : words.answerRange,
    regime: said.regime + (range?.kind === 'range' && range.lowered ? words.lowered(charge.grade ?? '', range.grade) : ''),
    verdict: said,
    lines,
    facts: factsOf(input, data),
    ...(amounts && { amounts: { fee: amounts.fee.amount, lift: amounts.lift?.amount ?? 0, total: amounts.total } }),
  };
}

function factsOf({ compound, area, charge, typedPrice, regimeUnsaid }: FeeCheckInput, data: FeeCheckData): CheckedFee['facts'] {
  const price = charge.price === undefined ? undefined : `${priceText(charge.price)}${charge.unit ?? ''}`;
  const f = words.facts;
  return [
    { title: f.compound, value: compound?.name ?? words.none },
    { title: f.area, value: areaText(area) },
    { title: f.price, value: price === undefined ? words.none : typedPrice ? words.typed(price) : words.charged(price) },
    { title: f.grade, value: charge.menuChoice ? words.menu : (charge.grade ?? words.none) },
    { title: f.category, value: charge.category ?? words.none },
    { title: f.elevator, value: charge.elevator === '不区分' || !charge.elevator ? words.unsaid : charge.elevator },
    { title: f.regime, value: regimeUnsaid ? words.unsaid : charge.regime },
    { title: f.standard, value: data.tables[charge.standardId ?? '']?.standard.title ?? words.none },
  ];
}

function rangeLines(range: AllowedRange | RangeGap | undefined): CheckLine[] {
  if (!range?.base) return [];
  const base =
    range.base.low === range.base.high ? priceText(range.base.low) : `${priceText(range.base.low)}—${priceText(range.base.high)}`;
  const working = range.steps.map((step) => (step.terms.length > 1 ? `${words.steps[step.bound] ?? ''} ${sumText(step)}` : sumText(step)));
  if (range.kind === 'gap') return [{ title: words.baseOf(range.grade ?? ''), working, result: amountText.yuan(base) }];
  return [
    {
      title: words.range,
      working: [words.rangeOf(range.grade, range.floats.up, range.floats.down), ...working],
      result: amountText.yuan(rangeText(range) ?? base),
    },
  ];
}

function priceLines(verdict: ChargeVerdict, price: number, said: VerdictWords, typed: boolean): CheckLine[] {
  const title = typed ? words.typedPrice : words.chargedPrice;
  if (verdict.kind === '无法比较') return [{ title, working: [said.short], result: amountText.yuan(priceText(price)) }];
  const { range, terms } = verdict;
  const fine = terms.reduce((sum, { value }) => sum + value, 0);
  const sum = terms.length > 1 ? [sumText({ terms, result: fine })] : [];
  return [{ title, working: [...sum, amountText.and(relationText(fine, range), said.short)], result: amountText.yuan(priceText(price)) }];
}

/** `1.60 ≤ 2.10 ≤ 2.40` within; outside only the bound that is passed: `3.00 > 2.40`, `1.20 < 1.60`. */
function relationText(fine: number, { low, high }: AllowedRange): string {
  const price = finePriceText(fine);
  if (high !== undefined && fine > high) return `${price} > ${finePriceText(high)}`;
  if (typeof low === 'number' && fine < low) return `${price} < ${finePriceText(low)}`;
  return `${typeof low === 'number' ? `${finePriceText(low)} ≤ ` : ''}${price}${high === undefined ? '' : ` ≤ ${finePriceText(high)}`}`;
}

interface Amounts {
  price: number;
  elevatorPrice: number | undefined;
  fee: ReturnType<typeof monthlyFee>;
  lift: ReturnType<typeof monthlyFee> | undefined;
  total: number;
}

function amountsOf(price: number, elevatorPrice: number | undefined, area: number): Amounts {
  const fee = monthlyFee(price, area);
  const lift = elevatorPrice === undefined ? undefined : monthlyFee(elevatorPrice, area);
  return { price, elevatorPrice, fee, lift, total: fee.amount + (lift?.amount ?? 0) };
}

function amountLines({ price, elevatorPrice, fee, lift, total }: Amounts, area: number): CheckLine[] {
  return [
    amountLine(words.fee, price, area, fee),
    ...(lift && elevatorPrice !== undefined ? [amountLine(words.liftFee, elevatorPrice, area, lift)] : []),
    {
      title: words.total,
      working: [lift ? `${moneyText(fee.amount)} + ${moneyText(lift.amount)}` : words.alone],
      result: amountText.yuan(moneyText(total)),
      total: true,
    },
    { title: words.year, working: [`${moneyText(total)} × ${MONTHS}`], result: amountText.yuan(moneyText(total * MONTHS)) },
  ];
}

function amountLine(title: string, price: number, area: number, { exact, amount }: ReturnType<typeof monthlyFee>): CheckLine {
  const rounded = exact === amount * 1000 ? '' : words.rounded;
  return {
    title,
    working: [amountText.feeSum(priceText(price), areaText(area), exactMoneyText(exact), rounded)],
    result: amountText.yuan(moneyText(amount)),
  };
}

/** Without a price: what the two ends of the range come to. */
function rangeAmounts(range: AllowedRange | RangeGap | undefined, area: number): CheckLine[] {
  if (range?.kind !== 'range') return [];
  const ends: [string, number | null | undefined][] = [
    [words.atLow, range.lowest],
    [words.atHigh, range.highest],
  ];
  return ends.flatMap(([title, price]) => (typeof price === 'number' ? [amountLine(title, price, area, monthlyFee(price, area))] : []));
}
