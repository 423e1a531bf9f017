/** Structured data of a page: JSON-LD in the vocabulary of schema.org, as it stands in a `script` that nothing runs. */

/** One step of the way to a page, from the home page on; the last one is the page itself. */
export interface Step {
  name: string;
  /** The whole address; the page itself needs none. */
  address?: string | undefined;
}

/** A `BreadcrumbList`, positions from 1. */
export function breadcrumbList(steps: readonly Step[]): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: address && { '@id': address },
    })),
  };
}

/**
 * One document of all that a page says of itself, as text that may stand inside a `script` element: `<` is written as
 * an escape, so that no text of the record ends it. What is undefined is left out. Empty when there is nothing to say.
 */
export function structuredData(things: readonly Record<string, unknown>[]): string {
  if (things.length === 0) return '';
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
