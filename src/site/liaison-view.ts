import { isInOffice } from '../model/liaison-state.ts';
import type { Community } from '../schema/community.ts';
import type { Compound } from '../schema/compound.ts';
import type { Issue } from '../schema/issue.ts';
import type { LiaisonLog } from '../schema/liaison-log.ts';
import type { Liaison } from '../schema/liaison.ts';
import type { Office } from '../schema/office.ts';
import type { Thresholds } from '../schema/threshold.ts';
import { compare, type Site } from './site.ts';

type Quota = NonNullable<Thresholds['liaisonQuotas']>[number];

/** A tier: how many each may look after, who does, and what nobody looks after. */
export interface TierSummary {
  quota: Quota;
  people: number;
  /** Places looked after, of all places of that kind. */
  covered: number;
  places: number;
  /** Records of those who looked after a place before. */
  former: number;
}

export interface LiaisonSummary {
  tiers: TierSummary[];
  /** Reception and visits in the log, and people who came. */
  visits: number;
  visitors: number;
}

/** A change of the person in one place. */
export interface LiaisonView {
  liaison: Liaison;
  office: Office | undefined;
  communities: Community[];
  compound: Compound | undefined;
  /** Everyone who looked after the same place, the first one first; this one among them. */
  terms: Liaison[];
  /** Newest first. */
  logs: LiaisonLog[];
  /** Problems of the compound that wait to be solved, the earliest deadline first. */
  issues: Issue[];
  asOf: string;
}

export function liaisonSummary(site: Site): LiaisonSummary {
  const rows = site.all.liaison;
  const tiers = (site.thresholds.liaisonQuotas ?? []).map((quota): TierSummary => {
    const own = rows.filter(({ tier }) => tier === quota.tier);
    const current = own.filter((row) => isInOffice(row, site.dataDate));
    const covered = new Set(
      current.flatMap(({ communityIds = [], compoundId }) => (quota.target === '社区' ? communityIds : compoundId ? [compoundId] : [])),
    );
    return {
      quota,
      people: new Set(current.map(({ officialName, officeId }) => `${officeId} ${officialName}`)).size,
      covered: covered.size,
      places: quota.target === '社区' ? site.all.community.length : site.all.compound.length,
      former: own.length - current.length,
    };
  });
  const logs = site.all.liaisonLog;
  return { tiers, visits: logs.length, visitors: logs.reduce((sum, { visitors = 0 }) => sum + visitors, 0) };
}

/** Who looks after a community now, the first one first. */
export function communityLiaisons(site: Site, communityId: string): Liaison[] {
  return site
    .where('liaison', 'communityIds', communityId)
    .filter((row) => isInOffice(row, site.dataDate))
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
}

export function liaisonView(site: Site, liaison: Liaison): LiaisonView {
  const { id, compoundId, communityIds = [] } = liaison;
  const same = [
    ...(compoundId ? site.where('liaison', 'compoundId', compoundId) : []),
    ...communityIds.flatMap((community) => site.where('liaison', 'communityIds', community)),
  ];
  return {
    liaison,
    office: site.find('office', liaison.officeId),
    communities: communityIds.flatMap((community) => site.find('community', community) ?? []),
    compound: site.find('compound', compoundId),
    terms: [...new Set(same)].sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id)),
    logs: site.where('liaisonLog', 'liaisonId', id).toSorted((a, b) => compare(b.on, a.on)),
    issues: (compoundId ? site.where('issue', 'compoundId', compoundId) : [])
      .filter(({ closedOn, decision }) => closedOn === undefined && decision !== '不予办理')
      .toSorted((a, b) => compare(a.deadline, b.deadline)),
    asOf: site.dataDate,
  };
}

/** Who is in liaison with a compound on the data date, and with its community. */
export function liaisonOf(site: Site, compound: Compound): { own: Liaison | undefined; community: Liaison | undefined } {
  const current = (rows: readonly Liaison[]) => rows.find((row) => isInOffice(row, site.dataDate));
  return {
    own: current(site.where('liaison', 'compoundId', compound.id)),
    community: current(site.where('liaison', 'communityIds', compound.communityId)),
  };
}
