/**
 * Two versions of a text as people compare them: by words as Chinese has them, with a
 * few words around what changed. Runs in the build and in the browser.
 */
import { diffArrays } from 'diff';

/** A run of words: in both texts, only in the earlier, only in the later; `cut` stands for words left out. */
export interface Part {
  kind: 'same' | 'old' | 'new' | 'cut';
  text: string;
}

/** Characters of unchanged text that are kept beside a change. */
const AROUND = 16;
/** Of two texts with fewer words in common than this part of the shorter, both are read whole. */
const ALIKE = 0.35;

/**
 * How a short text changed. Two texts that have hardly anything in common are one
 * replaced by the other; words torn from both would be harder to read than either.
 */
export function wordDifference(before: string, after: string): Part[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(from, to);
  const common = changes.reduce((sum, { value, added, removed }) => sum + (added || removed ? 0 : value.length), 0);
  if (common < ALIKE * Math.min(from.length, to.length)) return replaced(before, after);
  return joined(changes.map(({ value, added, removed }) => ({ kind: added ? 'new' : removed ? 'old' : 'same', text: value.join('') })));
}

/** The changed places of a long text, in order, each with a little of what stands around it on the same line. Empty when nothing changed. */
export function textDifference(before: string, after: string): Part[][] {
  const places: Part[][] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '' || added !== '') places.push(...placesOf(removed, added));
    removed = added = '';
  };
  for (const change of diffArrays(linesOf(before), linesOf(after))) {
    const text = change.value.join('\n');
    if (change.removed) removed = text;
    else if (change.added) added = text;
    else close();
  }
  close();
  return places;
}

/** Of changed lines: one place when there are as many as before, else the lines that went and the lines that came. */
function placesOf(removed: string, added: string): Part[][] {
  const [old, fresh] = [linesOf(removed), linesOf(added)];
  const pairs = old.length === fresh.length ? old.map((line, index) => [line, fresh[index] ?? ''] as const) : [[removed, added] as const];
  return pairs.map(([from, to]) => shortened(wordDifference(from, to))).filter((parts) => parts.length > 0);
}

function replaced(before: string, after: string): Part[] {
  const parts: Part[] = [
    { kind: 'old', text: before },
    { kind: 'new', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Neighbours of one kind as one; what went stands before what came in its place. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let old = '';
  let fresh = '';
  const close = () => {
    result.push(...replaced(old, fresh));
    old = fresh = '';
  };
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === 'old') old += text;
    else if (kind === 'new') fresh += text;
    // A sign or a single word between two changes reads better as a part of both.
    else if (index > 0 && index < parts.length - 1 && text.length === 1 && (old !== '' || fresh !== '')) {
      old += text;
      fresh += text;
    } else {
      close();
      result.push({ kind, text });
    }
  }
  close();
  return result;
}

/** Long unchanged runs keep only what stands beside a change. */
function shortened(parts: readonly Part[]): Part[] {
  if (parts.every(({ kind }) => kind === 'same')) return [];
  return parts.flatMap((part, index): Part[] => {
    const { kind, text } = part;
    const [first, last] = [index === 0, index === parts.length - 1];
    const kept = (first ? 0 : AROUND) + (last ? 0 : AROUND);
    if (kind !== 'same' || text.length <= kept + 4) return [part];
    const words = wordsOf(text);
    const head = first ? '' : beginOf(words);
    const tail = last ? '' : beginOf(words.toReversed(), true);
    const pieces: Part[] = [
      { kind: 'same', text: head },
      { kind: 'cut', text: '' },
      { kind: 'same', text: tail },
    ];
    return pieces.filter((piece) => piece.kind === 'cut' || piece.text !== '');
  });
}

function linesOf(text: string): string[] {
  return text.split('\n');
}

/** The first whole words, about as long as what is kept beside a change. */
function beginOf(words: readonly string[], backwards = false): string {
  let text = '';
  for (const word of words) {
    if (text.length >= AROUND) break;
    text = backwards ? word + text : text + word;
  }
  return text;
}

/** Words; times, amounts and telephone numbers are one each. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const [before = '', last = ''] = [words.at(-2), words.at(-1)];
    if (FIGURE.test(last) && FIGURE.test(segment)) words[words.length - 1] = last + segment;
    else if (FIGURE.test(before) && last === ' ' && FIGURE.test(segment)) words.splice(-2, 2, before + last + segment);
    else words.push(segment);
  }
  return words;
}

const FIGURE = /^[\d.:,%—-]+(?: [\d.:,%—-]+)*$/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
