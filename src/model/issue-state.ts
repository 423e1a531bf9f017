import type { IssueExtension } from '../schema/issue-extension.ts';
import type { Issue } from '../schema/issue.ts';
import { daysBetween } from './calendar.ts';

/** Where a problem stands, whatever the day: an open one may be overdue, which only the reader's day decides. */
export type IssueState = '办理中' | '已办结' | '不予办理';

type Extension = Pick<IssueExtension, 'on' | 'before' | 'after'>;

export function issueState({ closedOn, decision }: Pick<Issue, 'closedOn' | 'decision'>): IssueState {
  return closedOn !== undefined ? '已办结' : decision === '不予办理' ? '不予办理' : '办理中';
}

/** Every deadline that a problem has had, the first one first; the last is the one in force (rule V-44: earlier ones stay visible). */
export function deadlinesOf(issue: Pick<Issue, 'deadline'>, extensions: readonly Extension[]): string[] {
  const moved = extensions.toSorted(byDay).map(({ before }) => before);
  return [...moved, issue.deadline];
}

/** The deadline that was in force at the end of a day. */
export function deadlineOn(issue: Pick<Issue, 'deadline'>, extensions: readonly Extension[], day: string): string {
  return extensions.toSorted(byDay).find(({ on }) => on > day)?.before ?? issue.deadline;
}

/** Days between the deadline in force and the closing; 0 or less when it was closed in time, undefined while it is open. */
export function daysLate({ closedOn, deadline }: Pick<Issue, 'closedOn' | 'deadline'>): number | undefined {
  return closedOn === undefined ? undefined : daysBetween(deadline, closedOn);
}

export interface IssueCounts {
  /** Entered within the days. */
  found: number;
  /** Closed within the days. */
  closed: number;
  /** Open at the end of the last day although their deadline of that day had passed. */
  overdue: number;
}

/** What a bulletin over `from` to `to` (both included) says about the problem list (rule REC-COUNT). */
export function countIssues(
  issues: readonly Issue[],
  extensionsOf: (id: string) => readonly Extension[],
  from: string,
  to: string,
): IssueCounts {
  const within = (day: string | undefined) => day !== undefined && day >= from && day <= to;
  return {
    found: issues.filter(({ foundOn }) => within(foundOn)).length,
    closed: issues.filter(({ closedOn }) => within(closedOn)).length,
    overdue: issues.filter(
      (issue) =>
        issue.foundOn <= to &&
        issue.decision !== '不予办理' &&
        !(issue.closedOn !== undefined && issue.closedOn <= to) &&
        deadlineOn(issue, extensionsOf(issue.id), to) < to,
    ).length,
  };
}

function byDay(a: Extension, b: Extension): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}
