import { hash } from 'node:crypto';
import { ownText } from '../../src/output/own-text.ts';

/** A page that can be found: enough to know whether an index of it is still right. */
export interface PageFound {
  /** `notices/2026/n-2026-0001/index.html`. */
  path: string;
  /** Of the part of it by which it is found. */
  digest: string;
  /** When the period of its notice ends. */
  endsAt?: string | undefined;
}

const MARK = 'data-search-page';

/** Sheets and versions say again what a page says that can be found. They are twice as many as the pages, and need not be read. */
const PAPER = /\/(?:poster|slip|v\/\d+)\/index\.html$/;

/** When the period of its notice ends, in a searchable part. */
const PERIOD_END = /data-search-facts="[^"]*&quot;endsAt&quot;:&quot;([^"&]+)&quot;/;

/** Whether the file of that path may be a page that can be found. */
export function mayBeFound(path: string): boolean {
  return path.endsWith('/index.html') && !PAPER.test(path);
}

/** What the search has to know of a page to index it, given all of its HTML; undefined when it is not found by the search. */
export function foundPage(path: string, html: string): PageFound | undefined {
  const part = mayBeFound(path) ? searchablePart(html) : undefined;
  if (part === undefined) return undefined;
  const endsAt = PERIOD_END.exec(part)?.[1];
  return { path, digest: hash('sha256', part, 'hex'), endsAt: endsAt === undefined ? undefined : ownText(endsAt) };
}

/**
 * The part of a page by which it is found: from the element that asks for it to
 * the end of `main`; undefined when no element does. The frame around it may
 * change while the page says what it said before.
 */
export function searchablePart(html: string): string | undefined {
  const mark = html.indexOf(MARK);
  if (mark < 0) return undefined;
  const start = html.lastIndexOf('<', mark);
  const isAttribute = /^<[a-z]+\s(?:[^>]*\s)?data-search-page[\s=>]/.test(html.slice(start, mark + MARK.length + 1));
  return isAttribute ? html.slice(start, html.lastIndexOf('</main>')) : undefined;
}
