/** Narrowing to what the reader chose: the same for names and for texts. */
import type { NameMatch } from './found.ts';
import type { NameEntry } from './name-entry.ts';
import type { PagefindOptions } from './pagefind.ts';
import { writePeriod } from '../format/period-text.ts';
import type { Filters, Question } from './question.ts';

/** The names that fit; `now` is an ISO 8601 instant. */
export function narrowNames(matches: readonly NameMatch[], filters: Filters, now: string): NameMatch[] {
  const { kind, matter, place, year, open } = filters;
  return matches.filter(
    ({ entry }) =>
      (kind === undefined || entry.kind === kind) &&
      (matter === undefined || entry.matter === matter) &&
      (place === undefined || entry.within.includes(place)) &&
      (year === undefined || entry.on?.startsWith(year) === true) &&
      (open !== true || isOpen(entry, now)),
  );
}

/** The same for the index. What is open now is told by the names: few periods run at a time. */
export function narrowTexts(
  { filters, sort }: Pick<Question, 'filters' | 'sort'>,
  entries: readonly NameEntry[],
  now: string,
): PagefindOptions {
  const { kind, matter, place, year, open } = filters;
  const periods = entries.flatMap((entry) => (entry.period && isOpen(entry, now) ? [writePeriod(entry.period)] : []));
  return {
    filters: {
      ...(kind !== undefined && { kind }),
      ...(matter !== undefined && { matter }),
      ...(place !== undefined && { place }),
      ...(year !== undefined && { year }),
      ...(open === true && { period: { any: [NONE, ...new Set(periods)] } }),
    },
    ...(sort === 'date' && { sort: { date: 'desc' } }),
  };
}

/** No page has it: a list without values would narrow nothing. */
const NONE = '-';

function isOpen({ period }: NameEntry, now: string): boolean {
  if (!period || period.outcomeOn !== undefined) return false;
  const at = Date.parse(now);
  return Date.parse(period.startsAt) <= at && at < Date.parse(period.endsAt);
}
