import { z } from 'zod';
import { bool, col, date, id, int, text } from './cells.ts';

/** `content/help/<slug>.md` and `content/pages/<slug>.md`: texts of the site itself. */
export const TextPage = z.strictObject({
  id: col(id, '编号', '与文件名相同，就是网址', 'objection'),
  title: col(text, '标题', '标题', '怎样提意见'),
  summary: col(text, '摘要', '一句话回答', '在截止日之前写信、打电话或到现场').optional(),
  order: col(int(0, 999), '排序', '列表里的先后', '10').optional(),
  updatedOn: col(date, '更新日期', '更新日期', '2026-11-01').optional(),
  searchable: col(bool, '可以搜到', '是否进入搜索', '是').optional(),
});
export type TextPage = z.output<typeof TextPage>;
