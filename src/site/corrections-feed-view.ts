/** What the feed of corrections and withdrawals is made of. */
import { addressOf } from './address.ts';
import { newestCorrections, type CorrectionItem } from './corrections-view.ts';
import type { Site } from './site.ts';

/** As many as readers of feeds keep. */
const MOST_ITEMS = 50;

export interface FeedSource {
  /** Newest first. */
  items: readonly CorrectionItem[];
  siteName: string;
  organiser: string;
  /** Of the newest entry that it tells of, or of the first of all when it tells of none. */
  updated: string;
  /** The whole address of a page; the path alone while nobody has said where the site will be. */
  addressOf(path: string): string;
}

export function feedSource(site: Site): FeedSource {
  const items = newestCorrections(site, MOST_ITEMS);
  const [first] = site.ledger?.log.entries ?? [];
  return {
    items,
    siteName: site.config.district + site.config.title,
    organiser: site.find('office', site.config.organiserId)?.name ?? site.config.district,
    updated: items[0]?.time ?? first?.time ?? `${site.buildDate}T00:00:00Z`,
    addressOf: (path) => addressOf(site, path) ?? path,
  };
}
