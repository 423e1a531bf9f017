import { everydaySounds } from '../../site/sounds-view.ts';

export function GET(): Response {
  return new Response(JSON.stringify(everydaySounds()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
