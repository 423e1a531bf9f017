/** Money for people, always in 元 unless the name says 万. No unit sign: units stand in captions, headers or words. */
import { decimalText, groupedText } from './decimal.ts';

/** Whole 厘 → `1.20`, `1.035`. */
export function priceText(price: number): string {
  return decimalText(price, 3, 2);
}

/** Whole 厘 → `1.60—2.40`; one price when both are the same. */
export function priceRange(low: number, high: number): string {
  return low === high ? priceText(low) : `${priceText(low)}—${priceText(high)}`;
}

/** Whole 0.0000001 元 → all its decimals, at least two: `1.035`, `2.1735`. */
export function finePriceText(fine: number): string {
  return decimalText(fine, 7, 2);
}

/** Whole 分 → `38,420.00`. */
export function moneyText(cents: number): string {
  return groupedText(cents, 2);
}

/** Whole 0.00001 元, the exact product of a unit price and an area → `188.244`, at least two decimals. */
export function exactMoneyText(exact: number): string {
  return groupedText(exact, 5, 2);
}

/** Whole 分 → 万元: `46.80`, `418.00`; more decimals only when they are there. */
export function wanText(cents: number): string {
  return groupedText(cents, 6, 2);
}

/** A term of a sum: whole 0.0000001 元, or for `×` whole 0.0001. */
export interface Term {
  op: '' | '+' | '−' | '×';
  value: number;
}

/** `2.00 × 0.80 = 1.60`, `2.36 − 0.30 = 2.06`, `0.58 + 0.35 + 0.52 = 1.45`; a single term stands alone. */
export function sumText({ terms, result }: { terms: readonly Term[]; result: number }): string {
  const written = terms
    .map(({ op, value }) => `${op && ` ${op} `}${op === '×' ? decimalText(value, 4, 2) : finePriceText(value)}`)
    .join('');
  return terms.length === 1 ? written : `${written} = ${finePriceText(result)}`;
}
