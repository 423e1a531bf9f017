/** What the feed of corrections and withdrawals is made of. */
import { correctionsPath, entryPath } from '../model/ledger-routes.ts';
import { newestCorrections, type CorrectionItem } from './corrections-view.ts';
import { addressInFeed, feedHead, MOST_ENTRIES, type FeedHead } from './feed-view.ts';
import { tagOf } from './permanent-name.ts';
import type { Site } from './site.ts';

export interface CorrectionsFeed extends FeedHead {
  /** Newest first, each under a name that never changes, with the address of its record, else of its entry in the log. */
  items: readonly { item: CorrectionItem; id: string; address: string }[];
}

/** An empty one is as new as the log. */
export function correctionsFeedView(site: Site): CorrectionsFeed {
  const items = newestCorrections(site, MOST_ENTRIES);
  const times = items.map(({ time }) => time);
  const begin = site.ledger?.log.entries[0]?.time;
  return {
    ...feedHead(site, { what: 'corrections' }, correctionsPath(), 'corrections', times, begin),
    items: items.map((item) => ({
      item,
      id: tagOf(site, `ledger/${item.seq + 1}`),
      address: addressInFeed(site, item.path ?? entryPath(item.seq)),
    })),
  };
}
