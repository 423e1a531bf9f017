import { z } from 'zod';
import { choice, col, countOrFew, id, month } from './cells.ts';

/** All topics of a month and place together. */
export const ALL_TOPICS = '合计';
export const HOTLINE_TOPICS = [
  '物业服务',
  '物业收费',
  '停车',
  '设施维修',
  '环境卫生',
  '违章搭建',
  '供水供热',
  '改造施工',
  '其他',
  ALL_TOPICS,
] as const;

/** `data/hotline.csv`: how many calls about housing there were. Too small counts are not printed (`countOrFew`). */
export const HotlineCount = z.strictObject({
  month: col(month, '月份', '年-月', '2026-09'),
  subdistrictId: col(id, '街道编号', '哪个街道', 's01'),
  compoundId: col(id, '小区编号', '只统计一个小区时填', 'c0001').optional(),
  topic: col(choice(...HOTLINE_TOPICS), '主题', '反映什么', '物业收费'),
  count: col(countOrFew, '件数', '收到多少件；件数太少的写“不公布”', '26', '件'),
  resolved: col(countOrFew, '办结', '其中办结的', '24', '件').optional(),
  satisfied: col(countOrFew, '满意', '回访时表示满意的', '19', '件').optional(),
});
export type HotlineCount = z.output<typeof HotlineCount>;
