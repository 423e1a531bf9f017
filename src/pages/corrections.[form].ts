/* The feed of corrections and withdrawals, while there is a log. */
import { feedResponse } from '../components/feeds/feed.ts';
import { correctionsFeed } from '../components/ledger/corrections-feed.ts';
import { FEED_FORMS, type FeedForm } from '../model/feed-routes.ts';
import { correctionsFeedView } from '../site/corrections-feed-view.ts';
import { getSite } from '../site/get-site.ts';

export function getStaticPaths() {
  return getSite().ledger ? FEED_FORMS.map((form) => ({ params: { form } })) : [];
}

export function GET({ params }: { params: { form: FeedForm } }): Response {
  return feedResponse(correctionsFeed(correctionsFeedView(getSite())), params.form);
}
