import { addDays } from '../model/calendar.ts';
import { chinaInstant } from '../model/instant.ts';
import { matterKey } from '../model/matter-key.ts';
import { MATTERS, type Notice } from '../schema/notice.ts';
import { noticeEntry, type NoticeEntry } from './notice-view.ts';
import { compare, type Site } from './site.ts';

/** How many notices one list page carries. */
export const NOTICES_PER_PAGE = 40;

/** One list of notices with an address of its own: a year, a matter or a subdistrict. */
export interface NoticeGroup {
  /** Part of the address: `2026`, `matter-3`, `s01`. */
  key: string;
  by: 'year' | 'matter' | 'subdistrict';
  title: string;
  notices: Notice[];
}

/** The lists by year (newest first), matter and subdistrict that are not empty; each newest first. */
export function noticeGroups(site: Site): NoticeGroup[] {
  const notices = site.notices.map(({ value }) => value);
  const years = [...new Set(notices.map(({ publishedOn }) => publishedOn.slice(0, 4)))];
  const ofSubdistrict = subdistrictSets(site, notices);
  const groups: NoticeGroup[] = [
    ...years.map((year) => ({
      key: year,
      by: 'year' as const,
      title: `${year}年`,
      notices: notices.filter(({ publishedOn }) => publishedOn.startsWith(year)),
    })),
    ...MATTERS.map((matter) => ({
      key: matterKey(matter),
      by: 'matter' as const,
      title: matter,
      notices: notices.filter((notice) => notice.matter === matter),
    })),
    ...site.all.subdistrict.map(({ id, name }) => ({
      key: id,
      by: 'subdistrict' as const,
      title: name,
      notices: notices.filter((notice) => ofSubdistrict.get(notice)?.has(id)),
    })),
  ];
  return groups.filter(({ notices: found }) => found.length > 0);
}

function subdistrictSets(site: Site, notices: readonly Notice[]): Map<Notice, Set<string>> {
  return new Map(
    notices.map((notice) => [
      notice,
      new Set([
        ...(notice.subdistrictIds ?? []),
        ...(notice.compoundIds ?? []).map((id) => site.find('compound', id)?.subdistrictId ?? ''),
      ]),
    ]),
  );
}

/**
 * Notices on which people may object at some moment from the build date on,
 * soonest end first. Whether that is still so today is for the browser to say.
 */
export function openNotices(site: Site): NoticeEntry[] {
  const since = chinaInstant(site.buildDate, '00:00');
  return site.notices
    .filter(
      ({ value }) =>
        value.periodEnd !== undefined && value.periodEnd >= addDays(site.buildDate, -14) && !value.outcome && value.kind === '公示',
    )
    .map(({ value }) => noticeEntry(site, value))
    .filter(({ period }) => period !== undefined && period.endsAt > since)
    .sort((a, b) => compare(a.period!.endsAt, b.period!.endsAt) || compare(a.notice.id, b.notice.id));
}

/** Ended without a published outcome at the build date, longest waiting first. */
export function waitingNotices(site: Site): NoticeEntry[] {
  const since = chinaInstant(site.buildDate, '00:00');
  return site.notices
    .filter(({ value }) => value.kind === '公示' && value.periodEnd !== undefined && !value.outcome)
    .map(({ value }) => noticeEntry(site, value))
    .filter(({ period }) => period !== undefined && period.endsAt <= since)
    .sort((a, b) => compare(a.period!.endsAt, b.period!.endsAt));
}

/** The page of all notices. */
export interface NoticeIndexView {
  open: NoticeEntry[];
  waiting: NoticeEntry[];
  recent: NoticeEntry[];
  groups: NoticeGroup[];
  total: number;
  buildDate: string;
  /** Whether the district keeps a publication log. */
  hasLog: boolean;
}

const RECENT = 15;

/** Open first, then waiting for an outcome, then the newest, and the way to all others. */
export function noticeIndex(site: Site): NoticeIndexView {
  return {
    open: openNotices(site),
    waiting: waitingNotices(site),
    recent: site.notices.slice(0, RECENT).map(({ value }) => noticeEntry(site, value)),
    groups: noticeGroups(site),
    total: site.notices.length,
    buildDate: site.buildDate,
    hasLog: site.ledger !== undefined,
  };
}

/** One page of one list. */
export interface NoticeListView {
  group: NoticeGroup;
  groups: NoticeGroup[];
  entries: NoticeEntry[];
  page: number;
  pages: number;
}

/** Every page of every list. */
export function noticeLists(site: Site): NoticeListView[] {
  const groups = noticeGroups(site);
  return groups.flatMap((group) => {
    const pages = Math.ceil(group.notices.length / NOTICES_PER_PAGE);
    return Array.from({ length: pages }, (_, index) => ({
      group,
      groups,
      page: index + 1,
      pages,
      entries: group.notices.slice(index * NOTICES_PER_PAGE, (index + 1) * NOTICES_PER_PAGE).map((notice) => noticeEntry(site, notice)),
    }));
  });
}
