/**
 * How long a 公示 runs and until when an objection counts.
 *
 * 民法典 201: a period counted in days begins on the day after the starting day, unless a rule
 * or the parties say otherwise (`countFrom`). 民法典 203: when the last day is a statutory day
 * off, the day after the days off is the last day; it ends at 24:00, and where there are
 * business hours, when business stops.
 */
import type { Channel, Notice } from '../schema/notice.ts';
import type { Thresholds } from '../schema/threshold.ts';
import {
  addDays,
  addWorkdays,
  countWorkdays,
  dayNumber,
  daysBetween,
  firstUnknownYear,
  isWorkday,
  nextWorkday,
  type WorkCalendar,
} from './calendar.ts';
import { chinaDate, chinaInstant, parseInstant } from './instant.ts';

export type DayUnit = NonNullable<Notice['dayUnit']>;
export type CountFrom = NonNullable<Notice['countFrom']>;

/** The four facts of a period; without all four there is no length. */
export type PeriodFacts = Pick<Notice, 'periodStart' | 'periodEnd' | 'dayUnit' | 'countFrom'>;
type PeriodSource = PeriodFacts & Pick<Notice, 'channels' | 'outcome'>;

/** A moment on the last day. `time` is `HH:MM` up to `24:00`; `instant` is ISO 8601 at +08:00. */
export interface Deadline {
  date: string;
  time: string;
  instant: string;
}

export interface ChannelDeadline extends Deadline {
  channel: Channel;
}

/** What the state of a period depends on, small enough to be printed into a page. */
export interface PeriodClock {
  /** ISO 8601 instant of 00:00 on the first announced day. */
  startsAt: string;
  /** ISO 8601 instant at which the last channel closes. */
  endsAt: string;
  /** Day on which the outcome was published. */
  outcomeOn?: string | undefined;
}

export interface Period extends PeriodClock {
  /** First and last day as announced. */
  start: string;
  end: string;
  unit: DayUnit;
  countFrom: CountFrom;
  /** The first day that counts: `start`, or the day after it. */
  firstDay: string;
  /** Counted length of the announced period in `unit`; undefined when a year of the calendar is missing. */
  days: number | undefined;
  /** The year whose calendar is missing, when one is needed. */
  unknownYear: number | undefined;
  /** Last day to object: `end`, or the first working day after it. */
  lastDay: string;
  /** Whether 民法典 203 moved the last day; undefined when the calendar cannot say (the announced day then stands). */
  moved: boolean | undefined;
  /** The end of the period as a whole: the latest channel, 24:00 without channels. */
  deadline: Deadline;
  /** The end per channel, in the order of the notice. */
  channels: ChannelDeadline[];
}

/** Measures an announced period. Undefined when one of its four facts is missing. */
export function measurePeriod(notice: PeriodSource, calendar: WorkCalendar): Period | undefined {
  const { periodStart: start, periodEnd: end, dayUnit: unit, countFrom } = notice;
  if (!start || !end || !unit || !countFrom) return undefined;
  const firstDay = firstCountedDay(start, countFrom);
  const { lastDay, moved } = lastDayOf(end, calendar);
  const channels = (notice.channels ?? []).map((channel) => ({ channel, ...deadlineOn(lastDay, channel.closesAt) }));
  const deadline = channels.length > 0 ? latestOf(channels) : deadlineOn(lastDay);
  return {
    start,
    end,
    unit,
    countFrom,
    firstDay,
    lastDay,
    moved,
    deadline,
    channels,
    days: countPeriod({ firstDay, end, unit }, calendar),
    unknownYear: unit === '工作日' ? firstUnknownYear(calendar, firstDay, end) : undefined,
    startsAt: chinaInstant(start, '00:00'),
    endsAt: deadline.instant,
    outcomeOn: notice.outcome?.publishedOn,
  };
}

/** Days or working days from `firstDay` to `end`, both counted; 0 when reversed, undefined without a calendar for 工作日. */
export function countPeriod(span: { firstDay: string; end: string; unit: DayUnit }, calendar: WorkCalendar): number | undefined {
  if (span.unit === '工作日') return countWorkdays(calendar, span.firstDay, span.end);
  return Math.max(0, daysBetween(span.firstDay, span.end) + 1);
}

/** A shortest length that binds a notice, with where it comes from. */
export interface Requirement {
  days: number;
  unit: DayUnit;
  basis: string;
  /** `district`: the data's thresholds; `notice`: what the notice itself cites. */
  from: 'district' | 'notice';
}

/** Every shortest length that binds the notice: the district's for its matter, and the one it cites itself. */
export function requirementsOf(
  notice: Pick<Notice, 'matter' | 'minDays' | 'minBasis' | 'dayUnit'>,
  thresholds: Pick<Thresholds, 'noticePeriods' | 'defaultNoticePeriod'>,
): Requirement[] {
  const own = thresholds.noticePeriods.filter((entry) => entry.matter === notice.matter);
  const found: Requirement[] = (own.length > 0 ? own : [thresholds.defaultNoticePeriod]).map(({ minDays, dayUnit, basis }) => ({
    days: minDays,
    unit: dayUnit,
    basis,
    from: 'district',
  }));
  if (notice.minDays !== undefined && notice.dayUnit) {
    found.push({ days: notice.minDays, unit: notice.dayUnit, basis: notice.minBasis ?? '', from: 'notice' });
  }
  return found;
}

/** The announced length in the unit of a requirement, and whether it is enough; both undefined when the calendar is missing. */
export function lengthAgainst(
  period: Pick<Period, 'firstDay' | 'end'>,
  requirement: Pick<Requirement, 'days' | 'unit'>,
  calendar: WorkCalendar,
): { counted: number | undefined; enough: boolean | undefined } {
  const counted = countPeriod({ ...period, unit: requirement.unit }, calendar);
  return { counted, enough: counted === undefined ? undefined : counted >= requirement.days };
}

/** The earliest day on which a period of at least `minDays` may end; undefined when the calendar is missing. */
export function lastDayFor(
  start: string,
  minDays: number,
  unit: DayUnit,
  countFrom: CountFrom,
  calendar: WorkCalendar,
): string | undefined {
  const dayBefore = addDays(firstCountedDay(start, countFrom), -1);
  return unit === '工作日' ? addWorkdays(calendar, dayBefore, minDays) : addDays(dayBefore, minDays);
}

/** `upcoming` before it starts, `open`, `lastDay`, `waiting` for the outcome after the end, `decided` once it is published. */
export type PeriodState = 'upcoming' | 'open' | 'lastDay' | 'waiting' | 'decided';

/** The state at an instant (ISO 8601 with offset or `Z`). An outcome counts from 00:00 of the day it was published. */
export function periodState(period: PeriodClock, nowIso: string): PeriodState {
  const now = parseInstant(nowIso);
  if (period.outcomeOn && now >= parseInstant(chinaInstant(period.outcomeOn, '00:00'))) return 'decided';
  if (now < parseInstant(period.startsAt)) return 'upcoming';
  const end = parseInstant(period.endsAt);
  if (now >= end) return 'waiting';
  return chinaDate(now) === chinaDate(end - 1) ? 'lastDay' : 'open';
}

/**
 * Days left including today, and days gone before today, at an instant; calendar days whatever the unit.
 * Before the start nothing is gone; after the end nothing is left.
 */
export function periodProgress(period: PeriodClock, nowIso: string): { gone: number; left: number } {
  const now = parseInstant(nowIso);
  const end = parseInstant(period.endsAt);
  const first = dayNumber(chinaDate(parseInstant(period.startsAt)));
  const total = Math.max(0, dayNumber(chinaDate(end - 1)) - first + 1);
  const today = dayNumber(chinaDate(now));
  const gone = now >= end ? total : Math.min(total, Math.max(0, today - first));
  return { gone, left: total - gone };
}

function firstCountedDay(start: string, countFrom: CountFrom): string {
  return countFrom === '当日' ? start : addDays(start, 1);
}

function lastDayOf(end: string, calendar: WorkCalendar): { lastDay: string; moved: boolean | undefined } {
  if (isWorkday(calendar, end)) return { lastDay: end, moved: false };
  const later = nextWorkday(calendar, end);
  return later === undefined ? { lastDay: end, moved: undefined } : { lastDay: later, moved: true };
}

function deadlineOn(date: string, time = '24:00'): Deadline {
  return { date, time, instant: chinaInstant(date, time) };
}

function latestOf(deadlines: readonly Deadline[]): Deadline {
  const { date, time, instant } = deadlines.reduce((late, next) => (next.time > late.time ? next : late));
  return { date, time, instant };
}
