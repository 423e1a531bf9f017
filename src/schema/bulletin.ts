import { z } from 'zod';
import { choice, col, date, id, int, list, text } from './cells.ts';

export const BULLETIN_KINDS = ['周汇总', '月通报', '季度考核'] as const;

/** `data/bulletins.csv`: a weekly summary, a monthly analysis or a quarterly assessment. */
export const Bulletin = z.strictObject({
  id: col(id, '通报编号', '永久不变的编号', 'tb-2026-09'),
  kind: col(choice(...BULLETIN_KINDS), '类别', '周汇总、月通报或季度考核', '月通报'),
  title: col(text, '标题', '标题', '2026年9月督导情况通报'),
  issuerId: col(id, '发布单位', '单位编号', 'o-zjj'),
  from: col(date, '统计开始', '从哪天起', '2026-09-01'),
  to: col(date, '统计结束', '到哪天止', '2026-09-30'),
  publishedOn: col(date, '发布日期', '哪天发布', '2026-10-09'),
  found: col(int(), '新登记问题', '这段时间登记进问题清单的', '18', '件').optional(),
  closed: col(int(), '办结问题', '这段时间办结的', '15', '件').optional(),
  overdue: col(int(), '到期未办结', '到统计结束那天已经超过期限、还没有办结的', '3', '件').optional(),
  summary: col(text, '摘要', '主要情况', '消防通道被占仍然最多'),
});
export type Bulletin = z.output<typeof Bulletin>;

/** `data/bulletin-mentions.csv`: who was praised or criticised in a bulletin, why, and which problems it was about. */
export const BulletinMention = z.strictObject({
  bulletinId: col(id, '通报编号', '哪份通报', 'tb-2026-09'),
  order: col(int(1, 99), '序号', '第几条', '1'),
  side: col(choice('表扬', '批评'), '表扬或批评', '表扬还是批评', '批评'),
  officeId: col(id, '单位编号', '单位', 'o-s01').optional(),
  compoundId: col(id, '小区编号', '小区', 'c0001').optional(),
  companyId: col(id, '企业编号', '物业服务企业', 'p0001').optional(),
  reason: col(text, '原因', '为什么', '两件问题超过期限没有说明'),
  issueIds: col(list(id), '有关问题', '问题清单里的编号，用；隔开', 'i-2026-0001').optional(),
});
export type BulletinMention = z.output<typeof BulletinMention>;
