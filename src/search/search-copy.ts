import { cutText } from './tokens.ts';

/** The attribute by which a page asks to be found, on the element that holds its text. */
const SEARCHABLE = /<[a-z]+\b[^>]*\sdata-pagefind-body(?=[\s=>])/;

/**
 * The copy of a page that is indexed, cut into words, or undefined when the
 * page does not ask to be found. The frame around its text is left out: it may
 * change while the page says what it said before.
 */
export function makeSearchCopy(html: string): string | undefined {
  const from = html.search(SEARCHABLE);
  if (from < 0) return undefined;
  const part = html.slice(from, html.lastIndexOf('</main>')).replace(CELL_END, '｜').replace(HEADING_END, '：');
  const cut = part.replace(/>([^<]+)/g, (_, text: string) => `>${text.split(ENTITY).map(cutUnlessEntity).join('')}`);
  return `<html lang="zh-CN"><body>${cut}</body></html>`;
}

/** Where a cell, a term or a heading ends without punctuation: an excerpt has no lines and would run them together. */
const CELL_END = /(?<=[\p{L}\p{N}%）〕”])(?=(?:<\/\w+>)*<\/(?:td|th|dd|li)>)/gu;
const HEADING_END = /(?<=[\p{L}\p{N}%）〕”])(?=(?:<\/\w+>)*<\/(?:h[2-6]|caption|dt)>)/gu;

const ENTITY = /(&#?\w+;)/;

function cutUnlessEntity(text: string, index: number): string {
  return index % 2 === 0 ? cutText(text) : text;
}
