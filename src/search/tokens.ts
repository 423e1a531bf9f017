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

/** Text for the index: a boundary behind every word of it that no blank ends. */
export function cutText(text: string): string {
  return text.replace(TOKEN, (token, at: number) => (/\s/.test(text[at + token.length] ?? '') ? token : token + BOUNDARY));
}

/** Takes the boundaries out again. */
export function joinText(text: string): string {
  return text.replaceAll(BOUNDARY, '');
}

/**
 * A phrase for the index: its words with blanks between, without punctuation
 * other than the brackets of document numbers. The index has `000-5550` as the
 * one word `0005550`, while the browser would cut it in two.
 */
export function spaceOut(phrase: string): string {
  return (phrase.match(TOKEN) ?? [])
    .map((token) => token.replace(/[^\p{L}\p{N}〔〕]/gu, ''))
    .filter((token) => token !== '')
    .join(' ');
}
