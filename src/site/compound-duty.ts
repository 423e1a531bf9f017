import type { Compound } from '../schema/compound.ts';
import type { HotlineCount } from '../schema/hotline-count.ts';
import type { Issue } from '../schema/issue.ts';
import type { Liaison } from '../schema/liaison.ts';
import type { Sanwu } from '../schema/sanwu.ts';
import { liaisonOf } from './liaison-view.ts';
import { compare, type Site } from './site.ts';

/** What the registers of duty hold about one compound. */
export interface CompoundDuty {
  /** Who looks after it now, and the leading official of its community. */
  liaison: Liaison | undefined;
  chief: Liaison | undefined;
  /** Waiting to be solved, the earliest deadline first. */
  open: readonly Issue[];
  /** Solved, newest first. */
  closed: readonly Issue[];
  sanwu: Sanwu | undefined;
  /** Calls of the newest month in which they were counted for it by itself. */
  calls: readonly HotlineCount[];
}

export function compoundDuty(site: Site, compound: Compound): CompoundDuty {
  const { own, community } = liaisonOf(site, compound);
  const issues = site.where('issue', 'compoundId', compound.id);
  const calls = site.where('hotlineCount', 'compoundId', compound.id);
  const last = calls.reduce((newest, { month }) => (month > newest ? month : newest), '');
  return {
    liaison: own,
    chief: community,
    open: issues
      .filter(({ closedOn, decision }) => closedOn === undefined && decision !== '不予办理')
      .toSorted((a, b) => compare(a.deadline, b.deadline)),
    closed: issues.filter(({ closedOn }) => closedOn !== undefined).toSorted((a, b) => compare(b.closedOn!, a.closedOn!)),
    sanwu: site.where('sanwu', 'compoundId', compound.id)[0],
    calls: calls.filter(({ month, count }) => month === last && count !== null),
  };
}
