import { z } from 'zod';
import { col, date, id, link, money, name, text } from './cells.ts';

/** `data/penalties.csv`: what an authority decided against a company, with the number of its decision. */
export const Penalty = z.strictObject({
  id: col(id, '处罚编号', '永久不变的编号', 'x-2026-001'),
  companyId: col(id, '企业编号', '受处罚的企业', 'p0001'),
  compoundId: col(id, '小区编号', '事情发生在哪个小区').optional(),
  on: col(date, '决定日期', '决定书的日期', '2026-04-16'),
  authority: col(name, '决定机关', '作出决定的机关', '云汀区市场监督管理局'),
  docNo: col(text, '决定书文号', '处罚决定书的文号', '云市监罚〔2026〕12号'),
  summary: col(text, '事由和决定', '为什么处罚、怎样处罚，不写个人姓名', '未按规定明码标价，责令改正，罚款2000元'),
  amount: col(money, '罚款', '罚款金额；没有罚款的不填', '2000.00').optional(),
  url: col(link, '决定书网址', '公开的决定书地址').optional(),
});
export type Penalty = z.output<typeof Penalty>;
