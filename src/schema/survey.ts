import { z } from 'zod';
import { choice, col, date, id, int, percent, text } from './cells.ts';

export const Survey = z.strictObject({
  id: col(id, '调查编号', '永久不变的编号', 'v-2026-1'),
  title: col(text, '调查名称', '调查名称', '2026年上半年物业服务满意度调查'),
  compoundId: col(id, '小区编号', '只调查一个小区时填').optional(),
  from: col(date, '开始日期', '调查开始', '2026-05-01'),
  to: col(date, '结束日期', '调查结束', '2026-05-31'),
  sample: col(int(), '有效样本', '有效问卷份数', '4210', '份').optional(),
  method: col(choice('入户问卷', '电话回访', '网上问卷', '拦截访问'), '方法', '调查方法', '入户问卷').optional(),
  satisfied: col(int(), '满意数', '回答满意和较满意的份数', '3520', '份').optional(),
  rate: col(percent, '满意率', '满意数除以有效样本', '83.61').optional(),
});
export type Survey = z.output<typeof Survey>;
