import type { APIContext } from 'astro';
import type { Kind } from '../../schema/registry.ts';
import { dataKinds, exportedValues } from '../../site/data-view.ts';
import { writeJson } from '../../site/export.ts';
import { getSite } from '../../site/get-site.ts';

export function getStaticPaths() {
  return dataKinds(getSite()).map(({ kind }) => ({ params: { file: kind.source.file }, props: { kind } }));
}

export function GET({ props: { kind } }: APIContext<{ kind: Kind }>): Response {
  const site = getSite();
  return new Response(writeJson(kind, exportedValues(site, kind.name), site.dataDate), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
