import type { APIContext } from 'astro';
import type { Kind } from '../../schema/registry.ts';
import { getSite } from '../../site/get-site.ts';
import { templateKinds, templateOf } from '../../site/template-view.ts';

export function getStaticPaths() {
  return templateKinds().map((kind) => ({ params: { file: kind.source.file }, props: { kind } }));
}

export async function GET({ props: { kind } }: APIContext<{ kind: Kind }>): Promise<Response> {
  return new Response(await templateOf(getSite(), kind), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
}
