import type { Listing, ListRule } from '../schema/listing.ts';
import type { Ranked } from './ranking.ts';

/**
 * The subjects that a rule puts on its list, in rank order. Every condition that the rule names
 * must hold: total at least `min`, total under `below`, and one of the `last` places. A place
 * counts subjects: a subject is among the last N when fewer than N subjects have a lower total,
 * so that subjects with equal totals are listed together even when that makes more than N.
 * Subjects that were not ranked are never listed. A rule without a condition lists nobody.
 */
export function listMembers<T extends Pick<Ranked, 'total'>>(rule: Pick<ListRule, 'min' | 'last' | 'below'>, ranked: readonly T[]): T[] {
  const { min, last, below } = rule;
  if (min === undefined && last === undefined && below === undefined) return [];
  const totals = ranked.map((one) => one.total).sort((a, b) => a - b);
  const lastTotal = last === undefined ? undefined : totals[Math.min(last, totals.length) - 1];
  return ranked.filter(
    ({ total }) =>
      (min === undefined || total >= min) && (below === undefined || total < below) && (lastTotal === undefined || total <= lastTotal),
  );
}

/** `coming` before its first day, `listed`, `removed` from the day of removal, `expired` after its last day. */
export type ListingState = 'coming' | 'listed' | 'removed' | 'expired';

export function listingState(entry: Pick<Listing, 'from' | 'until' | 'removedOn'>, date: string): ListingState {
  if (entry.removedOn !== undefined && entry.removedOn <= date) return 'removed';
  if (entry.until !== undefined && entry.until < date) return 'expired';
  return date < entry.from ? 'coming' : 'listed';
}

/** `done` once there is an outcome, `overdue` after the last day to rectify, `none` when no day is set. */
export type RectificationState = 'none' | 'running' | 'overdue' | 'done';

export function rectificationState(entry: Pick<Listing, 'rectifyBy' | 'outcome'>, date: string): RectificationState {
  if (entry.outcome !== undefined) return 'done';
  if (entry.rectifyBy === undefined) return 'none';
  return date > entry.rectifyBy ? 'overdue' : 'running';
}
