import type { APIContext } from 'astro';
import { apiContent, apiFiles, type ApiFile } from '../../../site/api/files.ts';
import { getSite } from '../../../site/get-site.ts';

export function getStaticPaths() {
  return apiFiles(getSite()).map((entry) => ({ params: { file: entry.file }, props: { entry } }));
}

export function GET({ props: { entry } }: APIContext<{ entry: ApiFile }>): Response {
  return new Response(`${JSON.stringify(apiContent(getSite(), entry))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
