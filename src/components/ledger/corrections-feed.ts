/** Corrections and withdrawals of any record as a feed. */
import { feedText } from '../../format/wording/feed.ts';
import { ledgerText as words } from '../../format/wording/ledger.ts';
import { correctionsFeedPath } from '../../model/ledger-routes.ts';
import type { CorrectionsFeed } from '../../site/corrections-feed-view.ts';
import type { Feed } from '../feeds/feed.ts';
import { differenceLines } from './change-text.ts';

/** Of a withdrawal the reason only; of a correction also what changed, while both versions may be read. */
export function correctionsFeed({ items, ...head }: CorrectionsFeed): Feed {
  return {
    ...head,
    about: feedText.corrections(head.organiser),
    pathOf: correctionsFeedPath,
    items: items.map(({ item, id, address }) => ({
      id,
      address,
      title: words.feedItem(words.kinds[item.kind], words.itemOf(item.record.title, item.title ?? item.id)),
      published: item.time,
      updated: item.time,
      lines: [
        ...(item.reason === undefined ? [] : [item.reason]),
        ...(item.difference ? differenceLines(item.difference) : item.kind === 'correct' ? [words.hidden] : []),
      ],
      tags: [words.kinds[item.kind], item.record.title],
    })),
  };
}
