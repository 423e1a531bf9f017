/** What can be said of periods at an instant. Pure: the page and the clock come in as arguments. */
import { fullDate, shortFullDate } from '../format/date.ts';
import { todayText as words } from '../format/wording/today.ts';
import { daysBetween } from '../model/calendar.ts';
import { chinaDate, parseInstant } from '../model/instant.ts';
import { periodState, type PeriodClock } from '../model/period.ts';

/** `start/end` pairs of ISO 8601 instants, separated by blanks → periods. */
export function readOpenings(text: string, outcomeOn?: string): PeriodClock[] {
  return text
    .split(' ')
    .filter((pair) => pair.includes('/'))
    .map((pair) => {
      const [startsAt = '', endsAt = ''] = pair.split('/');
      return { startsAt, endsAt, outcomeOn };
    });
}

/** The answer of a notice's page, while it has no outcome. */
export function noticeAnswer(clock: PeriodClock, now: string): string | undefined {
  const state = periodState(clock, now);
  if (state === 'decided') return undefined;
  const start = startText(clock.startsAt);
  return words.notice[state](start, state === 'waiting' ? fullDate(endOf(clock.endsAt).date) : endText(clock.endsAt));
}

/** The answer of a list of notices. */
export function listAnswer(clocks: readonly PeriodClock[], now: string): string {
  const open = clocks.filter((clock) => ['open', 'lastDay'].includes(periodState(clock, now)));
  const first = open.map(({ endsAt }) => endsAt).sort((a, b) => parseInstant(a) - parseInstant(b))[0];
  return first === undefined ? words.listNone : words.list(open.length, endText(first));
}

/** What to say of a last day that has passed: by how many days, counted in China; nothing before. */
export function overdueText(due: string, now: string): string | undefined {
  const late = daysBetween(due, chinaDate(parseInstant(now)));
  return late > 0 ? words.overdue(late) : undefined;
}

/** `3月26日（周四）24:00` of the instant at which a period ends. */
export function endText(endsAt: string): string {
  const { date, time } = endOf(endsAt);
  return shortFullDate(date) + time;
}

/** `3月12日（周四）` of the instant at which a period begins. */
function startText(startsAt: string): string {
  return shortFullDate(chinaDate(parseInstant(startsAt)));
}

const MINUTE = 60_000;

/** The day and time of an end in China; midnight is 24:00 of the day before. */
function endOf(endsAt: string): { date: string; time: string } {
  const end = parseInstant(endsAt);
  const minutes = Math.floor(end / MINUTE) + 8 * 60;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  if (ofDay === 0) return { date: chinaDate(end - 1), time: '24:00' };
  const two = (number: number) => String(number).padStart(2, '0');
  return { date: chinaDate(end), time: `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}` };
}
