/**
 * Pagefind cuts Chinese into dictionary words and drops what it cannot cut the
 * same way again, so many two-character names are never found. It is therefore
 * given a copy of each page in which every Han character is a word of its own:
 * a zero-width space is a word boundary to it and is removed again from what
 * readers see. Undocumented, hence pinned by a test.
 */
const BOUNDARY = '\u200b';

/** The attribute by which a page asks to be found, on the element that holds its text. */
const SEARCHABLE = /<[a-z]+\b[^>]*\sdata-pagefind-body(?=[\s=>])/;

/** The copy of a page that is indexed, or undefined when the page does not ask to be found. */
export function makeSearchCopy(html: string): string | undefined {
  if (!SEARCHABLE.test(html)) return undefined;
  return html.replace(/>[^<]+/g, splitHan);
}

/** Puts a boundary behind every Han character. */
export function splitHan(text: string): string {
  return text.replace(/\p{Script=Han}/gu, `$&${BOUNDARY}`);
}

/** Takes the boundaries out again. */
export function joinHan(text: string): string {
  return text.replaceAll(BOUNDARY, '');
}
