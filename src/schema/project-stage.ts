import { z } from 'zod';
import { choice, col, date, id, list, text } from './cells.ts';

/** The stages of a renovation in the order in which they begin; they may overlap. */
export const STAGES = ['摸底', '拆违拆临', '设计方案', '招投标', '施工', '综合验收', '引入物业'] as const;
export type StageName = (typeof STAGES)[number];

/** One line of the schedule (配档表) of a project. Whether it is done or overdue follows from its days (rule V-39). */
export const ProjectStage = z.strictObject({
  projectId: col(id, '项目编号', '哪个项目', 'j-2026-07'),
  stage: col(choice(...STAGES), '阶段', '配档表里的哪一步', '施工'),
  plannedStart: col(date, '计划开始', '计划哪一天开始', '2026-07-01'),
  plannedEnd: col(date, '计划完成', '计划哪一天完成', '2026-11-30'),
  actualStart: col(date, '实际开始', '哪一天开始的，没开始不填', '2026-07-06').optional(),
  actualEnd: col(date, '实际完成', '哪一天完成的，没完成不填', '2026-11-18').optional(),
  delayReason: col(text, '推迟原因', '比计划晚的原因', '供热管网迁改多用了20天').optional(),
  noticeIds: col(list(id), '公示', '这一步的公示编号，用；隔开', 'n-2026-0005').optional(),
});
export type ProjectStage = z.output<typeof ProjectStage>;
