/** A page that can be found. */
export interface SearchPage {
  /** Its address, without the base. */
  url: string;
  /** The part of its HTML that is indexed, in UTF-8. */
  part: Buffer;
}

const MARK = 'data-search-page';

/**
 * The part of a page by which it is found: from the element that asks for it to
 * the end of `main`; undefined when no element does. The frame around it may
 * change while the page says what it said before.
 */
export function searchablePart(html: Buffer): Buffer | undefined {
  const mark = html.indexOf(MARK);
  if (mark < 0) return undefined;
  const start = html.lastIndexOf('<', mark);
  const isAttribute = /^<[a-z]+\s(?:[^>]*\s)?data-search-page[\s=>]/.test(html.toString('utf8', start, mark + MARK.length + 1));
  return isAttribute ? html.subarray(start, html.lastIndexOf('</main>')) : undefined;
}

/** In such a part, when the period of its notice ends. */
export const PERIOD_END = /data-search-facts="[^"]*&quot;endsAt&quot;:&quot;([^"&]+)&quot;/;
