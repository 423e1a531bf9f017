import { hide } from './finding.ts';
import { scanText } from './scan.ts';

/** A text with everything that `scanText` finds hidden. Every message goes through this before anybody sees it. */
export function maskText(text: string): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of scanText(text)) {
    masked += text.slice(at, start) + hide(text.slice(start, end));
    at = end;
  }
  return (masked + text.slice(at)).replace(CUT_NUMBER, (number) => hide(number));
}

/** Eight digits or more before the `…` of a shortened value may be the first part of a number that was cut. */
const CUT_NUMBER = /\d(?:[ -]?\d){7,}(?=…)/g;
