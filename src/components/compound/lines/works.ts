/** What a compound's page answers about works: renovation, elevators. */
import type { CompoundElevator, CompoundProject } from '../../../site/compound-works.ts';
import type { CompoundView } from '../../../site/compound-view.ts';
import { longDate } from '../../../format/date.ts';
import { compoundWorksText as words } from '../../../format/wording/compound-works.ts';
import { recordPath, registerPath } from '../../../model/routes.ts';
import { kindOf } from '../../../schema/registry.ts';
import type { AnswerLine, LineStatus } from '../answer-line.ts';

export function worksLines({ works }: CompoundView): AnswerLine[] {
  const [newest] = works.projects;
  return [...(newest ? [projectLine(newest)] : []), ...(works.elevators.length > 0 ? [elevatorLine(works.elevators)] : [])];
}

function projectLine({ project, state }: CompoundProject): AnswerLine {
  const { deadline, year, name, id } = project;
  const { what, running, stage, until, overdue } = state;
  const open = what === 'current' || what === 'unknown';
  return {
    title: words.project,
    status: { ...(overdue ? LATE : STATUS[what]), text: words.projectStatus(what, overdue) },
    answer: [
      { text: words.projectAnswer(what, running, stage), path: recordPath(kindOf('project'), id) },
      open && deadline ? words.projectDeadline(longDate(deadline)) : undefined,
    ],
    detail: [stage && until ? words.projectNext(stage, longDate(until)) : undefined, words.projectIn(year, name)],
  };
}

const LATE: Pick<LineStatus, 'tone' | 'icon'> = { tone: 'caution', icon: 'warn' };

const STATUS: Record<CompoundProject['state']['what'], Pick<LineStatus, 'tone' | 'icon'>> = {
  done: { tone: 'good', icon: 'ok' },
  current: { tone: 'caution', icon: 'half' },
  unknown: { tone: 'caution', icon: 'half' },
  stopped: { tone: 'idle', icon: 'ring' },
};

function elevatorLine(elevators: readonly CompoundElevator[]): AnswerLine {
  const [first] = elevators;
  if (first && elevators.length === 1) {
    const { elevator, step } = first;
    const { building, unit, id, schemeFrom, schemeTo } = elevator;
    const path = recordPath(kindOf('elevator'), id);
    return {
      title: words.elevators,
      answer: [{ text: words.elevatorAt(building, unit), path }, words.separator, words.elevatorStep(step)],
      detail: schemeFrom && schemeTo && words.elevatorFrom(longDate(schemeFrom), longDate(schemeTo)),
    };
  }
  const counts = [...Map.groupBy(elevators, ({ step }) => words.elevatorStep(step))].map(([step, list]) => [step, list.length] as const);
  return {
    title: words.elevators,
    answer: [{ text: words.elevatorCount(elevators.length), path: registerPath(kindOf('elevator')) }],
    detail: words.elevatorSteps(counts),
  };
}

/** Parts of the one sentence above the lines. */
export function worksAnswer({ works }: CompoundView): string[] {
  const newest = works.projects[0];
  return newest ? [words.answerProject(newest.project.year, newest.state.what, newest.state.running, newest.state.stage)] : [];
}
