import { findCircumstances } from './circumstances.ts';
import { foldStretches } from './fold.ts';
import { findNumbers } from './numbers.ts';
import type { Finding } from './finding.ts';
import { findRooms } from './rooms.ts';

/** The shortest personal number is a mobile of eleven digits; a mask may shorten it. */
const SHORTEST = 9;

/**
 * Personal data in a text, in the order of the text, without overlaps: identity numbers (V-53), mobiles (V-54),
 * bank cards (V-55), what concerns one household (V-56, V-61), circumstances of a person (V-57), masks that do not
 * mask (V-58).
 * Digits of any width are read, with blanks, dashes, dots and zero-width characters between them.
 */
export function scanText(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const stretch of foldStretches(text, SHORTEST)) findings.push(...findNumbers(stretch, text));
  findings.push(...findRooms(text), ...findCircumstances(text));
  if (findings.length < 2) return findings;
  findings.sort((a, b) => a.start - b.start || b.end - a.end);
  return findings.filter((finding, i) => !findings.slice(0, i).some((earlier) => earlier.end > finding.start));
}
