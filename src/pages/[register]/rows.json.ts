import type { APIContext } from 'astro';
import { registerRows } from '../../components/register/register-rows.ts';
import { getSite } from '../../site/get-site.ts';
import { registerKinds, registerOf } from '../../site/register-view.ts';
import type { Kind } from '../../schema/registry.ts';

export function getStaticPaths() {
  return registerKinds('rows').map((kind) => ({ params: { register: kind.source.file }, props: { kind } }));
}

/** All rows of a register, for the browser to search and sort. */
export function GET({ props: { kind } }: APIContext<{ kind: Kind }>): Response {
  return new Response(JSON.stringify(registerRows(registerOf(getSite(), kind))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
