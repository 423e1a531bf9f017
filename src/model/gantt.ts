import type { ProjectStage } from '../schema/project-stage.ts';
import { addDays, daysBetween } from './calendar.ts';
import { stageStatus } from './stage-status.ts';

/** A bar from `at`, `wide` long, in thousandths of the whole chart. */
export interface Bar {
  at: number;
  wide: number;
}

export interface GanttRow {
  stage: ProjectStage['stage'];
  plan: Bar;
  /** What was done within the planned days, and after them. */
  done: Bar | undefined;
  late: Bar | undefined;
}

export interface Gantt {
  /** First day of the first month, the last planned or actual day, and the first of the month after it, where the axis ends. */
  from: string;
  last: string;
  to: string;
  /** The first day of each quarter within, and where it stands. */
  quarters: { day: string; at: number }[];
  /** The day of the data, where it lies within. */
  now: number | undefined;
  rows: GanttRow[];
}

const WHOLE = 1000;

/** Places the stages of a project on an axis of whole months; a stage that runs is drawn up to `day`. */
export function ganttOf(stages: readonly ProjectStage[], day: string): Gantt | undefined {
  const days = stages.flatMap((stage) => [stage.plannedStart, stage.plannedEnd, stage.actualStart ?? '', stage.actualEnd ?? '']);
  const known = days.filter((one) => one !== '').sort();
  if (known.length === 0) return undefined;
  const from = `${known[0]!.slice(0, 7)}-01`;
  const to = monthAfter(known.at(-1)!);
  const length = daysBetween(from, to);
  const place = (one: string) => Math.round((daysBetween(from, one) * WHOLE) / length);
  /** Both days are within the bar. */
  const bar = (first: string, last: string): Bar | undefined => {
    if (last < first) return undefined;
    const at = place(first);
    return { at, wide: Math.max(2, Math.round(((daysBetween(from, last) + 1) * WHOLE) / length) - at) };
  };
  return {
    from,
    last: known.at(-1)!,
    to,
    quarters: quartersBetween(from, to).map((quarter) => ({ day: quarter, at: place(quarter) })),
    now: day >= from && day < to ? place(day) : undefined,
    rows: stages.map((stage) => {
      const { actualStart, plannedEnd } = stage;
      const begun = actualStart !== undefined && actualStart <= day;
      const end = stageStatus(stage, day) === '完成' ? stage.actualEnd! : day;
      const inTime = end < plannedEnd ? end : plannedEnd;
      const after = begun && actualStart > plannedEnd ? actualStart : addDays(plannedEnd, 1);
      return {
        stage: stage.stage,
        plan: bar(stage.plannedStart, plannedEnd)!,
        done: begun ? bar(actualStart, inTime) : undefined,
        late: begun && end > plannedEnd ? bar(after, end) : undefined,
      };
    }),
  };
}

function quartersBetween(from: string, to: string): string[] {
  const quarters: string[] = [];
  for (let month = from; month < to; month = monthAfter(month))
    if (['01', '04', '07', '10'].includes(month.slice(5, 7))) quarters.push(month);
  return quarters;
}

/** The first day of the month after that of `date`. */
function monthAfter(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
