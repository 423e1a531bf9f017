import { fullDate, longDate } from './date.ts';
import { noticeText as words } from './wording/notice.ts';

/** The facts of a notice that its answer is made of. */
interface Facts {
  kind: string;
  publishedOn: string;
  outcome?: { status: string; objections: number } | undefined;
  /** The day on which its text was withdrawn; undefined while it stands. */
  withdrawnOn?: string | undefined;
  /** The last day to object, and the time at which it ends. */
  period?: { lastDay: string; deadline: { time: string } } | undefined;
}

/** The sentence with which a notice's page begins: its result, else until when it can be answered. */
export function noticeAnswer({ kind, publishedOn, outcome, withdrawnOn, period }: Facts): string {
  if (outcome) return words.answerDecided(outcome.status, outcome.objections);
  if (withdrawnOn) return words.answerWithdrawn(longDate(withdrawnOn));
  if (period) return words.answerPeriod(fullDate(period.lastDay), period.deadline.time);
  return words.answerKind(kind, longDate(publishedOn));
}
