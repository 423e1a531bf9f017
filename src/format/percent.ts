import { decimalText } from './decimal.ts';

/** Whole 0.01 % → `49.1%`, `20%`; with `least` decimals when a column asks for the same number. */
export function percentText(percent: number, least = 0): string {
  return `${decimalText(percent, 2, least)}%`;
}

/** Whole 0.0001 → percent: 5000 is `50%`. For weights. */
export function weightText(weight: number): string {
  return percentText(weight);
}
