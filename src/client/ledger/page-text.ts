/**
 * What a page says against what the log holds of its record, by letters and
 * digits alone: punctuation, line breaks and layout are not what people read it for.
 */
import { dottedDate, longDate, shortDate } from '../../format/date.ts';
import type { Content, FieldContent } from '../../ledger/content-form.ts';

/** What was found when page and content were laid side by side. */
export interface PageFinding {
  /** Whether the title stands on the page; undefined when the record has none. */
  title: boolean | undefined;
  /** Fields that the page says in so many words. */
  said: ReadonlySet<string>;
  /** Passages of the logged text that the page does not have, as they stand there. */
  missing: readonly string[];
  /** Passages of the page's text that were not logged. */
  added: readonly string[];
}

/** By which of its fields a record is called; one that is called by another record says only its id. */
const TITLES = ['title', 'name', 'item'];
/** Blocks of a text in which one passage ends and the next begins. */
const BLOCKS = 'p, li, th, td, h2, h3, h4, h5, h6, dt, dd';
/** The record's text; what the page itself adds to it is left out. */
const TEXT = '.doc > .body';
const NOT_TEXT = '.att, .sign, sup, .note-title, .caution-title, .footnote-backref';

/** Reads `main` of the page; nothing of it is changed. */
export function comparePage(main: Element, { fields, body }: Content): PageFinding {
  const clone = main.cloneNode(true) as Element;
  for (const part of clone.querySelectorAll('[data-verify], script, style')) part.remove();
  const whole = lettersOf(clone.textContent ?? '');
  const title = TITLES.map((key) => fields[key]).find((named) => typeof named === 'string');
  const text = clone.querySelector(TEXT);
  for (const part of text?.querySelectorAll(NOT_TEXT) ?? []) part.remove();
  const blocks = [...(text?.querySelectorAll(BLOCKS) ?? [])].filter((block) => !block.querySelector(BLOCKS));
  return {
    title: title === undefined ? undefined : whole.includes(lettersOf(title)),
    said: new Set(Object.keys(fields).filter((key) => isSaid(whole, fields[key]))),
    ...(body === undefined
      ? { missing: [], added: [] }
      : comparePassages(
          body,
          whole,
          blocks.map((block) => block.textContent ?? ''),
        )),
  };
}

/** Which passages of a Markdown text are not in the letters of a page, and which of its own are not in the text. */
export function comparePassages(body: string, page: string, blocks: readonly string[]): Pick<PageFinding, 'missing' | 'added'> {
  const logged = passagesOf(body);
  const all = logged.map(lettersOf).join('');
  return {
    missing: logged.filter((passage) => !page.includes(lettersOf(passage))),
    added: blocks.map((block) => block.trim()).filter((block) => !all.includes(lettersOf(block))),
  };
}

/** The lines of a Markdown text and the cells of its tables, without the signs of the form. */
export function passagesOf(body: string): string[] {
  return body
    .split('\n')
    .filter((line) => !/^\s*(?::::|\|?[\s:|-]+\|?$)/.test(line))
    .flatMap((line) => (line.trimStart().startsWith('|') ? line.split('|') : [line]))
    .map(plainText)
    .filter((passage) => lettersOf(passage) !== '');
}

/** Letters and digits of a text, in one form. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function plainText(line: string): string {
  return line
    .replace(/^\s*(?:>\s*)*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)?\s*/, '')
    .replace(/^\[\^[^\]]+\]:\s*/, '')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)|\[\^[^\]]+\]/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
}

/** A cell is said when each of its texts stands on the page; a day in any form in which pages write days. */
function isSaid(page: string, content: FieldContent | undefined): boolean {
  const texts = textsIn(content);
  return texts.length > 0 && texts.every((text) => formsOf(text).some((form) => page.includes(lettersOf(form))));
}

function formsOf(text: string): string[] {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? [longDate(text), dottedDate(text), shortDate(text), text] : [text];
}

function textsIn(content: FieldContent | undefined): string[] {
  if (content === undefined) return [];
  return typeof content === 'string' ? content.split('；') : Object.values(content).flatMap(textsIn);
}
