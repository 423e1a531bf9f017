/** Renovation, elevators and problems of a compound: each record with the rows that belong to it. */
import { apiText as words } from '../../format/wording/api.ts';
import { ELEVATOR_STEPS } from '../../model/elevator-stage.ts';
import { inOrder, stageStatus } from '../../model/stage-status.ts';
import { STAGES } from '../../schema/project-stage.ts';
import type { Compound } from '../../schema/compound.ts';
import type { CompoundView } from '../compound-view.ts';
import { compare, type Site } from '../site.ts';
import { componentOf, recordJson } from './record.ts';
import { day, flag, listOf, object, orNull, ref, word, type Properties } from './schema.ts';

const PROJECT_STATES = ['unknown', 'stopped', 'done', 'current'] as const;
const STAGE_STATES = ['未开始', '进行中', '完成', '逾期'] as const;
const GIVEN_UP = '终止';

/** Newest plan first; a stage's state is that of the data date. */
export function worksJson(site: Site, compound: Compound, { works }: CompoundView) {
  const records = (name: Parameters<typeof recordJson>[1], rows: readonly unknown[]) => rows.map((row) => recordJson(site, name, row));
  return {
    projects: works.projects.map(({ project, state, items }) => ({
      project: recordJson(site, 'project', project),
      state: state.what,
      stage: state.stage ?? null,
      overdue: state.overdue,
      until: state.until ?? null,
      stages: inOrder(site.where('projectStage', 'projectId', project.id)).map((stage) => ({
        stage: recordJson(site, 'projectStage', stage),
        state: stageStatus(stage, site.dataDate),
      })),
      items: records('projectItem', items),
      funds: records('fund', site.where('fund', 'projectId', project.id)),
      audits: records('audit', site.where('audit', 'projectId', project.id)),
      warranties: records('warranty', site.where('warranty', 'projectId', project.id)),
    })),
    elevators: works.elevators.map(({ elevator, step }) => ({
      elevator: recordJson(site, 'elevator', elevator),
      step: step ?? null,
      shares: records('elevatorShare', site.where('elevatorShare', 'elevatorId', elevator.id)),
    })),
    problems: site
      .where('issue', 'compoundId', compound.id)
      .toSorted((a, b) => compare(b.foundOn, a.foundOn) || compare(a.id, b.id))
      .map((issue) => ({
        problem: recordJson(site, 'issue', issue),
        open: issue.closedOn === undefined && issue.decision !== '不予办理',
        extensions: records('issueExtension', site.where('issueExtension', 'issueId', issue.id)),
      })),
  };
}

const said = words.works;
const rows = (name: Parameters<typeof componentOf>[0], description: string) => listOf(ref(componentOf(name)), description);

/** What `worksJson` makes. */
export const WORKS: Properties = {
  projects: listOf(
    object(said.project, {
      project: ref(componentOf('project')),
      state: word(said.projectState, PROJECT_STATES),
      stage: orNull(word(said.projectStage, STAGES)),
      overdue: flag(said.overdue),
      until: orNull(day(said.until)),
      stages: listOf(
        object(said.stage, { stage: ref(componentOf('projectStage')), state: word(said.stageState, STAGE_STATES) }),
        said.stages,
      ),
      items: rows('projectItem', said.items),
      funds: rows('fund', said.funds),
      audits: rows('audit', said.audits),
      warranties: rows('warranty', said.warranties),
    }),
    said.projects,
  ),
  elevators: listOf(
    object(said.elevator, {
      elevator: ref(componentOf('elevator')),
      step: orNull(word(said.step, [...ELEVATOR_STEPS.map(([step]) => step), GIVEN_UP])),
      shares: rows('elevatorShare', said.shares),
    }),
    said.elevators,
  ),
  problems: listOf(
    object(said.problem, {
      problem: ref(componentOf('issue')),
      open: flag(said.open),
      extensions: rows('issueExtension', said.extensions),
    }),
    said.problems,
  ),
};

/** The kinds whose records stand in `WORKS`. */
export const WORKS_KINDS_USED = [
  'project',
  'projectStage',
  'projectItem',
  'fund',
  'audit',
  'warranty',
  'elevator',
  'elevatorShare',
  'issue',
  'issueExtension',
] as const;
