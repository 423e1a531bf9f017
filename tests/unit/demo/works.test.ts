import { describe, expect, it } from 'vitest';
import { generateDistrict } from '../../../scripts/demo/generate.ts';
import { DEFAULTS } from '../../../scripts/demo/options.ts';
import { consentPasses } from '../../../src/model/consent-steps.ts';
import { elevatorStep, ELEVATOR_STEPS } from '../../../src/model/elevator-stage.ts';
import { isAccepted, projectState } from '../../../src/model/stage-status.ts';
import { STAGES } from '../../../src/schema/project-stage.ts';
import { checkSources } from '../../../src/site/check-sources.ts';
import { filesInMemory } from './files-in-memory.ts';

const { dataset } = checkSources('', filesInMemory(generateDistrict(DEFAULTS)));
const values = <K extends keyof typeof dataset>(kind: K) => dataset[kind].map((row) => row.value) as (typeof dataset)[K][number]['value'][];
const { asOf } = DEFAULTS;
const projects = values('project').map((project) => {
  const stages = values('projectStage').filter((stage) => stage.projectId === project.id);
  return { project, stages, state: projectState(project, stages, asOf) };
});

describe('the renovations of the demonstration district', () => {
  it('stand in every stage, some done, some overdue with a reason, one given up after its votes', () => {
    const running = new Set(projects.flatMap(({ state }) => state.running));
    expect([...STAGES].filter((stage) => !running.has(stage))).toEqual([]);
    expect(projects.filter(({ state }) => state.what === 'done').length).toBeGreaterThanOrEqual(8);
    expect(projects.filter(({ state }) => state.overdue).length).toBeGreaterThanOrEqual(4);
    const [stopped, ...others] = projects.filter(({ state }) => state.what === 'stopped');
    expect(others).toEqual([]);
    const votes = values('consent').filter(({ projectId }) => projectId === stopped!.project.id);
    expect(votes.map(consentPasses)).toEqual([false, false]);
    expect(stopped!.project.stoppedReason).toContain('四分之三');
  });

  it('tell each finished stage by a notice about the same compounds', () => {
    for (const { project, stages } of projects) {
      for (const id of stages.flatMap(({ noticeIds }) => noticeIds ?? [])) {
        const notice = values('notice').find((entry) => entry.id === id)!;
        expect(notice.compoundIds).toEqual(project.compoundIds);
      }
    }
  });

  it('account for every item of what was accepted, and dropped some with a reason', () => {
    const accepted = projects.filter(({ stages }) => isAccepted(stages, asOf)).map(({ project }) => project.id);
    expect(accepted.length).toBeGreaterThanOrEqual(10);
    const items = values('projectItem').filter(({ projectId }) => accepted.includes(projectId));
    expect(items.filter(({ result }) => result === undefined)).toEqual([]);
    expect(items.some(({ result, reason }) => result === '取消' && reason)).toBe(true);
  });

  it('have items that cost what was planned', () => {
    for (const { project } of projects) {
      const items = values('projectItem').filter(({ projectId }) => projectId === project.id);
      expect(items.reduce((sum, { estimate = 0 }) => sum + estimate, 0)).toBe(project.investment);
    }
  });

  it('paid once above the contract, with a change order', () => {
    const over = values('fund').filter(({ flow, paid, budget }) => flow === '支出' && paid > budget);
    expect(over.length).toBeGreaterThan(0);
    expect(over.filter(({ changeOrder }) => !changeOrder)).toEqual([]);
  });
});

describe('the elevators of the demonstration district', () => {
  const elevators = values('elevator');

  it('are a hundred, at every step, some given up', () => {
    expect(elevators).toHaveLength(100);
    const steps = new Set(elevators.map((elevator) => elevatorStep(elevator, asOf)));
    expect(ELEVATOR_STEPS.filter(([step]) => !steps.has(step))).toEqual([]);
    expect(steps.has('终止')).toBe(true);
  });

  it('rest on votes by the rule of their time', () => {
    const votes = values('consent').filter(({ matter }) => matter === '加装电梯');
    expect(votes.filter(({ threshold, decidedOn }) => (threshold === '全体三分之二以上') !== decidedOn < '2021-01-01')).toEqual([]);
    expect(votes.some(({ threshold }) => threshold === '全体三分之二以上')).toBe(true);
  });
});
