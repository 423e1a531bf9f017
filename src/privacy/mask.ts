import { hide } from './finding.ts';
import { scanText } from './scan.ts';

/**
 * A text with everything that `scanText` finds hidden: at most three leading and two trailing characters stay.
 * Every message goes through this before anybody sees it. Characters that a message writes as `<U+200B>` because
 * nobody can see them split a number no more than they do in the source.
 */
export function maskText(text: string): string {
  const shown = text.includes('<U+') ? spelledOut(text) : undefined;
  const read = shown?.text ?? text;
  const place = (at: number) => (shown ? shown.offsets[at]! : at);
  let masked = '';
  let at = 0;
  for (const { start, end } of scanText(read)) {
    masked += text.slice(at, place(start)) + hide(read.slice(start, end));
    at = place(end);
  }
  return (masked + text.slice(at)).replace(CUT_NUMBER, (number) => hide(number));
}

/** Four digits or more before the `…` of a shortened value may be the first part of a number that was cut. */
const CUT_NUMBER = /\p{Nd}(?:[\p{Zs}\p{Pd}\p{Cf}.·]?\p{Nd}){3,}[\p{Zs}\p{Pd}\p{Cf}.·]?(?=…)/gu;

/** The characters themselves instead of their names, with the offset of each in the message, and one more for the end. */
function spelledOut(text: string): { text: string; offsets: number[] } {
  let spelled = '';
  let at = 0;
  const offsets: number[] = [];
  const keep = (end: number) => {
    spelled += text.slice(at, end);
    for (; at < end; at++) offsets.push(at);
  };
  for (const match of text.matchAll(/<U\+([0-9A-F]{4,6})>/g)) {
    keep(match.index);
    const code = parseInt(match[1]!, 16);
    const character = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    spelled += character;
    for (let unit = 0; unit < character.length; unit++) offsets.push(at);
    at += match[0].length;
  }
  keep(text.length);
  offsets.push(at);
  return { text: spelled, offsets };
}
