import { z } from 'zod';
import { choice, col, date, id, text } from './cells.ts';

export const Contract = z.strictObject({
  id: col(id, '合同编号', '永久不变的编号', 't0001'),
  compoundId: col(id, '小区编号', '小区', 'c0001'),
  companyId: col(id, '企业编号', '企业', 'p0001'),
  kind: col(choice('前期物业', '业主大会选聘', '街道应急托管'), '合同类别', '合同类别', '业主大会选聘'),
  signedOn: col(date, '签订日期', '签订日期', '2024-07-20'),
  from: col(date, '开始日期', '合同期开始', '2024-08-01'),
  to: col(date, '结束日期', '合同期结束', '2027-07-31'),
  procurement: col(choice('公开招标', '邀请招标', '协议选聘'), '选聘方式', '选聘方式', '公开招标'),
  exitReason: col(text, '退出原因', '提前退出的原因').optional(),
  tenderNoticeId: col(id, '招标公示', '招标中标结果公示的编号').optional(),
  noticeId: col(id, '合同公示', '合同文本公示的编号').optional(),
  consentId: col(id, '表决编号', '业主选聘表决的编号').optional(),
});
export type Contract = z.output<typeof Contract>;
