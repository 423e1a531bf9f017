import type { PageFacts } from './found.ts';
import { runsOf } from './find-phrase.ts';
import { occurrences } from './places-of.ts';
import { tokensOf } from './tokens.ts';

/** Words before and behind what was found; a Han character is one. */
const [BEFORE, BEHIND] = [14, 46];

type Range = readonly [start: number, end: number];

/**
 * The part of a page's text that says most of what was looked for, in pieces.
 * `titleEnd` units at its beginning are shown above it anyway. Without a word
 * of it there, the text's beginning.
 */
export function makeExcerpt(text: string, titleEnd: number, wordings: readonly string[]): PageFacts['excerpt'] {
  const tokens = tokensOf(text);
  const body = Math.max(
    0,
    tokens.findIndex(({ start }) => start >= titleEnd),
  );
  const found = wordings.flatMap(runsOf).flatMap((run, of) => occurrences(tokens, run).map((at) => ({ of, at, words: run.length })));
  const inBody = found.filter(({ at }) => at >= body).sort((a, b) => a.at - b.at);
  // Of all windows that begin with a finding the one with the most different ones.
  const kinds = (from: number) => new Set(inBody.filter(({ at }) => at >= from && at < from + BEHIND).map(({ of }) => of)).size;
  const best = inBody.reduce<{ at: number; kinds: number } | undefined>((chosen, { at }) => {
    const here = kinds(at);
    return chosen && chosen.kinds >= here ? chosen : { at, kinds: here };
  }, undefined);
  const from = Math.max(body, (best?.at ?? body) - BEFORE);
  const to = Math.min(tokens.length, from + BEFORE + BEHIND);
  if (to <= from) return [];
  // With the marks behind its last word.
  const window: Range = [tokens[from]!.start, tokens[to]?.start ?? text.length];
  const marks = found
    .map(({ at, words }): Range => [tokens[at]!.start, tokens[at + words - 1]!.end])
    .filter(([start, end]) => start >= window[0] && end <= window[1]);
  return pieces(text, window, merge(marks)).map(({ text: piece, marked }) => ({ text: onOneLine(piece), marked }));
}

/** Neighbouring and overlapping marks become one. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function pieces(text: string, [start, end]: Range, marks: readonly Range[]): PageFacts['excerpt'] {
  const cut: { text: string; marked: boolean }[] = [];
  let at = start;
  for (const [from, to] of marks) {
    cut.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true });
    at = to;
  }
  return [...cut, { text: text.slice(at, end), marked: false }].filter(({ text: piece }) => piece !== '');
}

/** An excerpt has no lines: where one ends without punctuation, headings and sentences would run together. */
function onOneLine(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}%）〕”])\n(?!$)/gu, '：').replaceAll('\n', '');
}
