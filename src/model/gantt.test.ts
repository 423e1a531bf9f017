import { expect, test } from 'vitest';
import type { ProjectStage } from '../schema/project-stage.ts';
import { ganttOf } from './gantt.ts';

const stage = (more: Partial<ProjectStage>): ProjectStage => ({
  projectId: 'j-1',
  stage: '施工',
  plannedStart: '2026-02-01',
  plannedEnd: '2026-02-28',
  ...more,
});

test('the axis has whole months and the first day of every quarter', () => {
  const gantt = ganttOf([stage({ plannedStart: '2025-12-20', plannedEnd: '2026-04-10' })], '2026-01-15')!;
  expect(gantt).toMatchObject({ from: '2025-12-01', to: '2026-05-01' });
  expect(gantt.quarters.map(({ day }) => day)).toEqual(['2026-01-01', '2026-04-01']);
});

test('a bar ends with its last day, and what came after the plan is drawn apart', () => {
  const { rows } = ganttOf([stage({ actualStart: '2026-02-01', actualEnd: '2026-03-10' })], '2026-03-31')!;
  const [row] = rows;
  expect(row!.plan.at).toBe(0);
  expect(row!.plan.wide).toBe(Math.round((28 * 1000) / 59));
  expect(row!.done).toEqual(row!.plan);
  expect(row!.late).toEqual({ at: row!.plan.wide, wide: Math.round((38 * 1000) / 59) - row!.plan.wide });
});

test('a stage that runs is drawn up to the day of the data, one that has not begun is not', () => {
  const { rows, now } = ganttOf([stage({ actualStart: '2026-02-03' }), stage({ stage: '综合验收' })], '2026-02-10')!;
  expect(rows[0]!.late).toBeUndefined();
  expect(rows[0]!.done!.at + rows[0]!.done!.wide).toBeGreaterThanOrEqual(now!);
  expect(rows[1]).toMatchObject({ done: undefined, late: undefined });
});

test('a stage that began after its plan had ended is late from its first day', () => {
  const { rows } = ganttOf([stage({ actualStart: '2026-03-05' })], '2026-03-10')!;
  expect(rows[0]!.done).toBeUndefined();
  expect(rows[0]!.late!.wide).toBeGreaterThan(0);
});

test('without stages there is no chart', () => {
  expect(ganttOf([], '2026-03-10')).toBeUndefined();
});
