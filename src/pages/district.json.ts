import { describeSite } from '../site/district-view.ts';
import { getSite } from '../site/get-site.ts';

export function GET(): Response {
  return new Response(JSON.stringify(describeSite(getSite())), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
