/** Feeds in their two forms. */
import { writeAtom, type AtomEntry } from '../../format/atom.ts';
import { feedText as words } from '../../format/wording/feed.ts';
import { feedPath, type FeedForm } from '../../model/feed-routes.ts';
import type { FeedHead } from '../../site/feed-view.ts';

/** An entry, the same in both forms. */
export type FeedItem = AtomEntry;

export interface Feed extends FeedHead {
  about: string;
  /** Newest first. */
  items: readonly FeedItem[];
  /** The path of a form, where it is not below the page. */
  pathOf?(form: FeedForm): string;
}

/** The answer of the server: `form` is the end of the file's name. */
export function feedResponse(feed: Feed, form: FeedForm): Response {
  const type = form === 'xml' ? 'application/atom+xml' : 'application/feed+json';
  return new Response(form === 'xml' ? atomText(feed) : jsonFeedText(feed), { headers: { 'content-type': `${type}; charset=utf-8` } });
}

/** Atom. Without a known address of the site its links are relative, as the standard allows. */
export function atomText(feed: Feed): string {
  return writeAtom({
    id: feed.id,
    title: titleOf(feed),
    subtitle: feed.about,
    page: feed.addressOf(feed.page),
    self: feed.addressOf(pathIn(feed, 'xml')),
    author: feed.organiser,
    updated: feed.updated,
    entries: feed.items,
  });
}

/** JSON Feed 1.1. Its addresses must be whole, so without one of the site they are left out. */
export function jsonFeedText(feed: Feed): string {
  const { addressOf, page, whole, organiser, items } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(feed),
    ...(whole && { home_page_url: addressOf(page), feed_url: addressOf(pathIn(feed, 'json')) }),
    description: feed.about,
    authors: [{ name: organiser }],
    language: 'zh-CN',
    items: items.map(({ id, title, address, published, updated, lines, tags }) => ({
      id,
      ...(whole && { url: address }),
      title,
      content_text: lines.join('\n'),
      date_published: published,
      date_modified: updated,
      ...(tags.length > 0 && { tags }),
    })),
  });
}

function titleOf({ siteName, of }: Feed): string {
  return words.title(siteName, of);
}

function pathIn({ page, pathOf }: Feed, form: FeedForm): string {
  return pathOf?.(form) ?? feedPath(page, form);
}
