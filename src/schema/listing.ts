import { z } from 'zod';
import { choice, col, date, id, int, score, text } from './cells.ts';

/** `data/list-rules.csv`: who is on the red or black list, as a rule over one round. */
export const ListRule = z.strictObject({
  id: col(id, '规则编号', '永久不变的编号', 'lr-red'),
  rubricId: col(id, '细则编号', '适用的测评细则', 'r-2025'),
  list: col(choice('红榜', '黑榜'), '榜单', '红榜或黑榜', '红榜'),
  min: col(score, '不低于', '总分不低于多少分', '85').optional(),
  last: col(int(1, 1000), '末位数', '名次在最后几位', '3', '位').optional(),
  below: col(score, '低于', '并且总分低于多少分', '80').optional(),
  text: col(text, '规则', '规则的文字', '总分85分及以上'),
  exit: col(text, '移出条件', '怎样移出榜单', '整改验收合格后3个工作日内移出'),
  docId: col(id, '依据文件', '文件编号', 'd-2025-021').optional(),
});
export type ListRule = z.output<typeof ListRule>;

/** `data/listings.csv`: an entry of a red or black list. Only compounds and organisations may stand here. */
export const Listing = z.strictObject({
  roundId: col(id, '轮次编号', '依据哪一轮测评', '2026-q3'),
  ruleId: col(id, '规则编号', '依据哪条规则', 'lr-black'),
  subjectKind: col(choice('小区', '企业', '个人'), '对象', '只能是小区或企业', '小区'),
  compoundId: col(id, '小区编号', '上榜小区', 'c0001').optional(),
  companyId: col(id, '企业编号', '服务的企业', 'p0001').optional(),
  reason: col(text, '原因', '上榜原因', '消防通道被占、垃圾清运不及时').optional(),
  from: col(date, '上榜日期', '上榜日期', '2026-10-15'),
  until: col(date, '有效期至', '最迟哪天下榜', '2027-01-31').optional(),
  rectifyBy: col(date, '整改期限', '整改期限', '2026-11-15').optional(),
  outcome: col(text, '整改结果', '整改结果', '通道已清空，10月28日验收合格').optional(),
  removedOn: col(date, '移出日期', '移出日期').optional(),
});
export type Listing = z.output<typeof Listing>;
