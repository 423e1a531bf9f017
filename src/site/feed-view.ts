/** What the feeds of notices are made of: each notice, its corrections and its outcome are an entry of their own. */
import { matterKey } from '../model/matter-key.ts';
import { feedPages } from '../model/feed-routes.ts';
import { isWithdrawn } from '../model/withdrawn.ts';
import type { Compound } from '../schema/compound.ts';
import { MATTERS, type Notice } from '../schema/notice.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { addressOf } from './address.ts';
import { noticeEntry, type NoticeEntry } from './notice-view.ts';
import { tagOf } from './permanent-name.ts';
import { changesOf, newest, startOf } from './record-changes.ts';
import { settings } from './settings.ts';
import { once } from './reads.ts';
import { compare, type Site } from './site.ts';
import { withdrawnRecords } from './withdrawn-records.ts';

/** As many as readers of feeds keep. */
export const MOST_ENTRIES = 50;

/** Something that happened to a notice; the same object in every feed. */
export type FeedEvent = {
  /** Never changes. */
  id: string;
  /** `YYYY-MM-DD`, what feeds are ordered by. */
  on: string;
  /** UTC, to the second. */
  published: string;
  updated: string;
  /** Address of its page. */
  address: string;
} & (
  | { what: 'notice'; entry: NoticeEntry; issuer: string | undefined; withdrawn: boolean }
  | { what: 'correction'; entry: NoticeEntry; correction: NonNullable<Notice['corrections']>[number] }
  | { what: 'outcome'; entry: NoticeEntry; outcome: NonNullable<Notice['outcome']> }
  /** It is gone from the sources; of what it was nothing is left but its number. */
  | { what: 'gone'; noticeId: string; reason: string | undefined }
);

/** What every feed says of itself. */
export interface FeedHead {
  id: string;
  /** What it is a feed of. */
  of: { what: 'all' | 'corrections' } | { what: 'compound' | 'subdistrict' | 'matter'; name: string };
  /** Path of the page it belongs to; its own addresses are below. */
  page: string;
  siteName: string;
  organiser: string;
  updated: string;
  /** The whole address of a path; from the root of the host while nobody has said where the site will be. */
  addressOf(path: string): string;
  /** Whether those are whole addresses. */
  whole: boolean;
}

export interface NoticeFeed extends FeedHead {
  /** Newest first. */
  events: readonly FeedEvent[];
}

export function allNoticesFeed(site: Site): NoticeFeed {
  return feedOf(site, { what: 'all' }, feedPages.all, 'notices', [...eventsOf(site).flat(), ...goneOf(site)]);
}

/** The notices that name a compound, and those for the whole of its subdistrict. */
export function compoundFeed(site: Site, compound: Compound): NoticeFeed {
  const named = site.where('notice', 'compoundIds', compound.id);
  const around = site.where('notice', 'subdistrictIds', compound.subdistrictId).filter(({ compoundIds }) => !compoundIds);
  const of = { what: 'compound', name: compound.name } as const;
  const published = changesOf(site, 'compound', compound, []).at;
  return feedOf(
    site,
    of,
    feedPages.compound(compound.id),
    `compounds/${compound.id}`,
    eventsOfNotices(site, [...named, ...around]),
    published,
  );
}

/** The notices that concern a subdistrict or one of its compounds. */
export function subdistrictFeed(site: Site, { id, name }: Subdistrict): NoticeFeed {
  const notices = site.notices.filter(({ value }) => concerns(site, value).has(id)).map(({ value }) => value);
  return feedOf(site, { what: 'subdistrict', name }, feedPages.subdistrict(id), `subdistricts/${id}`, eventsOfNotices(site, notices));
}

export function matterFeed(site: Site, matter: Notice['matter']): NoticeFeed {
  const key = matterKey(matter);
  const notices = site.notices.filter(({ value }) => value.matter === matter).map(({ value }) => value);
  return feedOf(site, { what: 'matter', name: matter }, feedPages.matter(key), `matters/${key}`, eventsOfNotices(site, notices));
}

/** Matters of which there are notices, and so a list that the feed belongs to. */
export function publishedMatters(site: Site): Notice['matter'][] {
  const published = new Set(site.notices.map(({ value }) => value.matter));
  return MATTERS.filter((matter) => published.has(matter));
}

/** The subdistricts that a notice names, and those of the compounds it names. */
function concerns(site: Site, { compoundIds = [], subdistrictIds = [] }: Notice): Set<string> {
  return new Set([...subdistrictIds, ...compoundIds.flatMap((id) => site.find('compound', id)?.subdistrictId ?? [])]);
}

/** What a feed says of itself. An empty one is as new as what it is about. */
export function feedHead(
  site: Site,
  of: FeedHead['of'],
  page: string,
  name: string,
  updates: readonly string[],
  otherwise = startOf(site.dataDate),
): FeedHead {
  return {
    id: tagOf(site, name),
    of,
    page,
    siteName: site.config.district + site.config.title,
    organiser: site.find('office', site.config.organiserId)?.name ?? site.config.district,
    updated: newest(updates) ?? otherwise,
    addressOf: (path) => addressInFeed(site, path),
    whole: addressOf(site, '/') !== undefined,
  };
}

/** Whole where it can be; else an Atom reader resolves it against the address that it read the feed from (RFC 4287, 2). */
export function addressInFeed(site: Site, path: string): string {
  return addressOf(site, path) ?? settings.base.replace(/\/$/, '') + path;
}

function feedOf(site: Site, of: FeedHead['of'], page: string, name: string, all: readonly FeedEvent[], otherwise?: string): NoticeFeed {
  const events = all.toSorted((a, b) => compare(b.on, a.on) || compare(b.id, a.id)).slice(0, MOST_ENTRIES);
  const updates = events.map(({ updated }) => updated);
  return { ...feedHead(site, of, page, name, updates, otherwise), events };
}

function eventsOfNotices(site: Site, notices: readonly Notice[]): FeedEvent[] {
  return notices.flatMap((notice) => eventsOfNotice(site, notice));
}

const eventsOf = (site: Site) => site.notices.map(({ value }) => eventsOfNotice(site, value));

/** Made once: an event stands in the feeds of everything it concerns. */
const eventsOfNotice = once((site: Site, notice: Notice): FeedEvent[] => makeEvents(site, notice));

function makeEvents(site: Site, notice: Notice): FeedEvent[] {
  const entry = noticeEntry(site, notice);
  const { corrections = [], outcome, publishedOn, withdrawOn } = notice;
  const withdrawn = isWithdrawn(notice, site.buildDate);
  const changes = changesOf(site, 'notice', notice, [publishedOn, ...corrections.map(({ on }) => on), outcome?.publishedOn, withdrawOn]);
  const at = (name: string, on: string, updated = startOf(on)) => {
    const published = startOf(on);
    const shown = updated < published ? published : updated;
    return { id: tagOf(site, `notices/${notice.id}${name}`), on, published, updated: shown, address: addressInFeed(site, entry.path) };
  };
  const issuer = site.find('office', notice.issuerId)?.name;
  return [
    { ...at('', publishedOn, changes.at), what: 'notice', entry, issuer, withdrawn },
    ...corrections.map((correction, index) => ({
      ...at(`/corrections/${correction.on}${ordinal(corrections, index)}`, correction.on),
      what: 'correction' as const,
      entry,
      correction,
    })),
    ...(outcome ? [{ ...at('/outcome', outcome.publishedOn), what: 'outcome' as const, entry, outcome }] : []),
  ];
}

/** Empty for the first of its day, else `-2`, `-3` …: an earlier day may be added later. */
function ordinal(corrections: readonly { on: string }[], index: number): string {
  const before = corrections.slice(0, index).filter(({ on }) => on === corrections[index]?.on).length;
  return before === 0 ? '' : `-${before + 1}`;
}

/** What stays of notices that were withdrawn and deleted: readers that kept them get their withdrawal in the same place. */
function goneOf(site: Site): FeedEvent[] {
  return withdrawnRecords(site)
    .filter(({ kind }) => kind.name === 'notice')
    .map(({ id, logged, paths }) => ({
      id: tagOf(site, `notices/${id}`),
      what: 'gone',
      noticeId: id,
      on: logged.withdrawn.on,
      published: logged.entries[0]?.time ?? logged.withdrawn.time,
      updated: logged.withdrawn.time,
      address: addressInFeed(site, paths[0] ?? feedPages.all),
      reason: logged.withdrawn.reason,
    }));
}
