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

/** Of five characters and more: with fewer, not even two units for each make up nine. */
const STRETCH = /[\p{Nd}\p{No}](?:[\p{Nd}\p{No}\p{Cf}\ufe0e\ufe0f\u20e3\p{Zs}\t\p{Pd}−.．。｡·•・*＊﹡∗×✕xXｘＸ●○◯■□◆■█▇]){4,}/gu;
const ANY_STRETCH = new RegExp(STRETCH, 'u');
/** Nobody sees these; the last three turn a digit into a key or back. */
const IGNORED = /^[\p{Cf}\ufe0e\ufe0f\u20e3]$/u;

/** Digits written as Chinese characters, 一三八〇〇……, alone or among others. */
const HAN_STRETCH =
  /[零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖0-9０-９](?:[-－ \u3000\u200b]?[零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖0-9０-９xXｘＸ]){10,}/g;
/** A digit among five others before or after it, as every one has that stands among eleven. */
const HAN_HINT =
  /[零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖](?:(?=(?:[-－ \u3000\u200b]?[零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖0-9０-９xXｘＸ]){5})|(?<=(?:[零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖0-9０-９xXｘＸ][-－ \u3000\u200b]?){5}.))/;
const HAN_DIGITS = new Map([...'零〇○'].map((char) => [char, '0']));
for (const digits of ['一二三四五六七八九', '壹贰叁肆伍陆柒捌玖']) [...digits].forEach((char, at) => HAN_DIGITS.set(char, String(at + 1)));
HAN_DIGITS.set('幺', '1');

/** Stretches of digits, separators and mask signs of a text, folded to ASCII. Shorter ones than `least` characters, of which there are nine at least, are left out. */
export function* foldStretches(text: string, least: number): Generator<Stretch> {
  if (!ANY_STRETCH.test(text)) return;
  for (const match of text.matchAll(STRETCH)) {
    if (match[0].length >= least) yield fold(match[0], match.index);
  }
}

/** The same for digits that are written as Chinese characters, at least eleven together. */
export function* foldHanStretches(text: string): Generator<Stretch> {
  if (!HAN_HINT.test(text)) return;
  for (const match of text.matchAll(HAN_STRETCH)) {
    if (/[^0-9０-９xXｘＸ\s\u200b－-]/.test(match[0])) yield fold(match[0], match.index, foldHan);
  }
}

const foldHan = (char: string) => HAN_DIGITS.get(char) ?? foldChar(char);

function fold(source: string, start: number, foldOne = foldChar): Stretch {
  let text = '';
  const offsets: number[] = [];
  let at = start;
  for (const char of source) {
    const folded = foldOne(char);
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
