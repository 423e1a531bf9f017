/** What a compound's page answers about works: renovation, elevators. */
import type { CompoundView } from '../../../site/compound-view.ts';
import { longDate } from '../../../format/date.ts';
import { compoundWorksText as words } from '../../../format/wording/compound-works.ts';
import type { AnswerLine } from '../answer-line.ts';

export function worksLines({ projects }: CompoundView): AnswerLine[] {
  const project = projects.toSorted((a, b) => b.year - a.year)[0];
  if (!project) return [];
  const { stage, deadline, year, name } = project;
  const done = stage === '完成';
  return [
    {
      title: words.project,
      status: { tone: done ? 'good' : 'caution', icon: done ? 'ok' : 'half', text: stage ?? words.projectStage() },
      answer: [
        { text: done ? words.projectDone : words.projectStage(stage), path: '#projects' },
        done || !deadline ? undefined : words.projectDeadline(longDate(deadline)),
      ],
      detail: words.projectIn(year, name),
    },
  ];
}

/** Parts of the one sentence above the lines. */
export function worksAnswer({ projects }: CompoundView): string[] {
  const newest = projects.toSorted((a, b) => b.year - a.year)[0];
  if (!newest) return [];
  return [newest.stage === '完成' ? words.answerProjectDone(newest.year) : words.answerProject(newest.year, newest.stage)];
}
