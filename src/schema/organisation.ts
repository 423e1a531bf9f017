import { z } from 'zod';
import { choice, col, date, id, name, phone, text } from './cells.ts';

export const ORGANISATION_KINDS = ['党组织', '业委会', '物管会', '自治组织', '志愿组织', '自乐组织'] as const;

/** `data/organisations.csv`: that a body exists and until when; its members' names stand nowhere, its contact is an office. */
export const Organisation = z.strictObject({
  id: col(id, '组织编号', '永久不变的编号', 'b0001'),
  kind: col(choice(...ORGANISATION_KINDS), '组织类别', '组织类别', '业委会'),
  name: col(name, '组织名称', '组织名称', '示例一号小区业主委员会'),
  compoundId: col(id, '小区编号', '在哪个小区；属于整个社区的不填', 'c0001').optional(),
  communityId: col(id, '社区编号', '在哪个社区').optional(),
  foundedOn: col(date, '成立日期', '成立日期', '2024-06-12').optional(),
  termFrom: col(date, '任期开始', '本届任期开始', '2024-06-12').optional(),
  termEnd: col(date, '任期届满', '本届任期的最后一天', '2029-06-11').optional(),
  endedOn: col(date, '撤销日期', '已经撤销或改组的填').optional(),
  contact: col(text, '联系地点', '办公地点，不写个人住处', '示例一号小区物业服务用房').optional(),
  phone: col(phone, '联系电话', '办公电话', '000-5550 0126').optional(),
  noticeId: col(id, '公示编号', '选举结果公示的编号').optional(),
});
export type Organisation = z.output<typeof Organisation>;
