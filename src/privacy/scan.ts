import { findCircumstances } from './circumstances.ts';
import { foldHanStretches, foldStretches } from './fold.ts';
import { bareMarkdown } from './bare-markdown.ts';
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
  findEveryNumber(text, findings);
  findings.push(...findRooms(text), ...findCircumstances(text));
  return withoutOverlaps(findings);
}

/** The same without what is only suspected, in half the time: for texts that were scanned before. */
export function scanForErrors(text: string): Finding[] {
  const findings: Finding[] = [];
  findEveryNumber(text, findings);
  findings.push(...findRooms(text));
  return withoutOverlaps(findings.filter(({ severity }) => severity === 'error'));
}

/**
 * The same in Markdown, where signs that readers do not see may split a number (138**0013**8000) or stand for it
 * (`&#49;38…`). Offsets are those of the Markdown.
 */
export function scanMarkdown(text: string): Finding[] {
  const findings = scanText(text);
  const bare = bareMarkdown(text);
  if (!bare) return findings;
  const hidden: Finding[] = [];
  findEveryNumber(bare.text, hidden);
  const moved = hidden.map((finding) => ({ ...finding, start: bare.offsets[finding.start]!, end: bare.offsets[finding.end - 1]! + 1 }));
  return withoutOverlaps([...moved, ...findings]);
}

function findEveryNumber(text: string, findings: Finding[]): void {
  for (const stretch of foldStretches(text, SHORTEST)) findings.push(...findNumbers(stretch, text));
  for (const stretch of foldHanStretches(text)) findings.push(...findNumbers(stretch, text));
}

/** In the order of the text; of two that overlap the earlier and longer one. */
function withoutOverlaps(findings: Finding[]): Finding[] {
  if (findings.length < 2) return findings;
  findings.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return findings.filter((finding) => {
    const isFree = finding.start >= end;
    if (isFree) end = finding.end;
    return isFree;
  });
}
