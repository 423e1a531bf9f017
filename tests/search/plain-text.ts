/** What the bench takes for the same text. Written apart from the search it judges. */

/** Stands between blocks, so that nothing is found across the end of a paragraph or a cell. */
export const BLOCK = '\u0000';

/**
 * A text as it is compared: width and case do not matter, blanks only between
 * Latin letters and figures, where they part words.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u200b\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<![a-z0-9]) | (?![a-z0-9])/g, '');
}

/**
 * Whether a text holds another; both folded by `plainText`. Figures and Latin
 * words are found as wholes: 12 does not stand in 2012, 1.12, 4,120 or 3-12, aa
 * not in aaa or 6aa7.
 */
export function holds(text: string, wanted: string): boolean {
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const cutBefore = FIGURE_FIRST.test(wanted) && FIGURE_BEFORE.test(text.slice(Math.max(0, at - 2), at));
    const cutBehind = FIGURE_LAST.test(wanted) && FIGURE_BEHIND.test(text.slice(end, end + 2));
    const cutWord = LETTER.test(wanted.charAt(0)) && LETTER_OR_FIGURE.test(text.charAt(at - 1));
    const cutWordBehind = LETTER.test(wanted.at(-1) ?? '') && LETTER_OR_FIGURE.test(text.charAt(end));
    if (!cutBefore && !cutBehind && !cutWord && !cutWordBehind) return true;
  }
  return false;
}

/** The same where a figure may be part of a larger one that is written in pieces, as a number of a document or a telephone. */
export function holdsInPieces(text: string, wanted: string): boolean {
  return holds(text.replaceAll(/[-/:](?=\d)|(?<=\d)[-/:]/g, BLOCK), wanted) || holds(text, wanted);
}

const LETTER = /[a-z]/;
const LETTER_OR_FIGURE = /[a-z0-9]/;
const FIGURE_FIRST = /^\d/;
const FIGURE_LAST = /\d$/;
const FIGURE_BEFORE = /\d[-.,/:]?$/;
const FIGURE_BEHIND = /^[-.,/:]?\d/;
