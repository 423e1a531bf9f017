/** Words of the compound page about works. */

type State = 'unknown' | 'stopped' | 'done' | 'current';

export const compoundWorksText = {
  project: '改造',
  projectDeadline: (day: string) => `，计划${day}前完成`,
  projectStatus: (state: State, stage?: string) => ({ done: '完成', stopped: '终止', unknown: '在计划内', current: stage ?? '' })[state],
  projectAnswer: (state: State, stage?: string) =>
    ({ done: '已完成', stopped: '不再实施', unknown: '已列入计划', current: `${stage}阶段` })[state],
  projectIn: (year: number, name: string) => `${year}年计划：${name}。`,
  answerProject: (year: number, state: State, stage?: string) =>
    `${year}年列入的改造` + { done: '已完成', stopped: '不再实施', unknown: '在计划内', current: `在${stage}阶段` }[state],
};
