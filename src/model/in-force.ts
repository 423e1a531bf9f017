/** Which version of a record counts on a day. Ends are inclusive: `to` is the last day. */
import type { Charge } from '../schema/charge.ts';
import type { Contract } from '../schema/contract.ts';
import type { PolicyDocument } from '../schema/document.ts';
import type { FeeStandard } from '../schema/fee-standard.ts';

/** Whether `date` lies from `from` to `to`, both counted; an absent end is open. */
export function isWithin(date: string, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

/** The district's own standard in force on the day, the newest when versions overlap; other places' examples never count. */
export function standardInForce<T extends Pick<FeeStandard, 'standing' | 'validFrom' | 'validTo'>>(
  standards: readonly T[],
  date: string,
): T | undefined {
  const own = standards.filter((one) => one.standing === '本区标准' && one.validFrom !== undefined);
  return newestOf(
    own.filter((one) => isWithin(date, one.validFrom, one.validTo)),
    (one) => one.validFrom ?? '',
  );
}

/** The charges in force on the day, in source order. A charge without a start date is not known to be in force. */
export function chargesInForce<T extends Pick<Charge, 'effectiveFrom' | 'effectiveTo'>>(charges: readonly T[], date: string): T[] {
  return charges.filter((one) => one.effectiveFrom !== undefined && isWithin(date, one.effectiveFrom, one.effectiveTo));
}

/** The contract in force on the day, the one that began last when several overlap. */
export function contractInForce<T extends Pick<Contract, 'from' | 'to'>>(contracts: readonly T[], date: string): T | undefined {
  return newestOf(
    contracts.filter((one) => isWithin(date, one.from, one.to)),
    (one) => one.from,
  );
}

/**
 * Whether a document was in force on the day: from its effective day (its publication when none is
 * given) to its last day, and before the day of its repeal. 废止 or 失效 without a date never counts.
 */
export function isDocumentInForce(
  document: Pick<PolicyDocument, 'publishedOn' | 'effectiveFrom' | 'effectiveTo' | 'repealedOn' | 'status'>,
  date: string,
): boolean {
  const { effectiveFrom = document.publishedOn, effectiveTo, repealedOn, status } = document;
  const ended = status === '废止' || status === '失效';
  if (ended && effectiveTo === undefined && repealedOn === undefined) return false;
  return isWithin(date, effectiveFrom, effectiveTo) && (repealedOn === undefined || date < repealedOn);
}

/** How a document had ended by the day; undefined while it has not, whatever its typed status says. */
export function endOfDocument(
  { effectiveTo, repealedOn, status }: Pick<PolicyDocument, 'effectiveTo' | 'repealedOn' | 'status'>,
  date: string,
): '废止' | '失效' | undefined {
  if (repealedOn !== undefined && repealedOn <= date) return '废止';
  if (effectiveTo !== undefined && effectiveTo < date) return '失效';
  const isDated = repealedOn !== undefined || effectiveTo !== undefined;
  return !isDated && (status === '废止' || status === '失效') ? status : undefined;
}

function newestOf<T>(candidates: readonly T[], startOf: (one: T) => string): T | undefined {
  return candidates.reduce<T | undefined>(
    (newest, one) => (newest === undefined || startOf(one) > startOf(newest) ? one : newest),
    undefined,
  );
}
