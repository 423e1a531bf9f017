/** What can be subscribed to. */
import { calendarPath, feedPages, feedPath } from '../model/feed-routes.ts';
import { correctionsFeedPath } from '../model/ledger-routes.ts';
import { matterKey } from '../model/matter-key.ts';
import { PATHS } from '../model/routes.ts';
import type { Notice } from '../schema/notice.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { addressOf } from './address.ts';
import { publishedMatters } from './feed-view.ts';
import { compoundList, type SubdistrictGroup } from './compound-list.ts';
import type { Site } from './site.ts';

/** Addresses of what belongs to one page; a calendar or feeds may be missing. */
export interface Following {
  calendar?: { path: string; webcal: string | undefined };
  feeds?: { atom: string; json: string };
}

export interface SubscribeView {
  district: string;
  subdistricts: readonly { subdistrict: Subdistrict; count: number }[];
  whole: Following;
  /** Undefined without a publication log. */
  corrections: Following | undefined;
  matters: readonly { matter: Notice['matter']; page: string; following: Following }[];
}

export interface SubscribePlaceView extends Pick<SubdistrictGroup, 'subdistrict' | 'count'> {
  whole: Following;
  communities: readonly {
    id: string;
    name: string;
    compounds: readonly { id: string; name: string; aliases: readonly string[]; following: Following }[];
  }[];
}

export function subscribeView(site: Site): SubscribeView {
  return {
    district: site.config.district,
    subdistricts: compoundList(site).groups.map(({ subdistrict, count }) => ({ subdistrict, count })),
    whole: { ...calendarAt(site, PATHS.home), ...feedsAt(feedPages.all) },
    corrections: site.ledger && { feeds: { atom: correctionsFeedPath('xml'), json: correctionsFeedPath('json') } },
    matters: publishedMatters(site).map((matter) => {
      const page = feedPages.matter(matterKey(matter));
      return { matter, page, following: feedsAt(page) };
    }),
  };
}

/** Of each subdistrict. */
export function subscribePlaces(site: Site): SubscribePlaceView[] {
  return compoundList(site).groups.map(({ subdistrict, count, communities }) => ({
    subdistrict,
    count,
    whole: followingOf(site, feedPages.subdistrict(subdistrict.id)),
    communities: communities.map(({ community: { id, name }, compounds }) => ({
      id,
      name,
      compounds: compounds.map((compound) => ({
        id: compound.id,
        name: compound.name,
        aliases: compound.aliases ?? [],
        following: followingOf(site, feedPages.compound(compound.id)),
      })),
    })),
  }));
}

function followingOf(site: Site, page: string): Following {
  return { ...calendarAt(site, page), ...feedsAt(page) };
}

/** `webcal:` makes a telephone subscribe where `https:` would only download; it takes the whole address. */
function calendarAt(site: Site, page: string): Pick<Following, 'calendar'> {
  const path = calendarPath(page);
  return { calendar: { path, webcal: addressOf(site, path)?.replace(/^https?:/, 'webcal:') } };
}

function feedsAt(page: string): Pick<Following, 'feeds'> {
  return { feeds: { atom: feedPath(page, 'xml'), json: feedPath(page, 'json') } };
}
