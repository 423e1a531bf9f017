import { z } from 'zod';
import { choice, col, date, id, name, text, wan } from './cells.ts';

export const ITEM_CLASSES = ['基础类', '完善类', '提升类'] as const;

/** One thing a project was to renovate, what came of it, and what its acceptance found. */
export const ProjectItem = z.strictObject({
  projectId: col(id, '项目编号', '哪个项目', 'j-2026-07'),
  class: col(choice(...ITEM_CLASSES), '类别', '基础类、完善类或提升类', '基础类'),
  item: col(name, '内容', '改什么', '屋面防水'),
  estimate: col(wan, '概算', '方案里的概算', '86').optional(),
  result: col(choice('完成', '取消'), '结果', '还没有结果的不填', '完成').optional(),
  doneOn: col(date, '结果日期', '完成或取消的日期', '2026-10-20').optional(),
  reason: col(text, '取消原因', '为什么没有做', '选址与地下管线冲突').optional(),
  agreedHow: col(text, '居民意见', '取消或变更是怎样征得居民同意的', '2026年8月3日居民议事会同意').optional(),
  accepted: col(choice('合格', '整改后合格', '待整改'), '验收结论', '综合验收对这一项的结论', '合格').optional(),
  defect: col(text, '发现的问题', '验收提出的问题', '三处收口不严').optional(),
  fixBy: col(date, '整改期限', '要求哪一天改完', '2026-11-25').optional(),
  fixedOn: col(date, '整改完成', '哪一天改完的', '2026-11-16').optional(),
});
export type ProjectItem = z.output<typeof ProjectItem>;
