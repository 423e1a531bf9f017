import { z } from 'zod';
import { choice, col, date, id, int, list, text } from './cells.ts';

/** `data/liaison-logs.csv`: what an official in liaison did, in counts; no resident is named. */
export const LiaisonLog = z.strictObject({
  id: col(id, '记录编号', '永久不变的编号', 'lg-00001'),
  liaisonId: col(id, '包联编号', '谁做的', 'l-0001'),
  on: col(date, '日期', '哪一天', '2026-09-15'),
  kind: col(choice('接待', '走访', '现场办公', '座谈'), '方式', '接待、走访、现场办公或座谈', '接待'),
  compoundId: col(id, '小区编号', '在哪个小区', 'c0001').optional(),
  visitors: col(int(), '人次', '接待或走访了多少人次', '6', '人次').optional(),
  issueIds: col(list(id), '有关问题', '登记进问题清单的编号，用；隔开', 'i-2026-0001').optional(),
  resolved: col(text, '解决了什么', '当场或事后解决的事', '楼道灯当天修好'),
});
export type LiaisonLog = z.output<typeof LiaisonLog>;
