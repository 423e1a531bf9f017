import { helpPath } from '../model/routes.ts';
import type { TextPage } from '../schema/page.ts';
import { renderMarkdown } from '../sources/markdown.ts';
import { settings } from './settings.ts';
import type { Site, Text } from './site.ts';

/** A text of the site as HTML. */
export function textHtml({ body }: Text<TextPage>): string {
  return renderMarkdown(body, { base: settings.base.replace(/\/$/, '') });
}

/** The help texts other than `id`, in their order. */
export function otherHelp(site: Site, id: string): { title: string; path: string }[] {
  return site.help.filter(({ value }) => value.id !== id).map(({ value }) => ({ title: value.title, path: helpPath(value.id) }));
}
