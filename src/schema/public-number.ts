import { z } from 'zod';
import { col, date, id, name, text } from './cells.ts';

/** `data/public-numbers.csv`: mobiles that belong to an office and may be published, why, and until when. */
export const PublicNumber = z.strictObject({
  number: col(name, '号码', '对外公布的工作手机，11位', '139XXXXXXXX'),
  officeId: col(id, '所属单位', '单位编号', 'o-zjj'),
  reason: col(text, '公开理由', '为什么用手机、为什么要公布', '防汛值班手机，座机夜间无人接听'),
  until: col(date, '公开到', '最后一天；过期后按个人手机号码处理', '2026-12-31'),
});
export type PublicNumber = z.output<typeof PublicNumber>;
