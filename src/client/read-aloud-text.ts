/** Finds in a page what is to be spoken, and where it stands. */
import { sentences } from '../format/sentences.ts';
import { spokenText } from '../format/spoken-text.ts';
import { readAloudText as words } from '../format/wording/read-aloud.ts';
import { headingsOf } from './table-headings.ts';

export interface Sentence {
  spoken: string;
  /** Where it stands: a part of one text node each. */
  parts: Part[];
}

export interface Part {
  node: Text;
  start: number;
  end: number;
}

/** What stands for people who see, or is no text: controls, drawings, what a paper shows. */
const SKIPPED =
  'button, input, select, textarea, label, svg, canvas, script, style, template, thead, [aria-hidden=true], .vh, [data-read-aloud]';

/** The sentences below an element, in the order in which they stand; tables row by row, each cell with the heading of its column. */
export function collectSentences(root: Element): Sentence[] {
  const found: Sentence[] = [];
  let run: Text[] = [];
  let headings = new Map<HTMLTableCellElement, string>();
  const close = (heading?: string): void => {
    found.push(...cutRun(run, heading));
    run = [];
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) run.push(node);
    if (!(node instanceof Element) || node.matches(SKIPPED) || !isShown(node)) return;
    if (node instanceof HTMLTableElement) headings = new Map([...headings, ...headingsOf(node)]);
    const isOwnLine = node.tagName === 'BR' || !getComputedStyle(node).display.startsWith('inline');
    if (isOwnLine) close();
    node.childNodes.forEach(walk);
    if (isOwnLine) close(node instanceof HTMLTableCellElement ? headings.get(node) : undefined);
  };
  walk(root);
  close();
  return found;
}

function isShown(element: Element): boolean {
  if (getComputedStyle(element).display === 'contents') return true;
  return element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;
}

function cutRun(run: readonly Text[], heading?: string): Sentence[] {
  const pieces = sentences(run.map(({ data }) => data.replaceAll('\n', ' ')).join(''));
  let offset = 0;
  const found: Sentence[] = [];
  for (const piece of pieces) {
    const parts = partsBetween(run, offset, offset + piece.length);
    offset += piece.length;
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    const written = heading && found.length === 0 ? words.cell(heading, piece.trim()) : piece;
    found.push({ spoken: spokenText(written), parts });
  }
  return found;
}

/** The parts of text nodes between two places of their joined text, without the ones that are only space. */
function partsBetween(run: readonly Text[], from: number, to: number): Part[] {
  let before = 0;
  return run.flatMap((node) => {
    const [start, end] = [Math.max(from - before, 0), Math.min(to - before, node.length)];
    before += node.length;
    return start < end && node.data.slice(start, end).trim() !== '' ? [{ node, start, end }] : [];
  });
}
