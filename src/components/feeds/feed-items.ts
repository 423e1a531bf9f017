/** What feeds say of what happened to notices. */
import { longDate } from '../../format/date.ts';
import { noticeAnswer } from '../../format/notice-answer.ts';
import { feedText as words } from '../../format/wording/feed.ts';
import { noticeText } from '../../format/wording/notice.ts';
import type { FeedEvent, NoticeFeed } from '../../site/feed-view.ts';
import { objectionLines } from './appointment.ts';
import type { Feed, FeedItem } from './feed.ts';

export function noticeFeed({ events, ...head }: NoticeFeed): Feed {
  return { ...head, about: words.about(head.organiser), items: events.map(itemOf) };
}

const known = new WeakMap<FeedEvent, FeedItem>();

function itemOf(event: FeedEvent): FeedItem {
  let item = known.get(event);
  if (!item) {
    const { id, address, published, updated } = event;
    known.set(event, (item = { id, address, published, updated, ...sayingOf(event) }));
  }
  return item;
}

function sayingOf(event: FeedEvent): Pick<FeedItem, 'title' | 'lines' | 'tags'> {
  if (event.what === 'gone')
    return { title: words.gone(event.noticeId), lines: [words.goneText, ...(event.reason ? [event.reason] : [])], tags: [] };
  const { notice } = event.entry;
  const tags = [notice.kind, notice.matter];
  const places = event.entry.places.length > 0 ? [words.places(event.entry.places)] : [];
  switch (event.what) {
    case 'notice':
      return { title: notice.title, lines: [...noticeLines(event), ...places], tags };
    case 'correction': {
      const { on, office, reason } = event.correction;
      return { title: words.correction(notice.title), lines: [words.corrected(longDate(on), office, reason), ...places], tags };
    }
    case 'outcome': {
      const { status, objections, summary, publishedOn } = event.outcome;
      const lines = [noticeText.answerDecided(status, objections), summary, words.outcomeOn(longDate(publishedOn)), ...places];
      return { title: words.outcome(notice.title), lines, tags };
    }
  }
}

/** Until when and how people can object; of a withdrawn text that it is. */
function noticeLines({ entry, issuer, withdrawn }: Extract<FeedEvent, { what: 'notice' }>): string[] {
  const { notice, period } = entry;
  const withdrawnOn = withdrawn ? notice.withdrawOn : undefined;
  const answer = noticeAnswer({ ...notice, withdrawnOn, period });
  return [
    answer.replaceAll(/[【】]/g, ''),
    words.issued(notice.kind, issuer, longDate(notice.publishedOn)),
    ...(withdrawn ? [noticeText.withdrawn] : period && !notice.outcome ? objectionLines(notice, period) : []),
  ];
}
