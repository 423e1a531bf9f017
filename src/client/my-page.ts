/** Takes parts of a compound's own page, so that nothing has to be worked out a second time. */
import { href } from '../format/href.ts';
import { compoundPath } from '../model/routes.ts';

/** The page of a compound; undefined when there is none any more. Throws when it cannot be fetched. */
export async function fetchPage(id: string): Promise<Document | undefined> {
  const response = await fetch(href(compoundPath(id)));
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(String(response.status));
  return parsePage(await response.text());
}

/** A page of this site to take parts from. Its sheets are left out: the policy of the page that takes allows only its own. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html.replaceAll(/<style[^]*?<\/style>/g, ''), 'text/html');
}

/** A copy of a part of that page for this one: its ids may be taken here, and its anchors lie there. */
export function adoptPart<T extends Element>(part: T, id: string): T {
  const copy = document.importNode(part, true);
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.setAttribute('href', href(compoundPath(id)) + link.getAttribute('href'));
  return copy;
}

/** A link to the compound's page. */
export function linkTo({ id, name }: { id: string; name: string }): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: href(compoundPath(id)), textContent: name });
}
