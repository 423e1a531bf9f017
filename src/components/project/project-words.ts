/** The state of a project and of its stages in words and signs. */
import { longDate } from '../../format/date.ts';
import type { IconName } from '../../format/icons.ts';
import { projectText as words } from '../../format/wording/project.ts';
import type { ProjectState } from '../../model/stage-status.ts';
import type { ProjectView, StageView } from '../../site/project-view.ts';

export interface Sign {
  tone: 'good' | 'caution' | 'bad' | 'idle';
  icon: IconName;
  text: string;
  /** The last day of what has not ended. */
  due?: string;
}

export function stateSign({ what, running, stage, until, overdue }: ProjectState): Sign {
  const text = words.stateWord(what, running, stage);
  if (what === 'done') return { tone: 'good', icon: 'ok', text };
  if (what === 'stopped' || what === 'unknown') return { tone: 'idle', icon: 'ring', text };
  return { tone: 'caution', icon: overdue ? 'warn' : 'half', text, ...(until && !overdue && { due: until }) };
}

/** What is true on every day; the browser says by how many days a planned end has passed. */
export function stageSign({ stage, status, late }: StageView, stopped: boolean): Sign {
  if (status === '完成') {
    return late > 0 ? { tone: 'caution', icon: 'ok', text: words.finishedLate(late) } : { tone: 'good', icon: 'ok', text: words.finished };
  }
  if (stopped) return { tone: 'idle', icon: 'ring', text: words.idle };
  const due = stage.plannedEnd;
  if (status === '逾期') return { tone: 'bad', icon: 'warn', text: words.notDone, due };
  return status === '进行中'
    ? { tone: 'caution', icon: 'half', text: words.running, due }
    : { tone: 'idle', icon: 'ring', text: words.notBegun, due };
}

/** The answer of a project's page. */
export function projectAnswer({ project, state }: Pick<ProjectView, 'project' | 'state'>): string {
  const { stoppedOn, stoppedReason, deadline } = project;
  if (state.what === 'stopped' && stoppedOn) return words.stoppedOn(longDate(stoppedOn), stoppedReason ?? '');
  const until = state.until && longDate(state.until);
  return words.answer(state.what, state.running, state.stage, until, deadline && longDate(deadline));
}
