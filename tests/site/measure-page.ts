import { Parser } from 'htmlparser2';

export interface Outline {
  /** What holds up the first paint: style sheets for screens, scripts that are not deferred, with their tags. */
  blocking: string[];
  /** Addresses of the page's own scripts. */
  scripts: string[];
  /** Where the 30th row of the first long list ends; undefined when no list of the page is longer. */
  endOfRows: number | undefined;
  /** Where the text of the first screen of a phone ends; undefined when the page has no more than that. */
  endOfScreen: number | undefined;
}

/** A list is a long one from here. */
const ROWS = 30;
/** Characters, generously: 360 × 740 pixels hold about 420 of 18 pixels each, header included. */
const SCREEN = 600;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'path']);

interface Holder {
  /** Where each row inside ends. */
  rows: number[];
}

/** Reads what decides how much of a page is its first view. Rows are counted in the nearest table or section around them. */
export function outlineOf(html: string): Outline {
  const outline: Outline = { blocking: [], scripts: [], endOfRows: undefined, endOfScreen: undefined };
  const open: { name: string; holder?: Holder; inner: boolean }[] = [];
  const holders: Holder[] = [];
  let characters = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'link' && attributes.rel === 'stylesheet' && attributes.media !== 'print')
        outline.blocking.push(`link ${attributes.href}`);
      if (name === 'script' && attributes.src !== undefined) {
        outline.scripts.push(attributes.src);
        if (attributes.type !== 'module' && !('defer' in attributes) && !('async' in attributes))
          outline.blocking.push(`script ${attributes.src}`);
      }
      if (VOID.has(name)) return;
      if (isRow(name)) for (const element of open) element.inner = true;
      const holder = name === 'table' || name === 'section' ? { rows: [] } : undefined;
      if (holder) holders.push(holder);
      open.push({ name, inner: false, ...(holder && { holder }) });
    },
    ontext(text) {
      if (!open.some(({ name }) => name === 'main')) return;
      characters += text.replace(/\s/g, '').length;
      if (characters > SCREEN) outline.endOfScreen ??= parser.endIndex + 1;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      const element = open.pop();
      if (!isRow(name) || element?.inner) return;
      for (const { holder } of open) holder?.rows.push(parser.endIndex + 1);
    },
  });
  parser.end(html);
  outline.endOfRows = holders.find(({ rows }) => rows.length > ROWS)?.rows[ROWS - 1];
  return outline;
}

const isRow = (name: string) => name === 'li' || name === 'tr';

/** Modules that a script loads before it runs; what it imports on demand is not among them. */
export function staticImports(script: string): string[] {
  return [...script.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)].map((match) => match[1] ?? '');
}
