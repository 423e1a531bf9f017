import type { APIContext } from 'astro';
import { apiFile, apiPaths } from '../../../site/api/files.ts';
import { getSite } from '../../../site/get-site.ts';

export function getStaticPaths() {
  return apiPaths(getSite()).map((file) => ({ params: { file }, props: { file } }));
}

export function GET({ props: { file } }: APIContext<{ file: string }>): Response {
  return new Response(`${JSON.stringify(apiFile(getSite(), file))}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
