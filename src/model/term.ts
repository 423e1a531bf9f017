import type { Organisation } from '../schema/organisation.ts';

/** Whether a body is there on the day: not yet ended, and within its term when it has one. Last days count. */
export function isInTerm({ termFrom, termEnd, endedOn }: Pick<Organisation, 'termFrom' | 'termEnd' | 'endedOn'>, day: string): boolean {
  if (endedOn !== undefined && endedOn <= day) return false;
  return (termFrom === undefined || termFrom <= day) && (termEnd === undefined || day <= termEnd);
}
