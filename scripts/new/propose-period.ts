/** When a notice can be published, and for how long it has to run. */
import { addDays, isWorkday, nextWorkday, type WorkCalendar } from '../../src/model/calendar.ts';
import { countPeriod, lastDayFor, requirementsOf, type CountFrom, type DayUnit, type Requirement } from '../../src/model/period.ts';
import type { Notice } from '../../src/schema/notice.ts';
import type { Thresholds } from '../../src/schema/threshold.ts';
import { Refused } from '../command-line.ts';

export interface Proposal {
  periodStart: string;
  periodEnd: string;
  dayUnit: DayUnit;
  countFrom: CountFrom;
  /** The district's shortest length, with its basis. */
  least: Requirement;
  /** Days from the first that counts to the last, in the unit. */
  days: number;
  /** The first day on which the shortest period is over; undefined where the calendar is missing. */
  earliest: string | undefined;
  /** Whether the last day was moved to the working day after days off. */
  moved: boolean;
}

/** What the clerk has already decided. */
export type Decided = Partial<Pick<Notice, 'periodStart' | 'periodEnd' | 'dayUnit' | 'countFrom'>> & { days?: number };

/** The first working day from `today` on; `today` itself where its year has no calendar. */
export function proposePublication(today: string, calendar: WorkCalendar): string {
  return nextWorkday(calendar, today) ?? today;
}

/**
 * The shortest lawful period of a matter that is published on `publishedOn`: from that day, counted
 * from the next one unless it is decided otherwise (民法典 201), and not ending on a day off (民法典 203).
 * What is decided is kept; the check judges it. Throws `Refused` where the calendar of a year is missing.
 */
export function proposePeriod(
  notice: Pick<Notice, 'matter' | 'publishedOn'>,
  decided: Decided,
  thresholds: Thresholds,
  calendar: WorkCalendar,
): Proposal {
  const least = requirementsOf(notice, thresholds)[0]!;
  const { periodStart = notice.publishedOn, countFrom = '次日', dayUnit = least.unit } = decided;
  const earliest = lastDayFor(periodStart, least.days, least.unit, countFrom, calendar);
  const wanted = decided.days === undefined ? earliest : lastDayFor(periodStart, decided.days, dayUnit, countFrom, calendar);
  if (decided.periodEnd === undefined && (earliest === undefined || wanted === undefined)) throw new Refused(missingYear(periodStart));
  const soonest = decided.periodEnd ?? (wanted! > earliest! ? wanted! : earliest!);
  const worked = isWorkday(calendar, soonest);
  const periodEnd = decided.periodEnd === undefined && worked === false ? (nextWorkday(calendar, soonest) ?? soonest) : soonest;
  const firstDay = countFrom === '当日' ? periodStart : addDays(periodStart, 1);
  const days = countPeriod({ firstDay, end: periodEnd, unit: dayUnit }, calendar);
  if (days === undefined) throw new Refused(missingYear(periodStart));
  return { periodStart, periodEnd, dayUnit, countFrom, least, days, earliest, moved: periodEnd !== soonest };
}

function missingYear(start: string): string {
  return `从 ${start} 起数工作日，要用到还没有录入的节假日安排。请把国务院办公厅公布的放假和调休安排填进 data/calendar.csv。`;
}
