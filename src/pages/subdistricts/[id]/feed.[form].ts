import { feedResponse } from '../../../components/feeds/feed.ts';
import { noticeFeed } from '../../../components/feeds/feed-items.ts';
import { FEED_FORMS, type FeedForm } from '../../../model/feed-routes.ts';
import type { Subdistrict } from '../../../schema/subdistrict.ts';
import { subdistrictFeed } from '../../../site/feed-view.ts';
import { getSite } from '../../../site/get-site.ts';

interface Context {
  params: { form: FeedForm };
  props: { subdistrict: Subdistrict };
}

export function getStaticPaths() {
  return getSite().all.subdistrict.flatMap((subdistrict) =>
    FEED_FORMS.map((form) => ({ params: { id: subdistrict.id, form }, props: { subdistrict } })),
  );
}

export function GET({ params, props }: Context): Response {
  return feedResponse(noticeFeed(subdistrictFeed(getSite(), props.subdistrict)), params.form);
}
