/** Words of the compound page about works. */
export const compoundWorksText = {
  project: '改造',
  projectDeadline: (day: string) => `，计划${day}前完成`,
  projectDone: '已完成',
  projectStage: (stage?: string) => (stage ? `${stage}阶段` : '已列入计划'),
  projectIn: (year: number, name: string) => `${year}年计划：${name}。`,
  answerProjectDone: (year: number) => `${year}年列入的改造已完成`,
  answerProject: (year: number, stage?: string) => `${year}年列入改造${stage ? `，在${stage}阶段` : ''}`,
};
