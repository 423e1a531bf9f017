/** Corrections and withdrawals as an Atom feed (RFC 4287). */
import { Feed } from 'feed';
import { ledgerText as words } from '../../format/wording/ledger.ts';
import { CORRECTIONS_FEED_PATH, correctionsPath, entryPath } from '../../model/ledger-routes.ts';
import type { FeedSource } from '../../site/corrections-feed-view.ts';
import { differenceLines } from './change-text.ts';

/** The feed: of a withdrawal the reason only; of a correction also what changed, while both versions may be read. */
export function correctionsFeed({ items, siteName, organiser, updated, addressOf }: FeedSource): string {
  const feed = new Feed({
    id: addressOf(correctionsPath()),
    title: words.feedTitle(siteName),
    link: addressOf(correctionsPath()),
    feedLinks: { atom: addressOf(CORRECTIONS_FEED_PATH) },
    language: 'zh-CN',
    author: { name: organiser },
    updated: new Date(updated),
    generator: false,
  });
  for (const item of items) {
    const lines = [
      item.reason ?? '',
      ...(item.difference ? differenceLines(item.difference) : item.kind === 'correct' ? [words.hidden] : []),
    ];
    feed.addItem({
      id: addressOf(entryPath(item.seq)),
      title: words.feedItem(words.kinds[item.kind], words.itemOf(item.record.title, item.title ?? item.id)),
      link: addressOf(item.path ?? entryPath(item.seq)),
      date: new Date(item.time),
      published: new Date(item.time),
      content: lines.map((line) => `<p>${escaped(line)}</p>`).join(''),
    });
  }
  return feed.atom1();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br/>');
}
