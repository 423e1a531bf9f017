/** What somebody typed, as pieces that can be looked up. */
import type { FoldText } from './fold-text.ts';

/** A run of text between blanks and punctuation, or a document number or date wherever it stands. */
export interface Piece {
  as: 'word' | 'number' | 'date';
  /** Folded. */
  text: string;
  /** Ways in which pages write it; one of them has to occur. */
  phrases: readonly string[];
}

/** The pieces of a query in their order; none when there is nothing to search for. */
export function readQuery(typed: string, fold: FoldText): Piece[] {
  const folded = fold(typed).replaceAll(/[\p{Cf}\p{Cc}]/gu, ' ');
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of folded.matchAll(SPECIAL)) {
    pieces.push(...wordsOf(folded.slice(from, found.index)), special(found));
    from = found.index + found[0].length;
  }
  return [...pieces, ...wordsOf(folded.slice(from))];
}

/** The words of a folded text that name nothing special. */
export function wordsOf(folded: string): Piece[] {
  return (folded.match(WORD) ?? []).map((text) => ({ as: 'word', text, phrases: [text] }));
}

const WORD = /(?:[\p{L}\p{N}〔〕]|(?<=[\p{L}\p{N}])[-.·/:%+](?=[\p{L}\p{N}])|(?<=\d),(?=\d{3}(?!\d)))+/gu;

/** Year in brackets or before 年, then the serial number; the letters before it are those of the organ (GB/T 9704). */
const NUMBER = String.raw`(?<organ>\p{Script=Han}*)\s*(?:[〔[(【{〈<]\s*(?<bracketed>(?:19|20)\d\d)\s*年?\s*[〕\])】}〉>]\s*第?\s*(?<serial>\d{1,4})\s*号?|(?<plain>(?:19|20)\d\d)\s*年?\s*第?\s*(?<second>\d{1,4})\s*号(?!\p{Script=Han}*楼))`;
const DAY = String.raw`(?<![a-z0-9-])(?<year>(?:19|20)\d\d)\s*[-./年]\s*(?<month>\d{1,2})\s*(?:[-./月]\s*(?<day>\d{1,2})\s*[日号]?(?!\d)|月)`;
const SPECIAL = new RegExp(`${DAY}|${NUMBER}`, 'gu');

function special({ 0: text, groups = {} }: RegExpExecArray): Piece {
  const { year, month, day, organ = '', bracketed, serial, plain, second } = groups;
  if (year !== undefined) return { as: 'date', text: text.trim(), phrases: datePhrases(year, Number(month), day) };
  const number = `${bracketed ?? plain}〕${Number(serial ?? second)}号`;
  const phrases = [`${organ}〔${number}`];
  if (plain !== undefined) phrases.push(`${organ}${plain}年第${Number(second)}号`, `${organ}${plain}年${Number(second)}号`);
  return { as: 'number', text: text.trim(), phrases };
}

/** Pages write days in full; tables of figures as ISO 8601. */
function datePhrases(year: string, month: number, day: string | undefined): string[] {
  const two = (number: number) => String(number).padStart(2, '0');
  if (day === undefined) return [`${year}年${month}月`];
  return [`${year}年${month}月${Number(day)}日`, `${year}-${two(month)}-${two(Number(day))}`];
}
