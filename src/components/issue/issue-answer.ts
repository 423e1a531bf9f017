import { longDate } from '../../format/date.ts';
import { issueText as words } from '../../format/wording/issue.ts';
import type { LineStatus } from '../compound/answer-line.ts';
import type { IssueState } from '../../model/issue-state.ts';
import type { IssueView } from '../../site/issue-view.ts';

/** The problem in a sentence or two: done or not, by when, and what residents say. */
export function issueAnswer({ issue, state, late, deadlines }: IssueView): string {
  if (state === '不予办理') return words.answerRefused(issue.decisionReason ?? '');
  if (state === '已办结') {
    return words.answerClosed(longDate(issue.closedOn!), late ?? 0) + words.verdictIs(issue.verdict ?? words.noVerdict);
  }
  const moved = deadlines.length - 1;
  return words.answerOpen(longDate(issue.deadline)) + (moved > 0 ? words.movedTimes(moved) : '');
}

/** How a state looks; an open one may be overdue, which the browser says. */
export function issueLook(state: IssueState): Pick<LineStatus, 'tone' | 'icon' | 'text'> & { open: boolean } {
  if (state === '已办结') return { tone: 'good', icon: 'ok', text: words.closed, open: false };
  if (state === '不予办理') return { tone: 'idle', icon: 'ring', text: words.refused, open: false };
  return { tone: 'caution', icon: 'half', text: words.open, open: true };
}
