/** Where what is new can be subscribed to, among the addresses of a response. */
import { apiText as words } from '../../format/wording/api.ts';
import { calendarPath, feedPath } from '../../model/feed-routes.ts';
import { hrefOf } from './record.ts';
import { address, type Properties } from './schema.ts';

/** The feeds of one page and the calendar of one, which for the whole district are not the same. */
export function subscriptionsOf(feedPage: string, calendarPage: string) {
  return {
    atom: hrefOf(feedPath(feedPage, 'xml')),
    jsonFeed: hrefOf(feedPath(feedPage, 'json')),
    calendar: hrefOf(calendarPath(calendarPage)),
  };
}

/** What `subscriptionsOf` makes. */
export const SUBSCRIPTIONS: Properties = {
  atom: address(words.subscriptions.atom),
  jsonFeed: address(words.subscriptions.jsonFeed),
  calendar: address(words.subscriptions.calendar),
};
