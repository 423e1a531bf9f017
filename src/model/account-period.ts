/** Periods of accounts: `2026`, `2026-h1`, `2026-q3`, `2026-07`. */
import type { CYCLES } from '../schema/threshold.ts';
import { addDays } from './calendar.ts';

export type Cycle = (typeof CYCLES)[number];

export interface AccountPeriod {
  key: string;
  cycle: Cycle;
  year: number;
  /** The half-year, quarter or month of the year, from 1; 1 for a whole year. */
  part: number;
  /** First and last day. */
  from: string;
  to: string;
}

const MONTHS: Record<Cycle, number> = { 每年: 12, 每半年: 6, 每季度: 3, 每月: 1 };

/** The period that a key names. Throws a RangeError for other text. */
export function accountPeriod(key: string): AccountPeriod {
  const match = /^(\d{4})(?:-(?:h([12])|q([1-4])|(0[1-9]|1[0-2])))?$/.exec(key);
  if (!match) throw new RangeError(`no period: ${key}`);
  const [, year = '', half, quarter, month] = match;
  const cycle: Cycle = half ? '每半年' : quarter ? '每季度' : month ? '每月' : '每年';
  return periodOf(Number(year), cycle, Number(half ?? quarter ?? month ?? 1));
}

/** The period just before: what an unchanged figure is compared with (rule V-51). */
export function periodBefore({ year, cycle, part }: AccountPeriod): AccountPeriod {
  return part > 1 ? periodOf(year, cycle, part - 1) : periodOf(year - 1, cycle, 12 / MONTHS[cycle]);
}

/**
 * The periods of a cycle from `first` on that have to be public on `day`: those whose last day is more than
 * `withinDays` days ago. The days are natural days, the last day of the period not counted (《民法典》第二百零一条).
 */
export function periodsDue(first: AccountPeriod, withinDays: number, day: string): AccountPeriod[] {
  const due: AccountPeriod[] = [];
  for (let period = first; addDays(period.to, withinDays) < day; period = periodAfter(period)) due.push(period);
  return due;
}

function periodAfter({ year, cycle, part }: AccountPeriod): AccountPeriod {
  return part < 12 / MONTHS[cycle] ? periodOf(year, cycle, part + 1) : periodOf(year + 1, cycle, 1);
}

function periodOf(year: number, cycle: Cycle, part: number): AccountPeriod {
  const months = MONTHS[cycle];
  const from = firstOf(year, (part - 1) * months + 1);
  const to = addDays(part * months === 12 ? firstOf(year + 1, 1) : firstOf(year, part * months + 1), -1);
  const suffix = { 每年: '', 每半年: `-h${part}`, 每季度: `-q${part}`, 每月: `-${twoDigits(part)}` }[cycle];
  return { key: `${year}${suffix}`, cycle, year, part, from, to };
}

const firstOf = (year: number, month: number) => `${year}-${twoDigits(month)}-01`;
const twoDigits = (number: number) => String(number).padStart(2, '0');
