import { z } from 'zod';
import { choice, col, date, id, name, percent, text } from './cells.ts';

const count = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/)
  .meta({ cell: 'text' });

/** What one count stands for. Two bases of one promise are two indicators: 9 of 50 compounds may be 46 % of their area. */
export const BASES = ['小区数', '建筑面积', '户数', '金额', '项目数', '电梯数', '问题数', '任务数'] as const;

/** The counts that the registers themselves give, numerator and denominator. */
export const COUNTS = [
  '市场化物业小区',
  '市场化物业面积',
  '有人管理小区',
  '全部小区',
  '老旧小区',
  '有业主组织小区',
  '文明达标小区',
  '销号三无小区',
  '办结问题',
  '有党组织小区',
  '验收改造项目',
  '验收改造面积',
  '投用电梯',
  '建成口袋公园',
  '建成特色街',
] as const;

/**
 * `data/indicators.csv`: a promise measured. The basis decides what the percentage means.
 * What the registers can count is left empty and counted by the build.
 */
export const Indicator = z.strictObject({
  key: col(id, '指标编号', '永久不变的编号', 'property'),
  name: col(name, '指标名称', '指标名称', '专业物业服务覆盖'),
  goalKey: col(id, '目标编号', '衡量哪一个目标；与指标编号相同的不填', 'property').optional(),
  numerator: col(count, '分子', '做到的数量；由登记簿计数的不填', '271').optional(),
  denominator: col(count, '分母', '总数；由登记簿计数的不填', '552').optional(),
  basis: col(choice(...BASES), '计算口径', '按小区数、面积还是户数', '小区数'),
  definition: col(text, '口径说明', '分子、分母是什么', '有备案物业服务合同的小区'),
  value: col(percent, '数值', '分子除以分母，误差不超过0.05；由登记簿计数的不填', '49.1').optional(),
  target: col(percent, '目标值', '目标', '80').optional(),
  targetDate: col(date, '目标日期', '什么时候做到', '2028-05-31').optional(),
  asOf: col(date, '截至日期', '数据截至', '2026-10-31'),
  source: col(text, '来源', '数据来源', '区住建局月报'),
  countOf: col(
    choice(...COUNTS),
    '登记簿计数',
    '分子、分母由登记簿数出来的，填数哪一项；填了分子的，要与登记簿一致',
    '市场化物业小区',
  ).optional(),
});
export type Indicator = z.output<typeof Indicator>;
