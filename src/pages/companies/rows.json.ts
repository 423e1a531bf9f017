import { registerRows } from '../../components/register/register-rows.ts';
import { kindOf, type Kind } from '../../schema/registry.ts';
import { getSite } from '../../site/get-site.ts';
import { registerOf } from '../../site/register-view.ts';

/** All companies, for the browser to search and sort. */
export function GET(): Response {
  return new Response(JSON.stringify(registerRows(registerOf(getSite(), kindOf('company') as Kind))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
