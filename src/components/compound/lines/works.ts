/** What a compound's page answers about works: renovation, elevators. */
import type { CompoundProject } from '../../../site/compound-works.ts';
import type { CompoundView } from '../../../site/compound-view.ts';
import { longDate } from '../../../format/date.ts';
import { compoundWorksText as words } from '../../../format/wording/compound-works.ts';
import type { AnswerLine, LineStatus } from '../answer-line.ts';

export function worksLines({ works }: CompoundView): AnswerLine[] {
  const newest = works.projects[0];
  return newest ? [projectLine(newest)] : [];
}

function projectLine({ project, state }: CompoundProject): AnswerLine {
  const { deadline, year, name } = project;
  const open = state.what === 'current' || state.what === 'unknown';
  return {
    title: words.project,
    status: { ...STATUS[state.what], text: words.projectStatus(state.what, state.stage) },
    answer: [
      { text: words.projectAnswer(state.what, state.stage), path: '#projects' },
      open && deadline ? words.projectDeadline(longDate(deadline)) : undefined,
    ],
    detail: words.projectIn(year, name),
  };
}

const STATUS: Record<CompoundProject['state']['what'], Pick<LineStatus, 'tone' | 'icon'>> = {
  done: { tone: 'good', icon: 'ok' },
  current: { tone: 'caution', icon: 'half' },
  unknown: { tone: 'caution', icon: 'half' },
  stopped: { tone: 'idle', icon: 'ring' },
};

/** Parts of the one sentence above the lines. */
export function worksAnswer({ works }: CompoundView): string[] {
  const newest = works.projects[0];
  return newest ? [words.answerProject(newest.project.year, newest.state.what, newest.state.stage)] : [];
}
