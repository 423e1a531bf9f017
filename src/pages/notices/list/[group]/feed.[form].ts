/* Of matters; a subdistrict's is at its own page. */
import { feedResponse } from '../../../../components/feeds/feed.ts';
import { noticeFeed } from '../../../../components/feeds/feed-items.ts';
import { FEED_FORMS, type FeedForm } from '../../../../model/feed-routes.ts';
import { matterKey } from '../../../../model/matter-key.ts';
import type { Notice } from '../../../../schema/notice.ts';
import { matterFeed, publishedMatters } from '../../../../site/feed-view.ts';
import { getSite } from '../../../../site/get-site.ts';

interface Context {
  params: { form: FeedForm };
  props: { matter: Notice['matter'] };
}

export function getStaticPaths() {
  return publishedMatters(getSite()).flatMap((matter) =>
    FEED_FORMS.map((form) => ({ params: { group: matterKey(matter), form }, props: { matter } })),
  );
}

export function GET({ params, props }: Context): Response {
  return feedResponse(noticeFeed(matterFeed(getSite(), props.matter)), params.form);
}
