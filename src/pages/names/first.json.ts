import { getSite } from '../../site/get-site.ts';
import { firstNames } from '../../site/names-view.ts';

export function GET(): Response {
  return new Response(JSON.stringify(firstNames(getSite())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
