import type { APIContext } from 'astro';
import type { Kind } from '../../../schema/registry.ts';
import { getSite } from '../../../site/get-site.ts';
import { kindTitles, loggedKinds } from '../../../site/ledger-kinds-view.ts';

export function getStaticPaths() {
  return loggedKinds(getSite()).map((kind) => ({ params: { kind: kind.name }, props: { kind } }));
}

export function GET({ props: { kind } }: APIContext<{ kind: Kind }>): Response {
  return new Response(JSON.stringify(kindTitles(kind)), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
