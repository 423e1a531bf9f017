import { z } from 'zod';
import { col, date, id, int, name, text, year } from './cells.ts';

/** `data/commitments.csv`: what a 街道 or office signed to do within a year (目标责任书). Targets of bodies, never of persons. */
export const Commitment = z.strictObject({
  id: col(id, '责任书编号', '永久不变的编号', 'zr-2026-s01-1'),
  officeId: col(id, '责任单位', '单位编号', 'o-s01'),
  year: col(year, '年度', '哪一年', '2026', '年'),
  target: col(text, '目标', '要做到什么', '新引入物业服务企业'),
  value: col(int(), '目标数', '要做到多少', '3'),
  unit: col(name, '单位', '目标数的单位', '个小区'),
  due: col(date, '期限', '什么时候做到', '2026-12-31'),
  result: col(int(), '完成数', '已经做到多少', '2').optional(),
  resultOn: col(date, '完成数截至', '完成数是哪天的', '2026-09-30').optional(),
  docId: col(id, '文件编号', '责任书依据的文件', 'd-2025-001').optional(),
  note: col(text, '说明', '没有做到的原因等').optional(),
});
export type Commitment = z.output<typeof Commitment>;

/** `data/assessments.csv`: how far a commitment was at the end of a quarter. */
export const Assessment = z.strictObject({
  commitmentId: col(id, '责任书编号', '哪一项', 'zr-2026-s01-1'),
  quarter: col(
    z
      .string()
      .regex(/^20\d{2}-q[1-4]$/)
      .meta({ cell: 'text' }),
    '季度',
    '年-季度',
    '2026-q3',
  ),
  value: col(int(), '季末完成数', '到季度末做到多少', '2'),
  remark: col(text, '考核意见', '考核的意见', '进度正常').optional(),
});
export type Assessment = z.output<typeof Assessment>;
