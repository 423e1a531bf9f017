import { decimalText } from './decimal.ts';

/** Whole 0.0001 points with the decimals that the rubric declares: `86.53`, `95.8128`; further decimals only when they are there. */
export function scoreText(score: number, decimals = 0): string {
  return decimalText(score, 4, decimals);
}
