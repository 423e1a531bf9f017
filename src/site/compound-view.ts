/** Everything one compound's page says, gathered from every register that names it. */
import type { Charge, ParkingCharge } from '../schema/charge.ts';
import type { Community } from '../schema/community.ts';
import type { Company } from '../schema/company.ts';
import type { Compound } from '../schema/compound.ts';
import type { Contract } from '../schema/contract.ts';
import type { Listing, ListRule } from '../schema/listing.ts';
import type { Notice } from '../schema/notice.ts';
import type { Office } from '../schema/office.ts';
import type { Subdistrict } from '../schema/subdistrict.ts';
import { listingState } from '../model/lists.ts';
import type { Period } from '../model/period.ts';
import { chargeView, type ChargeView } from './charge-view.ts';
import { compoundDuty, type CompoundDuty } from './compound-duty.ts';
import { compoundOwners, type CompoundOwners } from './compound-owners.ts';
import { compoundWorks, type CompoundWorks } from './compound-works.ts';
import { noticeEntry } from './notice-view.ts';
import { scoreHistory, type ScorePoint } from './ranking-view.ts';
import { compare, type Site } from './site.ts';

export interface CompoundView {
  compound: Compound;
  subdistrict?: Subdistrict | undefined;
  community?: Community | undefined;
  company?: Company | undefined;
  /** The subdistrict's office, which answers for its compounds. */
  office?: Office | undefined;
  /** Open for objection on the build date, soonest deadline first. */
  open: Notice[];
  /** The period of the notice that the page names first: the next to end, or the newest. */
  period?: Period | undefined;
  /** Every notice that names the compound, newest first. */
  notices: Notice[];
  /** The property fees in force on the build date: several when its buildings pay differently. */
  fees: ChargeView[];
  /** Every charge, those in force first, then newest first. */
  charges: ChargeView[];
  parking: ParkingCharge[];
  /** Newest round first. */
  scores: ScorePoint[];
  /** Entries of red and black lists that name the compound, newest first. */
  listings: ListingView[];
  contracts: ContractView[];
  /** What each group of registers adds. */
  works: CompoundWorks;
  duty: CompoundDuty;
  owners: CompoundOwners;
  events: CompoundEvent[];
  asOf: string;
  buildDate: string;
}

export interface ListingView {
  listing: Listing;
  rule?: ListRule | undefined;
  roundTitle: string;
  /** Whether it stands on the list on the build date. */
  standing: boolean;
}

export interface ContractView {
  contract: Contract;
  company?: Company | undefined;
}

/** One dated step of a compound's history. */
export type CompoundEvent =
  | { on: string; what: 'notice'; notice: Notice }
  | { on: string; what: 'outcome'; notice: Notice }
  | { on: string; what: 'contract'; contract: Contract; company?: Company | undefined }
  | { on: string; what: 'charge'; charge: Charge }
  | { on: string; what: 'listed'; listing: Listing; rule?: ListRule | undefined }
  | { on: string; what: 'removed'; listing: Listing; rule?: ListRule | undefined };

/** The page of one compound. */
export function compoundView(site: Site, compound: Compound): CompoundView {
  const charges = site
    .where('charge', 'compoundId', compound.id)
    .map((charge) => chargeView(site, charge))
    .sort((a, b) => Number(b.current) - Number(a.current) || compare(b.charge.effectiveFrom ?? '', a.charge.effectiveFrom ?? ''));
  const notices = site
    .where('notice', 'compoundIds', compound.id)
    .toSorted((a, b) => compare(b.publishedOn, a.publishedOn) || compare(b.id, a.id));
  const listings = site
    .where('listing', 'compoundId', compound.id)
    .map((listing) => listingView(site, listing))
    .sort((a, b) => compare(b.listing.from, a.listing.from));
  const contracts = site
    .where('contract', 'compoundId', compound.id)
    .map((contract) => ({ contract, company: site.find('company', contract.companyId) }))
    .sort((a, b) => compare(b.contract.from, a.contract.from));
  const open = notices.filter((notice) => isOpen(notice, site.buildDate)).sort((a, b) => compare(a.periodEnd ?? '', b.periodEnd ?? ''));
  const first = open[0] ?? notices[0];
  const subdistrict = site.find('subdistrict', compound.subdistrictId);
  return {
    compound,
    charges,
    notices,
    listings,
    contracts,
    open,
    period: first && noticeEntry(site, first).period,
    subdistrict,
    office: site.find('office', subdistrict?.officeId),
    community: site.find('community', compound.communityId),
    company: site.find('company', compound.companyId),
    fees: charges.filter((view) => view.current && view.isPropertyFee),
    parking: site.where('parkingCharge', 'compoundId', compound.id).filter(({ inUse }) => inUse),
    scores: scoreHistory(site, compound.id),
    works: compoundWorks(site, compound),
    duty: compoundDuty(site, compound),
    owners: compoundOwners(site, compound),
    events: eventsOf(site, notices, contracts, charges, listings),
    asOf: site.dataDate,
    buildDate: site.buildDate,
  };
}

/** Whether people may object on that day. */
export function isOpen(notice: Notice, day: string): boolean {
  return (
    notice.kind === '公示' &&
    !notice.outcome &&
    notice.periodStart !== undefined &&
    notice.periodEnd !== undefined &&
    notice.periodStart <= day &&
    day <= notice.periodEnd
  );
}

/** An entry of a list with its rule and whether it still stands. */
export function listingView(site: Site, listing: Listing): ListingView {
  return {
    listing,
    rule: site.find('listRule', listing.ruleId),
    roundTitle: site.find('round', listing.roundId)?.title ?? listing.roundId,
    standing: listingState(listing, site.buildDate) === 'listed',
  };
}

function eventsOf(
  site: Site,
  notices: readonly Notice[],
  contracts: readonly ContractView[],
  charges: readonly ChargeView[],
  listings: readonly ListingView[],
): CompoundEvent[] {
  const events: CompoundEvent[] = [
    ...notices.map((notice) => ({ on: notice.publishedOn, what: 'notice' as const, notice })),
    ...notices.flatMap((notice) => (notice.outcome ? [{ on: notice.outcome.publishedOn, what: 'outcome' as const, notice }] : [])),
    ...contracts.map((view) => ({ on: view.contract.from, what: 'contract' as const, ...view })),
    ...charges.flatMap(({ charge }) => (charge.effectiveFrom ? [{ on: charge.effectiveFrom, what: 'charge' as const, charge }] : [])),
    ...listings.map(({ listing, rule }) => ({ on: listing.from, what: 'listed' as const, listing, rule })),
    ...listings.flatMap(({ listing, rule }) =>
      listing.removedOn ? [{ on: listing.removedOn, what: 'removed' as const, listing, rule }] : [],
    ),
  ];
  return events.filter(({ on }) => on <= site.buildDate).sort((a, b) => compare(b.on, a.on));
}
