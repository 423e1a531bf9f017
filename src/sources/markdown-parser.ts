import createMarkdown, { type MarkdownIt, type StateCore, type StateInline } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import container from 'markdown-it-container';
import footnote from 'markdown-it-footnote';

/** Words after `:::` that open a box, and its class. */
export const BOXES: Readonly<Record<string, string>> = { 提示: 'note', 注意: 'caution' };

/** The one configured parser; `allow` decides which addresses become links and images. */
export function makeMarkdown(allow: (address: string) => boolean): MarkdownIt {
  const markdown = createMarkdown({ html: false, linkify: false, typographer: false });
  markdown.validateLink = allow;
  // The plugin's types still describe markdown-it 14.
  markdown.use(anchor as unknown as (parser: MarkdownIt, options: object) => void, { slugify, tabIndex: false });
  markdown.use(footnote);
  for (const [word, name] of Object.entries(BOXES)) {
    markdown.use(container, word, {
      render: (tokens, index) =>
        tokens[index]?.nesting === 1 ? `<div class="${name}" role="note">\n<p class="${name}-title">${word}</p>\n` : '</div>\n',
    });
  }
  markdown.inline.ruler.before('emphasis', 'masks', keepMask);
  markdown.core.ruler.push('site-paths', addBase);
  markdown.core.ruler.push('picture-sizes', sizePictures);
  markdown.core.ruler.push('han-breaks', joinHanLines);
  markdown.core.ruler.push('tables', finishTables);
  return markdown;
}

/** The stars of `138****1234` hide digits; two such numbers in a paragraph would make what is between them bold. */
function keepMask(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '*' || !/\d/.test(state.src[state.pos - 1] ?? '')) return false;
  const stars = /^\*{2,}(?=[\dXx])/.exec(state.src.slice(state.pos, state.pos + 20))?.[0];
  if (stars === undefined) return false;
  if (!silent) state.pending += stars;
  state.pos += stars.length;
  return true;
}

/** Heading text → anchor: letters, digits and Han characters stay, the rest becomes `-`. */
function slugify(heading: string): string {
  return (
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section'
  );
}

/** Puts the site's base before addresses that begin with `/`. */
function addBase(state: StateCore): void {
  const { base } = state.env as { base?: string };
  if (!base) return;
  for (const block of state.tokens) {
    for (const token of block.children ?? []) {
      for (const name of ['href', 'src']) {
        const address = token.attrGet(name);
        if (typeof address === 'string' && address.startsWith('/')) token.attrSet(name, base + address);
      }
    }
  }
}

/**
 * A picture named `…-360x640.webp` takes its room before it is there, so that
 * nothing moves when it is fetched, which is not before its place comes into view.
 */
function sizePictures(state: StateCore): void {
  for (const block of state.tokens) {
    for (const token of block.children ?? []) {
      if (token.type !== 'image') continue;
      const [, width, height] = /-(\d{2,4})x(\d{2,4})\.\w+$/.exec(String(token.attrGet('src') ?? '')) ?? [];
      if (!width || !height) continue;
      token.attrSet('width', width);
      token.attrSet('height', height);
      token.attrSet('loading', 'lazy');
    }
  }
}

/**
 * Markdown tables have no caption: the heading or sentence above tells what is
 * in them. Their alignment becomes a class, for the site's policy allows no
 * style attribute. In a wide one every cell carries the head of its column, so
 * that a phone can show rows instead of columns.
 */
function finishTables(state: StateCore): void {
  let above = '表格';
  let table: { heads: string[]; column: number } = { heads: [], column: 0 };
  for (const [index, token] of state.tokens.entries()) {
    const alignment = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
    if (alignment !== undefined) {
      const name = ALIGNED[alignment];
      token.attrs = name === undefined ? null : [['class', name]];
    }
    if (token.type === 'table_open') {
      token.attrSet('aria-label', above);
      table = { heads: readHeads(state, index), column: 0 };
      if (table.heads.length > NARROW) token.attrSet('class', 'rows');
    }
    if (token.type === 'th_open') token.attrSet('scope', 'col');
    if (token.type === 'tr_open') table.column = 0;
    if (token.type === 'td_open') {
      if (table.heads.length > NARROW && table.column > 0) token.attrSet('data-l', table.heads[table.column] ?? '');
      table.column += 1;
    }
    if ((token.type === 'heading_open' || token.type === 'paragraph_open') && token.level === 0) {
      const text = textAt(state, index + 1);
      if (text !== '') above = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
    }
  }
}

/** More columns than these become labelled rows on a phone. */
const NARROW = 3;

function readHeads(state: StateCore, start: number): string[] {
  const heads: string[] = [];
  for (let index = start; state.tokens[index]?.type !== 'thead_close'; index += 1) {
    if (index >= state.tokens.length) break;
    if (state.tokens[index]?.type === 'th_open') heads.push(textAt(state, index + 1));
  }
  return heads;
}

function textAt(state: StateCore, index: number): string {
  return (state.tokens[index]?.children ?? [])
    .map(({ content }) => content)
    .join('')
    .trim();
}

const LONGEST_NAME = 40;

/** Class of a column's alignment; left needs none. */
const ALIGNED: Readonly<Record<string, string>> = { right: 'num', center: 'c' };

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** A line break between Han characters is no space: it would show as a gap. */
function joinHanLines(state: StateCore): void {
  for (const { children } of state.tokens) {
    children?.forEach((token, index) => {
      if (token.type !== 'softbreak') return;
      const before = children[index - 1]?.content.at(-1) ?? '';
      const after = children[index + 1]?.content.charAt(0) ?? '';
      if (HAN.test(before) && HAN.test(after)) token.type = 'text';
    });
  }
}
