import { feedResponse } from '../../../components/feeds/feed.ts';
import { noticeFeed } from '../../../components/feeds/feed-items.ts';
import { FEED_FORMS, type FeedForm } from '../../../model/feed-routes.ts';
import type { Compound } from '../../../schema/compound.ts';
import { compoundFeed } from '../../../site/feed-view.ts';
import { getSite } from '../../../site/get-site.ts';

interface Context {
  params: { form: FeedForm };
  props: { compound: Compound };
}

export function getStaticPaths() {
  return getSite().all.compound.flatMap((compound) =>
    FEED_FORMS.map((form) => ({ params: { id: compound.id, form }, props: { compound } })),
  );
}

export function GET({ params, props }: Context): Response {
  return feedResponse(noticeFeed(compoundFeed(getSite(), props.compound)), params.form);
}
