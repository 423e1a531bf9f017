import { decimalText, groupedText } from './decimal.ts';

const WAN = 1_000_000;

/** Whole 0.01 ㎡ → `89.64㎡`, `1,036.8㎡`. */
export function areaText(area: number): string {
  return `${groupedText(area, 2, 0)}㎡`;
}

/** Whole 0.01 ㎡ → `6.12万㎡` from 10,000 ㎡ on (rounded half up to two decimals), in ㎡ below. */
export function largeAreaText(area: number): string {
  if (area < WAN) return areaText(area);
  return `${decimalText(Math.floor((area + 5000) / 10_000), 2, 0)}万㎡`;
}
