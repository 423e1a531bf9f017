import type { SearchFacts } from '../../src/format/search-facts.ts';

/** What search knows of a page. */
export interface PageText {
  title: string;
  /** From its title on; lines end with `\n`, cells with `｜`. */
  text: string;
  /** Units of the text that are its title. */
  titleEnd: number;
  facts: SearchFacts;
}

/** Inside a line these part nothing. */
const INLINE = new Set('a abbr b bdi cite code data em i mark small span strong sub sup time u wbr'.split(' '));
/** Furniture, and what is no text. */
const SILENT = new Set('style script noscript label form svg footer nav iframe template select button'.split(' '));
const CELLS = new Set(['td', 'th', 'dd', 'li']);

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gy;
const SKIPPED = /\sdata-search-skip(?=[\s=/]|$)/;
const FACTS = /\sdata-search-facts="([^"]*)"/;

/**
 * Reads the searchable part of a page that this program has written, as its
 * readers see it. `html` is well-formed, with quoted attributes and without
 * comments; the checks of the output see to that.
 */
export function readPageText(html: string): PageText {
  let [text, heading, titleEnd] = ['', 0, 0];
  let facts: SearchFacts = { kind: 'text' };
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    const tag = next < 0 ? html.length : next;
    text = addText(text, html.slice(at, tag));
    TAG.lastIndex = tag;
    const found = TAG.exec(html);
    // A character that opens no tag.
    at = found ? TAG.lastIndex : tag + 1;
    if (!found) continue;
    const [, slash = '', name = '', attributes = ''] = found;
    if (slash === '' && (SILENT.has(name) || SKIPPED.test(attributes))) {
      at = endOf(html, name, at);
      continue;
    }
    if (!INLINE.has(name)) text = endLine(text, slash !== '' && CELLS.has(name) ? '｜' : '\n');
    if (name === 'h1' && slash === '') heading = text.length;
    if (name === 'h1' && slash !== '') titleEnd = text.trimEnd().length;
    const given = FACTS.exec(attributes)?.[1];
    if (given !== undefined) facts = JSON.parse(unescapeHtml(given)) as SearchFacts;
  }
  const title = text.slice(heading, titleEnd);
  return { title, text: text.slice(heading).trimEnd(), titleEnd: title.length, facts };
}

/** Blanks run together, as a browser shows them. */
function addText(text: string, html: string): string {
  const added = unescapeHtml(html).replace(/\s+/g, ' ');
  return added === ' ' && /(?:^|[\s｜])$/.test(text) ? text : text + (/[\s｜]$/.test(text) ? added.trimStart() : added);
}

function endLine(text: string, end: string): string {
  const line = text.endsWith(' ') ? text.slice(0, -1) : text;
  return line === '' || /[\n｜]$/.test(line) ? line : line + end;
}

/** Behind the end of the element that was opened before `from`. */
function endOf(html: string, name: string, from: number): number {
  let depth = 1;
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const found = TAG.exec(html);
    if (!found) continue;
    if (found[2] === name) depth += found[1] === '' ? 1 : -1;
    if (depth === 0) return TAG.lastIndex;
    at = TAG.lastIndex - 1;
  }
  return html.length;
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

function unescapeHtml(html: string): string {
  if (!html.includes('&')) return html;
  return html.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal: string, hex: string, name: string) => {
    if (name) return NAMED[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
  });
}
