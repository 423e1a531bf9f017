import type { APIContext } from 'astro';
import { getSite } from '../../site/get-site.ts';
import { noticeNamesOf, noticeYears } from '../../site/names-view.ts';

export function getStaticPaths() {
  return noticeYears(getSite()).map((year) => ({ params: { year } }));
}

export function GET({ params }: APIContext): Response {
  return new Response(JSON.stringify(noticeNamesOf(getSite(), params.year ?? '')), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
