import { z } from 'zod';
import { amount, choice, col, date, id, int, name, percent, text } from './cells.ts';
import { accountPeriod } from './disclosure.ts';

/** `data/fee-collections.csv`: how much of the property fee was paid, in aggregate. Who has not paid stands nowhere. */
export const FeeCollection = z.strictObject({
  id: col(id, '收取编号', '永久不变的编号', 'q-2025-c0001'),
  name: col(name, '统计名称', '哪一期、哪里的收取率', '2025年示例一号小区物业费收取率'),
  scope: col(choice('小区', '企业', '街道', '全区'), '范围', '统计的范围', '小区'),
  compoundId: col(id, '小区编号', '范围是小区时填', 'c0001').optional(),
  companyId: col(id, '企业编号', '范围是企业时填').optional(),
  subdistrictId: col(id, '街道编号', '范围是街道时填').optional(),
  period: col(accountPeriod, '期间', '哪一期，如 2025 或 2026-h1', '2025'),
  basis: col(choice('金额', '户数'), '计算口径', '按金额还是按户数', '金额'),
  dueAmount: col(amount, '应收金额', '分母：本期应收的物业费', '800000.00').optional(),
  paidAmount: col(amount, '实收金额', '分子：其中已经收到的', '640000.00').optional(),
  dueHomes: col(int(1), '应交户数', '分母：本期应交的户数', '640', '户').optional(),
  paidHomes: col(int(), '已交户数', '分子：其中已经交清的户数', '512', '户').optional(),
  rate: col(percent, '收取率', '分子除以分母', '80'),
  asOf: col(date, '截至日期', '统计截至哪天', '2026-03-31'),
  source: col(text, '来源', '数字从哪里来', '物业服务企业年报，街道办事处核对'),
});
export type FeeCollection = z.output<typeof FeeCollection>;
