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
  appeal?: { org: string; phone?: string | undefined; until?: string | undefined } | undefined;
  /** Subjects per band of five points, lowest band first; empty bands in between included. */
  bands: { from: number; to: number; count: number }[];
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
  const org = round.appealOrg ?? rubric.appealOrg;
  return {
    ...ranked,
    asOf: site.buildDate,
    lists: site.where('listRule', 'rubricId', rubric.id).map((rule) => listView(site, ranked, rule)),
    items: site.where('rubricItem', 'rubricId', rubric.id),
    document: site.find('document', rubric.docId),
    notice: site.find('notice', round.noticeId),
    appeal: org === undefined ? undefined : { org, phone: round.appealPhone ?? rubric.appealPhone, until: round.appealUntil },
    bands: bandsOf(ranked.rows),
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
