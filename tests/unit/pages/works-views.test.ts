import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectAnswer, stageSign } from '../../../src/components/project/project-words.ts';
import { elevatorAnswer } from '../../../src/components/elevator/elevator-words.ts';
import { elevatorList, elevatorView } from '../../../src/site/elevator-view.ts';
import { loadSite } from '../../../src/site/get-site.ts';
import { projectList, projectView } from '../../../src/site/project-view.ts';

const site = loadSite(fileURLToPath(new URL('../../../', import.meta.url)));
const projects = site.all.project.map((project) => projectView(site, project));
const elevators = site.all.elevator.map((elevator) => elevatorView(site, elevator));

describe('the pages of renovations', () => {
  const list = projectList(site);

  test('count projects, compounds and buildings apart', () => {
    expect(list.counts).toMatchObject({ projects: 27, area: 107_000_000 });
    expect(list.counts.compounds).toBeGreaterThan(list.counts.projects);
    expect(list.counts.buildings).toBeGreaterThan(list.counts.compounds);
    expect(list.years.flatMap(({ rows }) => rows)).toHaveLength(27);
  });

  test('name every stage that should have ended, the longest overdue first, with its reason', () => {
    const days = list.overdue.map(({ late }) => late.plannedEnd);
    expect(days).toEqual(days.toSorted());
    expect(list.overdue.every(({ late }) => late.delayReason)).toBe(true);
    expect(new Set(list.overdue.map(({ project }) => project.id)).size).toBe(list.overdueProjects);
  });

  test('answer how far a project is, without a word about today', () => {
    for (const view of projects) {
      const answer = projectAnswer(view);
      expect(answer).toMatch(/。$/);
      expect(answer).not.toContain('undefined');
      if (view.state.what === 'current') expect(answer).toContain(view.state.stage);
      for (const stage of view.stages) expect(stageSign(stage, false).text).not.toMatch(/逾期|超过/);
    }
  });

  test('draw a project that was given up no further than that day', () => {
    const stopped = projects.find(({ state }) => state.what === 'stopped')!;
    expect(stopped.until).toBe(stopped.project.stoppedOn);
    const design = stopped.chart!.rows.find(({ stage }) => stage === '设计方案')!;
    const end = (design.late ?? design.done)!;
    expect(end.at + end.wide).toBeLessThanOrEqual(stopped.chart!.now! + 10);
    expect(projectAnswer(stopped)).toContain('不再实施');
  });

  test('tell the notices of a project once each, oldest first', () => {
    for (const { notices } of projects) {
      const days = notices.map(({ notice }) => notice.publishedOn);
      expect(days).toEqual(days.toSorted());
      expect(new Set(notices.map(({ notice }) => notice.id)).size).toBe(notices.length);
    }
  });
});

describe('the pages of elevators', () => {
  test('list every stairwell in its step', () => {
    const { groups, rows } = elevatorList(site);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
  });

  test('show shares that add up to the cost less the subsidy', () => {
    const shared = elevators.filter(({ shares }) => shares.length > 0);
    expect(shared.length).toBeGreaterThan(50);
    for (const { elevator, owners } of shared) expect(owners + elevator.subsidy!).toBe(elevator.cost);
  });

  test('say for one in use until when it is inspected', () => {
    for (const view of elevators.filter(({ step }) => step === '投用')) expect(elevatorAnswer(view)).toMatch(/投用，下次检验在/);
  });
});
