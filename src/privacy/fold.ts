/**
 * Digits hide in many widths: full-width, circled, split by zero-width characters.
 * Only the stretches that hold digits are folded, so that a long text costs little,
 * and every folded character remembers where it came from.
 */
export interface Stretch {
  /** Folded characters: ASCII digits, `X`, `*` for any mask sign, ` ` for blanks, `-` for dashes, `.` for dots. */
  text: string;
  /** Offset in the source of each folded character, and one more for the end. */
  offsets: readonly number[];
}

const STRETCH = /[\p{Nd}\p{No}](?:[\p{Nd}\p{No}\p{Cf}\p{Zs}\t\p{Pd}−.．。｡·•・*＊﹡∗×✕xXｘＸ●○◯■□◆■█▇])*/gu;
const IGNORED = /^\p{Cf}$/u;

/** Stretches of digits, separators and mask signs of a text, folded to ASCII. Shorter ones than `least` characters are left out. */
export function* foldStretches(text: string, least: number): Generator<Stretch> {
  for (const match of text.matchAll(STRETCH)) {
    if (match[0].length >= least) yield fold(match[0], match.index);
  }
}

function fold(source: string, start: number): Stretch {
  let text = '';
  const offsets: number[] = [];
  let at = start;
  for (const char of source) {
    const folded = foldChar(char);
    text += folded;
    for (let i = 0; i < folded.length; i++) offsets.push(at);
    at += char.length;
  }
  offsets.push(at);
  return { text, offsets };
}

function foldChar(char: string): string {
  if ((char >= '0' && char <= '9') || char === ' ' || char === '-' || char === '.' || char === '*') return char;
  if (IGNORED.test(char)) return '';
  if (/[\p{Zs}\t]/u.test(char)) return ' ';
  if (/[\p{Pd}−]/u.test(char)) return '-';
  if (/[.．。｡·•・]/u.test(char)) return char === '•' ? '*' : '.';
  if (/[*＊﹡∗✕●○◯■□◆█▇]/u.test(char)) return '*';
  if (/[xXｘＸ×]/u.test(char)) return 'X';
  return char.normalize('NFKC').replace(/[^0-9]/g, '');
}
