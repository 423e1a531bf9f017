/** One round's page: its ranks, its lists, how it was done and how to contest it. */
import { listMembers, listingState, rectificationState, type ListingState, type RectificationState } from '../model/lists.ts';
import type { Company } from '../schema/company.ts';
import type { Listing, ListRule } from '../schema/listing.ts';
import type { Notice } from '../schema/notice.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { RubricItem } from '../schema/rubric.ts';
import type { RankedRound, RankedRow } from './ranking-view.ts';
import type { Site } from './site.ts';

export interface RoundView extends RankedRound {
  lists: ListView[];
  /** The day on which the lists and their rectification stood as shown. */
  asOf: string;
  items: RubricItem[];
  document?: PolicyDocument | undefined;
  notice?: Notice | undefined;
  appeal: Appeal;
  /** Rows that share their rank with another. */
  tied: number;
  /** Subjects per band of five points, lowest band first; empty bands in between included. */
  bands: { from: number; to: number; count: number }[];
}

/** Who hears an objection to a rank. */
export interface Appeal {
  org: string;
  /** Published with the round or its rubric; otherwise the site's organiser stands in. */
  published: boolean;
  phone?: string | undefined;
  address?: string | undefined;
  hours?: string | undefined;
  /** The last day. */
  until?: string | undefined;
}

export interface ListView {
  rule: ListRule;
  entries: ListEntry[];
}

export interface ListEntry {
  row: RankedRow;
  /** What was published about the entry; undefined for a red list that is only derived. */
  listing?: Listing | undefined;
  company?: Company | undefined;
  state?: ListingState | undefined;
  rectification?: RectificationState | undefined;
}

/** The page of a round. */
export function roundView(site: Site, ranked: RankedRound): RoundView {
  const { round, rubric } = ranked;
  return {
    ...ranked,
    asOf: site.buildDate,
    lists: site.where('listRule', 'rubricId', rubric.id).map((rule) => listView(site, ranked, rule)),
    items: site.where('rubricItem', 'rubricId', rubric.id),
    document: site.find('document', rubric.docId),
    notice: site.find('notice', round.noticeId),
    appeal: appealOf(site, ranked),
    tied: ranked.rows.filter(({ tied }) => tied).length,
    bands: bandsOf(ranked.rows),
  };
}

/** What the round says, else its rubric; address and hours from the register of offices, when it has that name. */
function appealOf(site: Site, { round, rubric }: RankedRound): Appeal {
  const named = round.appealOrg ?? rubric.appealOrg;
  const organiser = site.find('office', site.config.organiserId);
  const office = named === undefined ? organiser : site.all.office.find(({ name, shortName }) => name === named || shortName === named);
  return {
    org: named ?? organiser?.name ?? '',
    published: named !== undefined,
    phone: named === undefined ? (organiser?.phone ?? site.config.phone) : (round.appealPhone ?? rubric.appealPhone ?? office?.phone),
    address: office?.address,
    hours: office?.hours,
    until: round.appealUntil,
  };
}

function listView(site: Site, { round, rows }: RankedRound, rule: ListRule): ListView {
  const listings = site.where('listing', 'roundId', round.id).filter((listing) => listing.ruleId === rule.id);
  return {
    rule,
    entries: listMembers(rule, rows).map((row) => {
      const listing = listings.find((one) => one.compoundId === row.subjectId);
      return {
        row,
        listing,
        company: site.find('company', listing?.companyId),
        state: listing && listingState(listing, site.buildDate),
        rectification: listing && rectificationState(listing, site.buildDate),
      };
    }),
  };
}

const BAND = 50_000;

function bandsOf(rows: readonly RankedRow[]): RoundView['bands'] {
  if (rows.length === 0) return [];
  const places = rows.map(({ total }) => Math.floor(total / BAND));
  const [lowest, highest] = [Math.min(...places), Math.max(...places)];
  return Array.from({ length: highest - lowest + 1 }, (_, index) => {
    const place = lowest + index;
    return { from: place * BAND, to: (place + 1) * BAND, count: places.filter((one) => one === place).length };
  });
}
