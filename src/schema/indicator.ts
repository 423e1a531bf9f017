import { z } from 'zod';
import { choice, col, date, id, name, percent, text } from './cells.ts';

const count = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/)
  .meta({ cell: 'text' });

/** `data/indicators.csv`: a promise measured. The basis decides what the percentage means (9 of 50 compounds is 46 % of area). */
export const Indicator = z.strictObject({
  key: col(id, '指标编号', '与行动目标的编号相同', 'property'),
  name: col(name, '指标名称', '指标名称', '专业物业服务覆盖'),
  numerator: col(count, '分子', '做到的数量', '271'),
  denominator: col(count, '分母', '总数', '552'),
  basis: col(choice('小区数', '建筑面积', '户数', '金额'), '计算口径', '按小区数、面积还是户数', '小区数'),
  definition: col(text, '口径说明', '分子、分母是什么', '有备案物业服务合同的小区'),
  value: col(percent, '数值', '分子除以分母，误差不超过0.05', '49.1'),
  target: col(percent, '目标值', '目标', '80').optional(),
  targetDate: col(date, '目标日期', '什么时候做到', '2028-05-31').optional(),
  asOf: col(date, '截至日期', '数据截至', '2026-10-31'),
  source: col(text, '来源', '数据来源', '区住建局月报'),
  countOf: col(
    choice('市场化物业小区', '全部小区', '老旧小区', '有业主组织小区'),
    '登记簿核对',
    '分子等于登记簿里的哪个数；不能核对的不填',
    '市场化物业小区',
  ).optional(),
});
export type Indicator = z.output<typeof Indicator>;
