import { z } from 'zod';
import { col, date, id, list, name, text } from './cells.ts';

/** `data/supervision-orders.csv`: a 督办单. */
export const Order = z.strictObject({
  id: col(id, '督办编号', '永久不变的编号', 'db-2026-001'),
  docNo: col(name, '督办文号', '督办单的文号', '云督〔2026〕1号'),
  on: col(date, '下发日期', '哪天下发', '2026-09-18'),
  item: col(text, '督办事项', '要办什么', '示例路沿线小区消防通道清理'),
  issuerId: col(id, '下发单位', '单位编号', 'o-qzfb'),
  officeId: col(id, '承办单位', '单位编号', 'o-s01'),
  deadline: col(date, '办理期限', '什么时候办完', '2026-10-10'),
  issueIds: col(list(id), '有关问题', '问题清单里的编号，用；隔开', 'i-2026-0001').optional(),
  result: col(text, '办理结果', '办得怎样', '通道清空，设置了警示标线').optional(),
  closedOn: col(date, '办结日期', '哪天办结', '2026-10-08').optional(),
});
export type Order = z.output<typeof Order>;
