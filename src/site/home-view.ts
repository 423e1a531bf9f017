import { addDays } from '../model/calendar.ts';
import { homeHead, type HeadFacts } from './head-view.ts';
import { homeFreshness } from './catalogue-view.ts';
import { noticeEntry, type NoticeEntry } from './notice-view.ts';
import { openNotices } from './notice-lists.ts';
import { progressOf, type Progress } from './progress-view.ts';
import { compare, type Site } from './site.ts';

export interface HomeView {
  open: NoticeEntry[];
  /** The last 30 days before the build date, newest first. */
  changes: Change[];
  /** The first promises that have been measured, in the order of the goals, each on every basis. */
  promises: Progress[];
  /** With the number of its compounds: the way to one's own compound that works without scripts. */
  subdistricts: { id: string; name: string; count: number }[];
  latestRound: { id: string; title: string } | undefined;
  noticeCount: number;
  /** Whether the district keeps a publication log. */
  hasLog: boolean;
  /** The last day on which something new on the home page is in time, `YYYY-MM-DD`; undefined while nothing was published. */
  nextDue: string | undefined;
  head: HeadFacts;
}

export type Change =
  | { on: string; what: 'published' | 'decided'; entry: NoticeEntry }
  | { on: string; what: 'corrected'; entry: NoticeEntry; reason: string }
  | { on: string; what: 'ranked'; round: { id: string; title: string } };

const DAYS_BACK = 30;
const MOST_CHANGES = 12;
/** The first of the campaign's goals; the page of all is linked. */
const MOST_PROMISES = 3;

/** The home page. */
export function homeView(site: Site): HomeView {
  const rounds = site.all.round
    .filter(({ publishedOn }) => publishedOn !== undefined && publishedOn <= site.buildDate)
    .toSorted((a, b) => compare(b.publishedOn ?? '', a.publishedOn ?? ''));
  return {
    open: openNotices(site),
    changes: changesOf(site),
    promises: progressOf(site)
      .filter(({ measures }) => measures.length > 0)
      .slice(0, MOST_PROMISES),
    subdistricts: site.all.subdistrict.map(({ id, name }) => ({ id, name, count: site.where('compound', 'subdistrictId', id).length })),
    latestRound: rounds[0] && { id: rounds[0].id, title: rounds[0].title },
    noticeCount: site.notices.length,
    hasLog: site.ledger !== undefined,
    nextDue: homeFreshness(site)?.due,
    head: homeHead(site),
  };
}

function changesOf(site: Site): Change[] {
  const since = addDays(site.buildDate, -DAYS_BACK);
  const recent = (day: string | undefined): day is string => day !== undefined && day > since && day <= site.buildDate;
  const changes: Change[] = [];
  for (const { value } of site.notices) {
    const corrections = (value.corrections ?? []).filter(({ on }) => recent(on));
    if (!recent(value.publishedOn) && !recent(value.outcome?.publishedOn) && corrections.length === 0) continue;
    const entry = noticeEntry(site, value);
    if (recent(value.publishedOn)) changes.push({ on: value.publishedOn, what: 'published', entry });
    if (recent(value.outcome?.publishedOn)) changes.push({ on: value.outcome!.publishedOn, what: 'decided', entry });
    for (const { on, reason } of corrections) changes.push({ on, what: 'corrected', entry, reason });
  }
  for (const { id, title, publishedOn } of site.all.round) {
    if (recent(publishedOn)) changes.push({ on: publishedOn, what: 'ranked', round: { id, title } });
  }
  return changes.sort((a, b) => compare(b.on, a.on)).slice(0, MOST_CHANGES);
}
