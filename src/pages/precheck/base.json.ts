import { getSite } from '../../site/get-site.ts';
import { publishedLayout } from '../../site/precheck-view.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify(publishedLayout(getSite()))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
