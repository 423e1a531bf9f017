import { cutText } from './tokens.ts';

/** The copy of a page's own part that is indexed: cut into words. `part` is HTML and ends with a tag. */
export function makeSearchCopy(part: string): string {
  let copy = '';
  for (let from = 0; from < part.length;) {
    const text = part.indexOf('>', from) + 1;
    const next = part.indexOf('<', text);
    const tag = next < 0 ? part.length : next;
    copy += part.slice(from, text) + cutUnlessEscaped(part.slice(text, tag)) + separatorBefore(part, text, tag);
    from = tag;
  }
  return `<html lang="zh-CN"><body>${copy}</body></html>`;
}

/** Escaped characters stay whole. */
function cutUnlessEscaped(text: string): string {
  if (!text.includes('&')) return cutText(text);
  return text
    .split(/(&#?\w+;)/)
    .map((piece, index) => (index % 2 === 0 ? cutText(piece) : piece))
    .join('');
}

/** Where a cell, a term or a heading ends without punctuation: an excerpt has no lines and would run them together. */
function separatorBefore(html: string, text: number, tag: number): string {
  if (text === tag || html[tag + 1] !== '/' || !/[\p{L}\p{N}%）〕”]/u.test(html.charAt(tag - 1))) return '';
  ENDS.lastIndex = tag;
  const name = ENDS.exec(html)?.[1];
  if (name === undefined) return '';
  return /^(?:td|th|dd|li)$/.test(name) ? '｜' : '：';
}

const ENDS = /(?:<\/(?:a|b|em|span|strong|time)>)*<\/(td|th|dd|li|h[2-6]|caption|dt)>/y;
