/** Which appointments stand in which calendar. */
import { addDays } from '../model/calendar.ts';
import { compoundPath, PATHS, subdistrictPath } from '../model/routes.ts';
import type { Compound } from '../schema/compound.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { addressOf } from './address.ts';
import type { Deadline } from './deadlines/deadline.ts';
import { issueDeadlines, listingDeadlines, receptionDeadlines } from './deadlines/duty.ts';
import { periodDeadlines } from './deadlines/periods.ts';
import { itemDeadlines, stageDeadlines } from './deadlines/works.ts';
import { uidOf } from './permanent-name.ts';
import { newest, startOf } from './record-changes.ts';
import { derived, once } from './reads.ts';
import { compare, type Site } from './site.ts';

/** Appointments that were longer ago than a quarter are left out. */
const KEPT_DAYS = 92;

export interface CalendarView {
  uid: string;
  /** The compound, subdistrict or district. */
  name: string;
  of: 'compound' | 'subdistrict' | 'district';
  /** Who publishes it. */
  siteName: string;
  /** Path of the page it belongs to; its own address is below. */
  page: string;
  /** By day. */
  deadlines: readonly Deadline[];
  /** UTC, to the second. */
  changedAt: string;
  /** The whole address of a path; undefined while nobody has said where the site will be. */
  addressOf(path: string): string | undefined;
  /** The UID of an appointment. */
  uidOf(name: string): string;
}

/** What concerns a compound, and the periods for the whole district that are not over. */
export function compoundCalendar(site: Site, { id, name }: Compound): CalendarView {
  return calendar(site, 'compound', name, compoundPath(id), id, [...ofCompound(site, id), ...ofAll(site, '')]);
}

/** What concerns a subdistrict or a compound there, and such periods; without who receives the residents of one compound. */
export function subdistrictCalendar(site: Site, { id, name }: Subdistrict): CalendarView {
  return calendar(site, 'subdistrict', name, subdistrictPath(id), id, [...ofSubdistrict(site, id), ...ofAll(site, '')]);
}

/** Everything but who receives the residents of one compound. */
export function districtCalendar(site: Site): CalendarView {
  return calendar(site, 'district', site.config.district, PATHS.home, 'district', groupsOf(site).shared);
}

function calendar(
  site: Site,
  of: CalendarView['of'],
  name: string,
  page: string,
  id: string,
  deadlines: readonly Deadline[],
): CalendarView {
  return {
    uid: uidOf(site, `calendar-${id}`),
    name,
    of,
    siteName: site.config.district + site.config.title,
    page,
    deadlines: deadlines.toSorted((a, b) => compare(a.on, b.on) || compare(a.name, b.name)),
    changedAt: newest(deadlines.map(({ changes }) => changes.at)) ?? startOf(site.dataDate),
    addressOf: (path) => addressOf(site, path),
    uidOf: (own) => uidOf(site, own),
  };
}

interface Groups {
  ofCompound: ReadonlyMap<string, readonly Deadline[]>;
  ofSubdistrict: ReadonlyMap<string, readonly Deadline[]>;
  /** Periods of notices for the whole district that are not over: past ones would fill the calendars of all compounds. */
  ofAll: readonly Deadline[];
  /** Those that more than the residents of one compound may come to. */
  shared: readonly Deadline[];
}

/** Made once for all calendars. */
const groupsOf = once<Site, void, Groups>((site) => makeGroups(site));

const ofCompound = derived('deadlinesOfCompound', (site: Site, id) => groupsOf(site).ofCompound.get(id) ?? []);
const ofSubdistrict = derived('deadlinesOfSubdistrict', (site: Site, id) => groupsOf(site).ofSubdistrict.get(id) ?? []);
const ofAll = derived('deadlinesOfAll', (site: Site) => groupsOf(site).ofAll);

function makeGroups(site: Site): Groups {
  const since = addDays(site.buildDate, -KEPT_DAYS);
  const dated = [periodDeadlines, stageDeadlines, itemDeadlines, issueDeadlines, listingDeadlines].flatMap((gather) => gather(site));
  const all = [...dated.filter(({ on }) => on >= since), ...receptionDeadlines(site, since)];
  const shared = all.filter((deadline) => deadline.what !== 'reception' || deadline.ofCommunities);
  return {
    ofCompound: grouped(all, ({ compounds }) => compounds),
    ofSubdistrict: grouped(shared, ({ subdistricts }) => subdistricts),
    ofAll: all.filter(
      ({ what, on, compounds, subdistricts }) => what === 'period' && on >= site.buildDate && compounds.length + subdistricts.length === 0,
    ),
    shared,
  };
}

function grouped(deadlines: readonly Deadline[], keys: (deadline: Deadline) => readonly string[]): Map<string, Deadline[]> {
  const groups = new Map<string, Deadline[]>();
  for (const deadline of deadlines)
    for (const key of keys(deadline)) {
      const group = groups.get(key);
      if (group) group.push(deadline);
      else groups.set(key, [deadline]);
    }
  return groups;
}
