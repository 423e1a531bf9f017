import { describe, expect, test } from 'vitest';
import { STAGES, type ProjectStage } from '../schema/project-stage.ts';
import { inOrder, isAccepted, lateDays, projectState, stageStatus } from './stage-status.ts';

const stage = (name: ProjectStage['stage'], planned: [string, string], actual: [string?, string?] = []): ProjectStage => ({
  projectId: 'j-1',
  stage: name,
  plannedStart: planned[0],
  plannedEnd: planned[1],
  ...(actual[0] && { actualStart: actual[0] }),
  ...(actual[1] && { actualEnd: actual[1] }),
});

const march: [string, string] = ['2026-03-01', '2026-03-31'];

describe('a stage', () => {
  test('is not begun, running, overdue or done by its days', () => {
    expect(stageStatus(stage('施工', march), '2026-03-10')).toBe('未开始');
    expect(stageStatus(stage('施工', march, ['2026-03-05']), '2026-03-10')).toBe('进行中');
    expect(stageStatus(stage('施工', march, ['2026-03-05']), '2026-03-31')).toBe('进行中');
    expect(stageStatus(stage('施工', march, ['2026-03-05']), '2026-04-01')).toBe('逾期');
    expect(stageStatus(stage('施工', march), '2026-04-01')).toBe('逾期');
    expect(stageStatus(stage('施工', march, ['2026-03-05', '2026-04-09']), '2026-05-01')).toBe('完成');
  });

  test('says by how many days it was or is late', () => {
    expect(lateDays(stage('施工', march, ['2026-03-05', '2026-04-09']), '2026-05-01')).toBe(9);
    expect(lateDays(stage('施工', march, ['2026-03-05']), '2026-04-02')).toBe(2);
    expect(lateDays(stage('施工', march, ['2026-03-05', '2026-03-20']), '2026-05-01')).toBe(0);
  });
});

describe('a project', () => {
  const done = stage('摸底', ['2026-01-01', '2026-02-01'], ['2026-01-01', '2026-02-01']);

  test('is in the stage that was to end first of those that run, and names all that run at once', () => {
    const stages = [stage('综合验收', ['2026-03-20', '2026-04-20'], ['2026-03-20']), done, stage('施工', march, ['2026-03-01'])];
    expect(projectState({}, stages, '2026-03-25')).toMatchObject({
      what: 'current',
      stage: '施工',
      until: '2026-03-31',
      running: ['施工', '综合验收'],
    });
  });

  test('waits for the next stage between two', () => {
    expect(projectState({}, [done, stage('施工', march)], '2026-02-20')).toMatchObject({
      what: 'current',
      stage: '施工',
      running: [],
      overdue: false,
    });
    expect(projectState({}, [done, stage('施工', march)], '2026-04-20').overdue).toBe(true);
  });

  test('is done when every stage has ended, and stopped from the day it was given up', () => {
    expect(projectState({}, [done], '2026-03-01').what).toBe('done');
    expect(projectState({ stoppedOn: '2026-03-01' }, [done], '2026-03-01').what).toBe('stopped');
    expect(projectState({ stoppedOn: '2026-03-02' }, [done, stage('施工', march)], '2026-03-01').what).toBe('current');
    expect(projectState({}, [], '2026-03-01').what).toBe('unknown');
  });

  test('is accepted once 综合验收 has ended, not when it begins', () => {
    expect(isAccepted([stage('综合验收', march, ['2026-03-20'])], '2026-03-25')).toBe(false);
    expect(isAccepted([stage('综合验收', march, ['2026-03-20', '2026-03-30'])], '2026-03-30')).toBe(true);
  });
});

test('stages stand in the order of a renovation', () => {
  expect(inOrder(STAGES.toReversed().map((name) => stage(name, march))).map((row) => row.stage)).toEqual([...STAGES]);
});
