import { z } from 'zod';
import { col, date, id, int, name, phone, score, text } from './cells.ts';

/** `data/rounds.csv`: one round of scoring under one rubric. */
export const Round = z.strictObject({
  id: col(id, '轮次编号', '永久不变的编号', '2026-q3'),
  rubricId: col(id, '细则编号', '使用的细则', 'r-2025'),
  title: col(name, '轮次名称', '轮次名称', '2026年第三季度'),
  from: col(date, '开始日期', '测评开始', '2026-07-01'),
  to: col(date, '结束日期', '测评结束', '2026-09-30'),
  publishedOn: col(date, '公布日期', '结果公布日期', '2026-10-15').optional(),
  noticeId: col(id, '公示编号', '结果公示的编号', 'n-2026-0210').optional(),
  subjectCount: col(int(1), '测评对象数', '这一轮一共测评了多少个对象；只登记了其中一部分时必填', '10', '个').optional(),
  sample: col(int(), '有效问卷', '有效问卷份数', '11040', '份').optional(),
  method: col(text, '方法', '这一轮怎么测评的', '每小区实地考察1次，有效问卷不少于20份').optional(),
  appealOrg: col(name, '复核单位', '对结果有异议向谁申请', '区文明办').optional(),
  appealPhone: col(phone, '复核电话', '复核电话', '000-5550 0130').optional(),
  appealUntil: col(date, '复核截止', '申请复核的最后一天', '2026-10-29').optional(),
});
export type Round = z.output<typeof Round>;

/** `data/scores/<round>.csv`: points of one subject for one item. Blank is not 0: an item without points needs a reason. */
export const Score = z.strictObject({
  roundId: col(id, '轮次编号', '所属轮次', '2026-q3'),
  subjectId: col(id, '对象编号', '被测评的小区（社区、街道、邻里中心）编号', 'c0001'),
  itemId: col(id, '项目编号', '细则里的末级项目', 'site-env-road'),
  value: col(score, '得分', '得分；不适用的留空并填原因', '5.5').optional(),
  naReason: col(text, '不适用原因', '没有得分的原因', '该小区没有地下车库').optional(),
});
export type Score = z.output<typeof Score>;

/** `data/results/<round>.csv`: what was published for a subject, checked against the recomputed value (V-31). */
export const Result = z.strictObject({
  roundId: col(id, '轮次编号', '所属轮次', '2026-q3'),
  subjectId: col(id, '对象编号', '被测评的小区（社区、街道、邻里中心）编号', 'c0001'),
  total: col(score, '总分', '公布的总分；未参评的不填', '86.53').optional(),
  rank: col(int(1), '名次', '公布的名次；未参评的不填', '3').optional(),
  excludedReason: col(text, '未参评原因', '没有排名的原因', '综合改造施工，暂不参评').optional(),
  resumesOn: col(name, '何时恢复', '什么时候恢复参评', '2026年第四季度').optional(),
});
export type Result = z.output<typeof Result>;
