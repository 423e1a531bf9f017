import type { APIContext } from 'astro';
import { downloadsOf, type Download } from '../../site/downloads/downloads.ts';
import { getSite } from '../../site/get-site.ts';

export async function getStaticPaths() {
  const downloads = await downloadsOf(getSite());
  return [...downloads.values()].map((download) => ({ params: { download: download.name }, props: { download } }));
}

/** The very bytes that pages and catalogues have measured. */
export function GET({ props: { download } }: APIContext<{ download: Download }>): Response {
  return new Response(download.content);
}
