/** Narrowing to what the reader chose: the same for names and for texts. */
import type { NameMatch } from './found.ts';
import type { SearchFacts } from '../format/search-facts.ts';
import type { Filters } from './question.ts';

/** The names that fit; `now` is an ISO 8601 instant. */
export function narrowNames(matches: readonly NameMatch[], filters: Filters, now: string): NameMatch[] {
  return matches.filter(({ entry }) => fits(entry, filters, now));
}

/** Whether a name or a page fits; `now` is an ISO 8601 instant. */
export function fits(facts: SearchFacts, { kind, matter, place, year, open }: Filters, now: string): boolean {
  return (
    (kind === undefined || facts.kind === kind) &&
    (matter === undefined || facts.matter === matter) &&
    (place === undefined || facts.within?.includes(place) === true) &&
    (year === undefined || facts.on?.startsWith(year) === true) &&
    (open !== true || isOpen(facts, now))
  );
}

function isOpen({ period }: SearchFacts, now: string): boolean {
  if (!period || period.outcomeOn !== undefined) return false;
  const at = Date.parse(now);
  return Date.parse(period.startsAt) <= at && at < Date.parse(period.endsAt);
}
