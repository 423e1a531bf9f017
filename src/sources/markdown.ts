/**
 * Markdown as pages, feeds and the check in the browser show it. Raw HTML is
 * shown as text; only allowed addresses become links, and only the site's own files pictures.
 */
import { isLinkAllowed } from './links.ts';
import { makeMarkdown } from './markdown-parser.ts';

export { markdownProblems } from './markdown-check.ts';

export interface RenderOptions {
  /** Path of the site with a leading and without a trailing `/`, put before addresses that begin with `/`. */
  base?: string;
}

const renderer = makeMarkdown(isLinkAllowed);
const showPicture = renderer.renderer.rules.image!;
// A picture from elsewhere would be asked for by every reader; its description is shown instead.
renderer.renderer.rules.image = (tokens, at, options, env, self) =>
  String(tokens[at]!.attrGet('src')).startsWith('/')
    ? showPicture(tokens, at, options, env, self)
    : renderer.utils.escapeHtml(self.renderInlineAsText(tokens[at]!.children ?? [], options, env));

/** A Markdown body as HTML. */
export function renderMarkdown(body: string, options: RenderOptions = {}): string {
  return renderer.render(body, { base: options.base ?? '' });
}
