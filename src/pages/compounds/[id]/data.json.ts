import type { APIContext } from 'astro';
import type { Compound } from '../../../schema/compound.ts';
import { compoundExport } from '../../../site/compound-export.ts';
import { getSite } from '../../../site/get-site.ts';

export function getStaticPaths() {
  return getSite().all.compound.map((compound) => ({ params: { id: compound.id }, props: { compound } }));
}

export function GET({ props }: APIContext<{ compound: Compound }>): Response {
  return new Response(compoundExport(getSite(), props.compound), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
