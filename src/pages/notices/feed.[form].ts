import { feedResponse } from '../../components/feeds/feed.ts';
import { noticeFeed } from '../../components/feeds/feed-items.ts';
import { FEED_FORMS, type FeedForm } from '../../model/feed-routes.ts';
import { allNoticesFeed } from '../../site/feed-view.ts';
import { getSite } from '../../site/get-site.ts';

export function getStaticPaths() {
  return FEED_FORMS.map((form) => ({ params: { form } }));
}

export function GET({ params }: { params: { form: FeedForm } }): Response {
  return feedResponse(noticeFeed(allNoticesFeed(getSite())), params.form);
}
