/**
 * On which day a page last changed, for the sitemap: the day on which what it shows was last entered in the publication
 * log. Without a log it is a day that the records say themselves; where they say none, it is unknown and left out, because
 * a made-up day makes all the others worthless.
 */
import { beijingDay } from '../format/beijing-time.ts';
import {
  compoundPath,
  dataPath,
  helpPath,
  kindPath,
  noticeListPath,
  PATHS,
  roundPath,
  companyPath,
  subdistrictPath,
  textPagePath,
} from '../model/routes.ts';
import type { Notice } from '../schema/notice.ts';
import { KINDS, type Kind, type KindName } from '../schema/registry.ts';
import { noticeGroups } from './notice-lists.ts';
import { newest } from './record-changes.ts';
import { pathOf, type Values } from './records.ts';
import type { Site } from './site.ts';

/** The day (`YYYY-MM-DD`) by path, for pages whose day is known: `/notices/2026/n-2026-0301/`. */
export type ModifiedDays = ReadonlyMap<string, string>;

/** Pages that show the records that name theirs. */
const GATHERING: Partial<Record<KindName, (id: string) => string>> = {
  compound: compoundPath,
  subdistrict: subdistrictPath,
  company: companyPath,
  round: roundPath,
};

/** The last change of every page that shows records; none is later than the day of the build. */
export function modifiedDays(site: Site): ModifiedDays {
  const days = new Map<string, string>();
  const changed = (path: string | undefined, day: string): void => {
    if (path !== undefined && day > (days.get(path) ?? '')) days.set(path, day);
  };
  const ofNotice = new Map<Notice, string>();
  for (const kind of KINDS.filter(({ published }) => published)) {
    const gathered = kind.references.flatMap(({ field, kinds }) =>
      kinds.flatMap((name) => (GATHERING[name] ? [{ field, page: GATHERING[name] }] : [])),
    );
    for (const value of site.all[kind.name] as Values[]) {
      const day = dayOf(site, kind, value);
      if (day === undefined || day > site.buildDate) continue;
      if (kind.name === 'notice') ofNotice.set(value as unknown as Notice, day);
      for (const path of [pathOf(kind, value), kindPath(kind), dataPath(kind), PATHS.home, PATHS.data]) changed(path, day);
      for (const { field, page } of gathered) for (const id of idsIn(value[field])) changed(page(id), day);
    }
  }
  for (const { value } of site.help) changed(helpPath(value.id), value.updatedOn ?? '');
  for (const { value } of site.pages) changed(textPagePath(value.id), value.updatedOn ?? '');
  for (const { key, by, notices } of noticeGroups(site)) {
    const day = newest(notices.map((notice) => ofNotice.get(notice) ?? '')) ?? '';
    changed(by === 'year' ? `${PATHS.notices}${key}/` : noticeListPath(key), day);
    changed(noticeListPath(key), day);
  }
  return days;
}

/** The day of a page, or of the list that it is a further page of. */
export function modifiedDay(days: ModifiedDays, path: string): string | undefined {
  return days.get(path) ?? days.get(path.replace(/(?:page\/)?\d{1,4}\/$/, ''));
}

function dayOf(site: Site, kind: Kind, value: Values): string | undefined {
  const id = site.ledger?.idOf(kind, value);
  const last = id === undefined ? undefined : site.ledger?.entriesOf(kind.name, id).at(-1);
  return last ? beijingDay(last.time) : ownDay(value);
}

/** What a record itself says of when it was published or changed. */
function ownDay({ updatedOn, publishedOn, outcome, corrections }: Values): string | undefined {
  const told = [
    updatedOn,
    publishedOn,
    (outcome as Notice['outcome'])?.publishedOn,
    ...((corrections as Notice['corrections']) ?? []).map(({ on }) => on),
  ];
  return newest(told.filter((day) => typeof day === 'string'));
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
}
