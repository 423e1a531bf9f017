import { getSite } from '../../site/get-site.ts';
import { compoundNames } from '../../site/names-view.ts';

export function GET(): Response {
  return new Response(JSON.stringify(compoundNames(getSite())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
