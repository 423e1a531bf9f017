import { Parser } from 'htmlparser2';

export interface Ends {
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
export function endsOf(html: string): Ends {
  const ends: Ends = { endOfRows: undefined, endOfScreen: undefined };
  const open: { name: string; holder?: Holder; inner: boolean }[] = [];
  const holders: Holder[] = [];
  let characters = 0;
  const parser = new Parser({
    onopentag(name) {
      if (VOID.has(name)) return;
      if (isRow(name)) for (const element of open) element.inner = true;
      const holder = name === 'table' || name === 'section' ? { rows: [] } : undefined;
      if (holder) holders.push(holder);
      open.push({ name, inner: false, ...(holder && { holder }) });
    },
    ontext(text) {
      if (!open.some(({ name }) => name === 'main')) return;
      characters += text.replace(/\s/g, '').length;
      if (characters > SCREEN) ends.endOfScreen ??= parser.endIndex + 1;
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      const element = open.pop();
      if (!isRow(name) || element?.inner) return;
      for (const { holder } of open) holder?.rows.push(parser.endIndex + 1);
    },
  });
  parser.end(html);
  ends.endOfRows = holders.find(({ rows }) => rows.length > ROWS)?.rows[ROWS - 1];
  return ends;
}

const isRow = (name: string) => name === 'li' || name === 'tr';

/** Addresses of the scripts that a page names. */
export function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map((match) => match[1] ?? '');
}

/** Tags that hold up the first paint: style sheets for screens, scripts that are not deferred. */
export function blockingOf(html: string): string[] {
  const tags = [...html.matchAll(/<(?:link|script)\b[^>]*>/g)].map(([tag]) => tag);
  return tags.filter((tag) =>
    tag.startsWith('<link')
      ? /\brel="?stylesheet/.test(tag) && !/\bmedia="?print/.test(tag)
      : /\bsrc=/.test(tag) && !/\b(?:type="?module|defer|async)/.test(tag),
  );
}
