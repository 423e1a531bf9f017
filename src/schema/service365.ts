import { z } from 'zod';
import { col, id, int, month, text } from './cells.ts';

/** `data/services-365.csv`: the 365 精细化服务 of a community's party organisation in one month, in counts. */
export const Service365 = z.strictObject({
  communityId: col(id, '社区编号', '哪个社区', 's01-01'),
  month: col(month, '月份', '年-月', '2026-09'),
  visits: col(int(), '走访户次', '走访了多少户次', '180', '户次'),
  served: col(int(), '服务人次', '代办、陪同、上门等服务的人次', '96', '人次'),
  received: col(int(), '收到诉求', '居民提出的事', '31', '件'),
  resolved: col(int(), '办结诉求', '其中办结的', '28', '件'),
  note: col(text, '说明', '需要说明的情况').optional(),
});
export type Service365 = z.output<typeof Service365>;
