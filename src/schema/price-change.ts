import { z } from 'zod';
import { choice, col, date, id, name, percent, price, text } from './cells.ts';

/** `data/price-changes.csv`: a change of price with its steps – audit, proposal, vote, result. How far it is follows from their days. */
export const PriceChange = z.strictObject({
  id: col(id, '调价编号', '永久不变的编号', 'y-2026-001'),
  compoundId: col(id, '小区编号', '调价的小区', 'c0001'),
  companyId: col(id, '企业编号', '服务的企业', 'p0001'),
  item: col(name, '收费项目', '调整的收费项目', '物业服务费'),
  before: col(price, '原价', '调整前的单价', '1.35'),
  after: col(price, '新价', '调整后的单价', '1.40'),
  unit: col(name, '计费单位', '单价的单位', '元/㎡·月'),
  gradingId: col(id, '评定编号', '按哪一次等级评定弹性调价').optional(),
  auditNoticeId: col(id, '审计公示', '上年度收支审计公示的编号', 'n-2026-0001').optional(),
  proposalNoticeId: col(id, '方案公示', '调价方案公示的编号', 'n-2026-0002').optional(),
  consentId: col(id, '表决编号', '业主表决的编号', 'a-2026-001').optional(),
  resultNoticeId: col(id, '结果公示', '表决结果公示的编号', 'n-2026-0003').optional(),
  chargeId: col(id, '新收费编号', '按新价登记的收费', 'h0001-2').optional(),
  effectiveOn: col(date, '执行日期', '从哪天起按新价收', '2026-04-01').optional(),
  stoppedOn: col(date, '停止日期', '没有通过或撤回的日期').optional(),
  stopReason: col(text, '停止原因', '为什么没有调价').optional(),
});
export type PriceChange = z.output<typeof PriceChange>;

export const ADJUSTMENTS = ['可上浮', '不变', '应下浮'] as const;

/** `data/elastic-rules.csv`: what a grade allows or demands of the price (弹性调价). */
export const ElasticRule = z.strictObject({
  schemeId: col(id, '方案编号', '按哪个等级评定方案', 'credit-2025'),
  grade: col(name, '等级', '方案里的等级', 'AAA'),
  adjust: col(choice(...ADJUSTMENTS), '怎样调整', '这个等级可以怎样调价', '可上浮'),
  percent: col(percent, '幅度', '上浮最多、下浮至少百分之几', '10').optional(),
  basis: col(text, '依据', '文件和条款', '《云汀区物业管理实施细则》第三十五条'),
});
export type ElasticRule = z.output<typeof ElasticRule>;
