/**
 * Markdown as pages, feeds and the check in the browser show it. Raw HTML is
 * shown as text; only allowed addresses become links.
 */
import { isLinkAllowed } from './links.ts';
import { makeMarkdown } from './markdown-parser.ts';

export { markdownProblems } from './markdown-check.ts';

export interface RenderOptions {
  /** Path of the site with a leading and without a trailing `/`, put before addresses that begin with `/`. */
  base?: string;
}

const renderer = makeMarkdown(isLinkAllowed);

/** A Markdown body as HTML. */
export function renderMarkdown(body: string, options: RenderOptions = {}): string {
  return renderer.render(body, { base: options.base ?? '' });
}
