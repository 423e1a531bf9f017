/** Marks the sentence that is being read and brings it into view. */
import type { Part, Sentence } from './read-aloud-text.ts';

export interface Marker {
  show(index: number): void;
  clear(): void;
}

/** The name that the style sheet knows. */
const NAME = 'sentence';

/** Marks without touching the page where the browser can; elsewhere every sentence is put into spans once, its text as it is. */
export function markSentences(sentences: readonly Sentence[]): Marker {
  return typeof Highlight === 'function' && CSS.highlights ? markByHighlight(sentences) : markBySpans(sentences);
}

function markByHighlight(sentences: readonly Sentence[]): Marker {
  const ranges = sentences.map(({ parts }) => parts.map(rangeOf));
  return {
    show(index) {
      const present = ranges[index] ?? [];
      CSS.highlights.set(NAME, new Highlight(...present));
      bringIntoView(present);
    },
    clear: () => void CSS.highlights.delete(NAME),
  };
}

function markBySpans(sentences: readonly Sentence[]): Marker {
  const spans: HTMLElement[][] = sentences.map(() => []);
  // From the end: what is cut off a text node must not move the parts before it.
  const all = sentences.flatMap(({ parts }, index) => parts.map((part) => ({ part, index })));
  for (const { part, index } of all.reverse()) {
    const span = document.createElement('span');
    rangeOf(part).surroundContents(span);
    spans[index]?.unshift(span);
  }
  let present: HTMLElement[] = [];
  return {
    show(index) {
      for (const span of present) span.classList.remove(NAME);
      present = spans[index] ?? [];
      for (const span of present) span.classList.add(NAME);
      bringIntoView(present);
    },
    clear() {
      for (const span of spans.splice(0).flat()) {
        const parent = span.parentNode;
        span.replaceWith(...span.childNodes);
        parent?.normalize();
      }
    },
  };
}

function rangeOf({ node, start, end }: Part): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Scrolls only when the sentence is not well inside the window, and without motion for those who want none. */
function bringIntoView(places: readonly (Range | Element)[]): void {
  const [first, last] = [places[0]?.getBoundingClientRect(), places.at(-1)?.getBoundingClientRect()];
  if (!first || !last || (first.top > innerHeight * 0.2 && last.bottom < innerHeight * 0.8)) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: first.top - innerHeight * 0.3, behavior: still ? 'instant' : 'smooth' });
}
