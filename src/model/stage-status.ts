import { STAGES, type ProjectStage, type StageName } from '../schema/project-stage.ts';
import { daysBetween } from './calendar.ts';

export type StageStatus = '未开始' | '进行中' | '完成' | '逾期';

type StageDays = Pick<ProjectStage, 'plannedStart' | 'plannedEnd' | 'actualStart' | 'actualEnd'>;

/** What the days of a stage say on `day`: it is done once it has ended, and overdue while its planned end has passed without that. */
export function stageStatus(stage: StageDays, day: string): StageStatus {
  if (stage.actualEnd !== undefined && stage.actualEnd <= day) return '完成';
  if (stage.plannedEnd < day) return '逾期';
  return stage.actualStart !== undefined && stage.actualStart <= day ? '进行中' : '未开始';
}

/** By how many days a stage ended, or has not ended by `day`, after its planned end; 0 when in time. */
export function lateDays(stage: StageDays, day: string): number {
  const end = stage.actualEnd !== undefined && stage.actualEnd <= day ? stage.actualEnd : day;
  return Math.max(0, daysBetween(stage.plannedEnd, end));
}

/** The stages in the order in which a renovation goes through them. */
export function inOrder<T extends Pick<ProjectStage, 'stage'>>(stages: readonly T[]): T[] {
  return stages.toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
}

/**
 * How far a project is: `stopped`, `done` when every stage has ended, else `current` – of the stages
 * that have begun and not ended the one that was to end first, or the next one to begin between two stages.
 */
export interface ProjectState {
  what: 'unknown' | 'stopped' | 'done' | 'current';
  /** The stage named by `current`. */
  stage?: StageName;
  /** All stages that have begun and not ended; they may overlap. */
  running: StageName[];
  /** Whether a stage that has not ended should have. */
  overdue: boolean;
  /** The planned end of the stage. */
  until?: string;
}

export function projectState(project: { stoppedOn?: string | undefined }, stages: readonly ProjectStage[], day: string): ProjectState {
  const ordered = inOrder(stages);
  const begun = ordered.filter((stage) => stage.actualStart !== undefined && stage.actualStart <= day);
  const running = begun.filter((stage) => stageStatus(stage, day) !== '完成');
  const names = running.map(({ stage }) => stage);
  if (project.stoppedOn !== undefined && project.stoppedOn <= day) return { what: 'stopped', running: [], overdue: false };
  if (ordered.length === 0) return { what: 'unknown', running: [], overdue: false };
  if (ordered.every((stage) => stageStatus(stage, day) === '完成')) return { what: 'done', running: [], overdue: false };
  const next = ordered.find((stage) => stageStatus(stage, day) !== '完成' && !running.includes(stage));
  const current = running.toSorted((a, b) => (a.plannedEnd < b.plannedEnd ? -1 : 1))[0] ?? next!;
  const overdue = ordered.some((stage) => stageStatus(stage, day) === '逾期');
  return { what: 'current', stage: current.stage, running: names, overdue, until: current.plannedEnd };
}

/** Whether the works have been accepted: 综合验收 has ended. */
export function isAccepted(stages: readonly ProjectStage[], day: string): boolean {
  return stages.some((stage) => stage.stage === '综合验收' && stageStatus(stage, day) === '完成');
}
