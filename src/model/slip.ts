import type { Notice } from '../schema/notice.ts';

/**
 * Whether a notice has an objection slip on `day`: it seeks objections, says how to make them, and
 * neither its outcome is published nor its text withdrawn. Not whether the period still runs: that
 * changes by the hour, and is for the reader's browser to say.
 */
export function hasSlip(notice: Pick<Notice, 'periodStart' | 'periodEnd' | 'channels' | 'outcome' | 'withdrawOn'>, day: string): boolean {
  const asks = notice.periodStart !== undefined && notice.periodEnd !== undefined && (notice.channels?.length ?? 0) > 0;
  return asks && notice.outcome === undefined && (notice.withdrawOn === undefined || day < notice.withdrawOn);
}
