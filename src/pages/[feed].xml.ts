/* The feed of corrections and withdrawals, while there is a log. */
import { correctionsFeed } from '../components/ledger/corrections-feed.ts';
import { feedSource } from '../site/corrections-feed-view.ts';
import { getSite } from '../site/get-site.ts';

export function getStaticPaths() {
  return getSite().ledger ? [{ params: { feed: 'corrections' } }] : [];
}

export function GET(): Response {
  return new Response(correctionsFeed(feedSource(getSite())), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
