import type { APIContext } from 'astro';
import type { Kind } from '../../schema/registry.ts';
import { dataKinds, exportedValues } from '../../site/data-view.ts';
import { writeCsv } from '../../site/export.ts';
import { getSite } from '../../site/get-site.ts';

export function getStaticPaths() {
  return dataKinds(getSite()).map(({ kind }) => ({ params: { file: kind.source.file }, props: { kind } }));
}

export function GET({ props: { kind } }: APIContext<{ kind: Kind }>): Response {
  return new Response(writeCsv(kind, exportedValues(getSite(), kind.name)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
