/** The sum of a fee check, line by line, in the model's exact arithmetic. */
import { decimalText } from '../format/decimal.ts';
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
  working: string;
  result: string;
  total?: boolean;
}

export interface CheckedFee {
  heading: string;
  answer: string;
  regime: string;
  verdict: VerdictWords;
  lines: CheckLine[];
}

/** Works out one question. */
export function checkFee({ compound, area, charge, typedPrice }: FeeCheckInput, data: FeeCheckData): CheckedFee {
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
  const said = verdictWords(charge.price === undefined ? { kind: '', reason: 'noPrice' } : verdict, charge.regime);
  const range = 'range' in verdict ? verdict.range : undefined;
  const lines = [...rangeLines(range), ...(charge.price === undefined ? [] : priceLines(verdict, charge.price, said, typedPrice))];
  const sums = charge.price === undefined ? undefined : amounts(charge.price, charge.elevatorPrice, area);
  lines.push(...(sums ? sums.lines : rangeAmounts(range, area)));
  return {
    heading: [compound?.name, `${decimalText(area, 2)}㎡`, charge.elevator === '不区分' ? '' : charge.elevator].filter(Boolean).join('，'),
    answer: sums ? words.answer(moneyText(sums.total), said.short) : words.answerRange,
    regime: said.regime + (range?.kind === 'range' && range.lowered ? words.lowered(charge.grade ?? '', range.grade) : ''),
    verdict: said,
    lines,
  };
}

function rangeLines(range: AllowedRange | RangeGap | undefined): CheckLine[] {
  if (!range?.base) return [];
  const base =
    range.base.low === range.base.high ? priceText(range.base.low) : `${priceText(range.base.low)}—${priceText(range.base.high)}`;
  if (range.kind === 'gap')
    return [{ title: words.baseOf(range.grade ?? ''), working: range.steps.map(sumText).join('；'), result: `${base}元` }];
  return [
    {
      title: words.rangeOf(range.grade, range.floats.up, range.floats.down),
      working: range.steps.map(sumText).join('；'),
      result: `${rangeText(range) ?? base}元`,
    },
  ];
}

function priceLines(verdict: ChargeVerdict, price: number, said: VerdictWords, typed: boolean): CheckLine[] {
  const title = typed ? words.typedPrice : words.chargedPrice;
  if (verdict.kind === '无法比较') return [{ title, working: said.short, result: `${priceText(price)}元` }];
  const { range, terms } = verdict;
  const fine = terms.reduce((sum, { value }) => sum + value, 0);
  const sum = terms.length > 1 ? `${sumText({ terms, result: fine })}；` : '';
  return [{ title, working: `${sum}${relationText(fine, range)}，${said.short}`, result: `${priceText(price)}元` }];
}

/** `1.60 ≤ 2.10 ≤ 2.40`, with the sign that is true. */
function relationText(fine: number, { low, high }: AllowedRange): string {
  const left = typeof low === 'number' ? `${finePriceText(low)} ${low <= fine ? '≤' : '>'} ` : '';
  const right = high === undefined ? '' : ` ${fine <= high ? '≤' : '>'} ${finePriceText(high)}`;
  return left + finePriceText(fine) + right;
}

function amounts(price: number, elevatorPrice: number | undefined, area: number): { lines: CheckLine[]; total: number } {
  const fee = monthlyFee(price, area);
  const lines = [amountLine(words.fee, price, area, fee)];
  if (elevatorPrice === undefined)
    return {
      lines: [...lines, { title: words.total, working: words.alone, result: `${moneyText(fee.amount)}元`, total: true }],
      total: fee.amount,
    };
  const lift = monthlyFee(elevatorPrice, area);
  const total = fee.amount + lift.amount;
  lines.push(amountLine(words.liftFee, elevatorPrice, area, lift));
  lines.push({
    title: words.total,
    working: `${moneyText(fee.amount)} + ${moneyText(lift.amount)}`,
    result: `${moneyText(total)}元`,
    total: true,
  });
  return { lines, total };
}

function amountLine(title: string, price: number, area: number, { exact, amount }: ReturnType<typeof monthlyFee>): CheckLine {
  const rounded = exact === amount * 1000 ? '' : words.rounded;
  return {
    title,
    working: `${priceText(price)}元/㎡·月 × ${decimalText(area, 2)}㎡ = ${exactMoneyText(exact)}${rounded}`,
    result: `${moneyText(amount)}元`,
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
