/** What the page of all districts shows, and what the search needs to know of the others. */
import type { DistrictOutcome, IncludedDistrict, LeftOutDistrict, LeftOutReason } from '../federation/outcome.ts';
import type { Descriptor } from '../federation/descriptor.ts';
import { chinaDate, parseInstant } from '../model/instant.ts';
import type { District } from '../search/district.ts';
import { describeSite } from './district-view.ts';
import type { Site } from './site.ts';

/** What the search page knows of the districts that it searches. */
export interface SearchScope {
  own: string;
  others: District[];
  /** Names of those that were left out. */
  leftOut: string[];
}

export interface DistrictCard extends Pick<Descriptor, 'campaign' | 'organiser' | 'dataDate'> {
  name: string;
  /** Whole, of its home page; undefined for this district itself. */
  address?: string;
  /** How far its log was verified; absent for this district itself. */
  verified?: { entries: number; released: string; checkpoint: string; demonstration: boolean };
}

export interface DistrictsView {
  /** This district first. */
  districts: DistrictCard[];
  leftOut: { name: string; address: string; reason: LeftOutReason }[];
  /** By register, what readers ask for most first; a district without it has no number. */
  registers: { title: string; counts: { name: string; records: number; path?: string; url?: string }[] }[];
}

/** Undefined for a site that lists no other district. */
export function districtsView(site: Site, outcomes: readonly DistrictOutcome[]): DistrictsView | undefined {
  if (outcomes.length === 0) return undefined;
  const own = describeSite(site);
  const included = includedOf(outcomes);
  const { district: name, campaign, organiser, dataDate } = own;
  return {
    districts: [{ name, campaign, organiser, dataDate }, ...included.map(cardOf)],
    leftOut: leftOutOf(outcomes).map(({ name: of, address, reason }) => ({ name: of, address, reason })),
    registers: registersOf(own, included),
  };
}

/** Undefined for a site that lists no other district. */
export function searchScope(site: Site, outcomes: readonly DistrictOutcome[]): SearchScope | undefined {
  if (outcomes.length === 0) return undefined;
  const others = includedOf(outcomes).map(({ id, name, address }) => ({ id, name, address }));
  return { own: site.config.district, others, leftOut: leftOutOf(outcomes).map(({ name }) => name) };
}

function includedOf(outcomes: readonly DistrictOutcome[]): IncludedDistrict[] {
  return outcomes.flatMap((outcome) => (outcome.state === 'included' ? [outcome] : []));
}

function leftOutOf(outcomes: readonly DistrictOutcome[]): LeftOutDistrict[] {
  return outcomes.flatMap((outcome) => (outcome.state === 'left-out' ? [outcome] : []));
}

function cardOf({ name, address, descriptor, checkpoint, release, demonstration }: IncludedDistrict): DistrictCard {
  const { campaign, organiser, dataDate } = descriptor;
  const verified = {
    entries: Number(checkpoint.split('.')[0]),
    released: chinaDate(parseInstant(release.time)),
    checkpoint,
    demonstration,
  };
  return { name, address, campaign, organiser, dataDate, verified };
}

/** Registers of several districts are one when they are of one kind; a kind that this program does not know has its own title. */
function registersOf(own: Descriptor, included: readonly IncludedDistrict[]): DistrictsView['registers'] {
  const rows = new Map<string, DistrictsView['registers'][number]>();
  const add = (kind: string, title: string, count: DistrictsView['registers'][number]['counts'][number]) => {
    const row = rows.get(kind) ?? { title, counts: [] };
    row.counts.push(count);
    rows.set(kind, row);
  };
  for (const { kind, title, records, path } of own.registers) add(kind, title, { name: own.district, records, path });
  for (const { name, address, descriptor } of included)
    for (const { kind, title, records, path } of descriptor.registers) add(kind, title, { name, records, url: address + path.slice(1) });
  const rank = (kind: string) => (ASKED_MOST.includes(kind) ? ASKED_MOST.indexOf(kind) : ASKED_MOST.length);
  return [...rows].sort(([a], [b]) => rank(a) - rank(b)).map(([, row]) => row);
}

/** What readers of several districts ask for first. */
const ASKED_MOST: readonly string[] = ['compound', 'notice', 'document'];
