import { z } from 'zod';
import { col, date, id, name, phone } from './cells.ts';

/** Whom to call about a part of the finished works, and until when. */
export const Warranty = z.strictObject({
  projectId: col(id, '项目编号', '哪个项目', 'j-2026-07'),
  item: col(name, '保修内容', '保修什么', '屋面防水'),
  from: col(date, '保修开始', '从哪一天起', '2026-11-18'),
  until: col(date, '保修到', '保修到哪一天', '2031-11-17'),
  org: col(name, '保修单位', '谁来修', '示例建设公司'),
  phone: col(phone, '报修电话', '报修电话', '000-5550 0140'),
});
export type Warranty = z.output<typeof Warranty>;
