import { z } from 'zod';
import { choice, col, date, id, name, text, wan } from './cells.ts';

export const FUND_SOURCES = ['中央', '自治区', '市级', '区级', '城市更新基金', '管线单位', '居民', '社会'] as const;

/** Money that comes into or goes out of one project. */
export const Fund = z.strictObject({
  id: col(id, '资金编号', '永久不变的编号', 'f-2026-07-1'),
  projectId: col(id, '项目编号', '哪个项目', 'j-2026-07'),
  flow: col(choice('来源', '支出'), '收支', '钱从哪里来，还是用到哪里', '来源'),
  source: col(choice(...FUND_SOURCES), '资金来源', '来源填谁出的钱，支出不填', '区级').optional(),
  purpose: col(text, '用途', '这笔钱做什么', '区级财政补助'),
  payee: col(name, '收款单位', '支出付给谁，来源不填', '示例建设公司').optional(),
  budget: col(wan, '预算', '安排或合同约定的金额', '160'),
  paid: col(wan, '已到账或已支付', '到数据日期为止，没有填 0', '120'),
  changeOrder: col(text, '变更依据', '支付超过预算的，写变更单编号和内容', '变更单第2号：增加雨污分流120米').optional(),
  changedOn: col(date, '变更日期', '变更批准的日期', '2026-08-20').optional(),
  asOf: col(date, '数据日期', '这个数是哪一天的', '2026-10-31'),
});
export type Fund = z.output<typeof Fund>;
