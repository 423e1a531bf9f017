import { z } from 'zod';
import { choice, col, date, id, int, list, text } from './cells.ts';

export const CITY_WORKS = [
  '棚户区改造',
  '特色街',
  '背街小巷',
  '农贸市场',
  '口袋公园',
  '供水',
  '三线整治',
  '拆违',
  '垃圾分类试点',
  '道路',
  '公共空间界线',
  '门前责任',
  '其他',
] as const;

/** One work of the campaign outside the compounds: how many were promised and how many are done. */
export const CityWork = z.strictObject({
  id: col(id, '工程编号', '永久不变的编号', 'w-2026-01'),
  kind: col(choice(...CITY_WORKS), '类别', '哪一类', '口袋公园'),
  name: col(text, '名称', '工程名称', '2026年口袋公园建设'),
  target: col(int(1), '目标', '承诺完成多少', '5'),
  done: col(int(), '完成', '到数据日期完成多少，没有填 0', '3'),
  unit: col(text, '单位', '目标和完成的单位', '处'),
  deadline: col(date, '期限', '承诺完成的日期', '2026-12-31'),
  officeId: col(id, '责任单位', '单位编号', 'o-zjj'),
  subdistrictIds: col(list(id), '涉及街道', '街道编号，用；隔开', 's01').optional(),
  asOf: col(date, '数据日期', '完成数是哪一天的', '2026-10-31'),
  note: col(text, '说明', '已完成的在哪里，没完成的为什么', '其余2处正在铺装').optional(),
});
export type CityWork = z.output<typeof CityWork>;
