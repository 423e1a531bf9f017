import type { APIContext } from 'astro';
import { unrankedReason } from '../../../format/wording/ranking.ts';
import { getSite } from '../../../site/get-site.ts';
import { rankedRounds, weighData, type RankedRound } from '../../../site/ranking-view.ts';

export function getStaticPaths() {
  return rankedRounds(getSite()).map((ranked) => ({ params: { round: ranked.round.id }, props: { ranked } }));
}

export function GET({ props }: APIContext<{ ranked: RankedRound }>): Response {
  return new Response(JSON.stringify(weighData(getSite(), props.ranked, unrankedReason)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
