/** Words of the compound page about works. */

type State = 'unknown' | 'stopped' | 'done' | 'current';

const current = (running: readonly string[], stage?: string) => (running.length ? `正在${running.join('、')}` : `${stage ?? ''}还没有开始`);

export const compoundWorksText = {
  project: '改造',
  projectDeadline: (day: string) => `，期限是${day}`,
  projectStatus: (state: State, overdue: boolean) =>
    ({ done: '完成', stopped: '终止', unknown: '在计划内', current: overdue ? '晚于计划' : '进行中' })[state],
  projectAnswer: (state: State, running: readonly string[], stage?: string) =>
    ({ done: '已完成', stopped: '不再实施', unknown: '已列入计划', current: current(running, stage) })[state],
  projectNext: (stage: string, day: string) => `${stage}计划${day}完成。`,
  projectIn: (year: number, name: string) => `${year}年计划：${name}。`,
  answerProject: (year: number, state: State, running: readonly string[], stage?: string) =>
    `${year}年列入的改造` + { done: '已完成', stopped: '不再实施', unknown: '在计划内', current: current(running, stage) }[state],

  elevators: '加装电梯',
  elevatorAt: (building: string, unit: string) => `${building}${unit}`,
  elevatorStep: (step: string | undefined) => (step === '终止' ? '不再加装' : (step ?? '还没有开始')),
  elevatorCount: (units: number) => `${units}个单元登记加装`,
  elevatorSteps: (steps: readonly (readonly [step: string, count: number])[]) =>
    steps.map(([step, count]) => `${step}${count}个`).join('，') + '。',
  elevatorFrom: (from: string, to: string) => `方案公示${from}至${to}。`,
  separator: '：',
} as const;
