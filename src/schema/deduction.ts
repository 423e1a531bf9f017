import { z } from 'zod';
import { col, date, id, name, score, text } from './cells.ts';

/** `data/deductions.csv`: for what a grading took points away. */
export const Deduction = z.strictObject({
  gradingId: col(id, '评定编号', '哪一次评定', 'g-2026-0001'),
  item: col(name, '扣分项目', '评定办法里的项目', '公共收益未按期公开'),
  points: col(score, '扣分', '扣了多少分', '2'),
  reason: col(text, '事实', '什么时候、什么事', '2026年第一季度没有公布停车收益'),
  on: col(date, '认定日期', '认定的日期', '2026-04-20'),
});
export type Deduction = z.output<typeof Deduction>;
