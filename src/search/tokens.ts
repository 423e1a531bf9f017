/**
 * The words of the index. Every Han character is one and every mark of
 * punctuation; letters and digits stay together, also across a point or dash
 * within them. Pages and queries are cut by the same pattern, or a query would
 * not meet its page.
 */
const RUN = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])+`;
const TOKEN = new RegExp(String.raw`${RUN}(?:[-.·/:%+]${RUN})*|\S`, 'gu');

/**
 * Pagefind cuts Chinese into dictionary words and drops what it cannot cut the
 * same way again, so many two-character names are never found. A zero-width
 * space is a word boundary to it, and it removes it again from what readers
 * see. Undocumented, hence pinned by a test.
 */
const BOUNDARY = '\u200b';

/**
 * The point and the comma of a figure as letters: otherwise 18.61 would be the
 * word 1861 and found by 61 as well. Letters of other scripts would be parted
 * from the digits; between two digits no text has these.
 */
const POINT = 'zpz';
const COMMA = 'zcz';

function keepFigures(text: string): string {
  return text.replace(/(?<=\d)\.(?=\d)/g, POINT).replace(/(?<=\d),(?=\d{3}(?!\d))/g, COMMA);
}

/**
 * Text for the index: a boundary behind every word of it that no blank ends.
 * By a table and not by the pattern: ten thousand pages have fifty million
 * characters, and the pattern takes ten times as long.
 */
export function cutText(given: string): string {
  const text = keepFigures(given);
  let cut = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isEnd(text, at)) continue;
    cut += text.slice(from, at + 1) + BOUNDARY;
    from = at + 1;
  }
  return cut + text.slice(from);
}

const [BLANK, RUN_PART, CONNECTOR, ALONE, HIGH] = [1, 2, 3, 4, 5];
const classes = new Uint8Array(0x10000);

/** What a UTF-16 unit is to the pattern above; worked out when it is first met. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return (classes[code] ||= classOf(text.charAt(at)));
}

function classOf(unit: string): number {
  if (/\s/.test(unit)) return BLANK;
  if (/[\uD800-\uDBFF]/.test(unit)) return HIGH;
  if (/[-.·/:%+]/.test(unit)) return CONNECTOR;
  return /(?!\p{Script=Han})[\p{L}\p{N}]/u.test(unit) ? RUN_PART : ALONE;
}

/** Whether a word ends with this unit and something other than a blank follows. */
function isEnd(text: string, at: number): boolean {
  const here = classAt(text, at);
  const next = classAt(text, at + 1);
  if (here === BLANK || here === HIGH || next === BLANK) return false;
  if (here === RUN_PART) return next !== RUN_PART && !(next === CONNECTOR && classAt(text, at + 2) === RUN_PART);
  return !(here === CONNECTOR && next === RUN_PART && at > 0 && classAt(text, at - 1) === RUN_PART);
}

/** Makes it the text again that it was. */
export function joinText(text: string): string {
  return text
    .replaceAll(BOUNDARY, '')
    .replace(/(?<=\d)zpz(?=\d)/g, '.')
    .replace(/(?<=\d)zcz(?=\d)/g, ',');
}

/**
 * A phrase for the index: its words with blanks between, without punctuation
 * other than the brackets of document numbers. The index has `000-5550` as the
 * one word `0005550`, while the browser would cut it in two.
 */
export function spaceOut(phrase: string): string {
  return (keepFigures(phrase).match(TOKEN) ?? [])
    .map((token) => token.replace(/[^\p{L}\p{N}〔〕]/gu, ''))
    .filter((token) => token !== '')
    .join(' ');
}
