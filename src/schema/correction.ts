import { z } from 'zod';
import { bool, choice, col, date, name, text } from './cells.ts';

export const CORRECTION_ACTIONS = ['更正', '撤回'] as const;

/**
 * `data/corrections.csv`: why a record that was published is no longer what it was, or is gone. A row justifies one
 * change in the publication log (rule V-09) and stays for good. Notices may say the same in their own front matter.
 */
export const RecordCorrection = z.strictObject({
  table: col(name, '表', '哪张表，写中文名称，例如 实际收费；公示写 公示公告', '实际收费'),
  record: col(
    text,
    '编号',
    '这条记录在登记日志里的编号：用什么认它就写什么，几栏合起来的用 / 隔开，例如 2026-q3/c0001/site-env-road',
    'h0001-1',
  ),
  on: col(date, '日期', '更正或撤回的日期', '2026-08-12'),
  action: col(choice(...CORRECTION_ACTIONS), '处理', '改了内容是更正，不再公开是撤回', '更正'),
  office: col(name, '单位', '作出决定的单位', '区住建局'),
  reason: col(text, '原因', '为什么改、为什么撤；撤回的不要写出撤掉的内容', '单价录入有误，应为1.35元'),
  hidden: col(bool, '隐去原文', '原来的内容含个人信息、不能再让人看到的填“是”，更正前的内容从登记日志里一起删掉', '否').optional(),
});
export type RecordCorrection = z.output<typeof RecordCorrection>;
