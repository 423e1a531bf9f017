/** Addresses of what can be subscribed to, and of the pages that explain it. */
import { compoundPath, noticeListPath, PATHS, subdistrictPath } from './routes.ts';

/** What subscribing is, and everything of the district as a whole. */
export const SUBSCRIBE_PATH = '/subscribe/';

/** A feed is there in two forms: Atom and JSON Feed. */
export const FEED_FORMS = ['xml', 'json'] as const;
export type FeedForm = (typeof FEED_FORMS)[number];

/** All compounds of a subdistrict with what can be subscribed to, each at `#` and its id. */
export function subscribePath(subdistrictId: string): string {
  return `${SUBSCRIBE_PATH}${subdistrictId}/`;
}

/** Where the feed of a page is: below the page. */
export function feedPath(page: string, form: FeedForm): string {
  return `${page}feed.${form}`;
}

export function calendarPath(page: string): string {
  return `${page}calendar.ics`;
}

/** What a page leads to in its head. */
export interface Followed {
  atom: string;
  json: string;
  calendar?: string;
}

/** The feeds of a page, and its calendar where it has one. */
export function followed(page: string, calendar?: 'calendar'): Followed {
  return { atom: feedPath(page, 'xml'), json: feedPath(page, 'json'), ...(calendar && { calendar: calendarPath(page) }) };
}

/** The pages that have feeds. */
export const feedPages = {
  all: PATHS.notices,
  matter: (key: string) => noticeListPath(key),
  compound: compoundPath,
  subdistrict: subdistrictPath,
} as const;
