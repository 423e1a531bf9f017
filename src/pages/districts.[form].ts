/* What came of each listed district, for programs; while this one lists others. */
import type { APIContext } from 'astro';
import { getDistricts } from '../site/districts.ts';

export function getStaticPaths() {
  const outcomes = getDistricts();
  return outcomes.length > 0 ? [{ params: { form: 'json' }, props: { outcomes } }] : [];
}

export function GET({ props }: APIContext): Response {
  return new Response(JSON.stringify({ version: 1, districts: props.outcomes }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
