import type { Liaison } from '../schema/liaison.ts';
import { addDays } from './calendar.ts';

type Term = Pick<Liaison, 'from' | 'to'>;

/** Whether somebody was in liaison on a day. */
export function isInOffice({ from, to }: Term, day: string): boolean {
  return from <= day && (to === undefined || to >= day);
}

/** What is wrong with those who looked after one community or compound, one after the other. */
export type TermFault<T> =
  /** `later` began while `earlier` was still in office. */
  | { what: 'double'; earlier: T; later: T }
  /** Nobody from `since` to `until`, both included. */
  | { what: 'gap'; earlier: T; later: T; since: string; until: string }
  /** Nobody since the day after `earlier` ended. */
  | { what: 'none'; earlier: T; since: string };

/**
 * The faults of a target's terms up to a day, in the order of the terms. The target must have had somebody
 * without a gap from its first term on, and exactly one at a time (rule V-46; seed quota 000-7).
 */
export function termFaults<T extends Term>(terms: readonly T[], day: string): TermFault<T>[] {
  const sorted = terms.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const faults: TermFault<T>[] = [];
  let last = sorted[0];
  for (const later of sorted.slice(1)) {
    const earlier = last!;
    if (earlier.to === undefined || earlier.to >= later.from) faults.push({ what: 'double', earlier, later });
    else if (addDays(earlier.to, 1) < later.from)
      faults.push({ what: 'gap', earlier, later, since: addDays(earlier.to, 1), until: addDays(later.from, -1) });
    if (earlier.to !== undefined && (later.to === undefined || later.to >= earlier.to)) last = later;
  }
  if (last?.to !== undefined && last.to < day) faults.push({ what: 'none', earlier: last, since: addDays(last.to, 1) });
  return faults;
}
