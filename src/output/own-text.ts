/**
 * The same text with memory of its own. What is cut out of a page holds on to the whole page; of what is kept as long as a
 * build lasts there would be as much as the site is large. A unit that is no character becomes U+FFFD.
 */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
