import { z } from 'zod';
import { choice, col, date, id, name, text } from './cells.ts';

export const ISSUE_SOURCES = ['12345热线', '包联走访', '督查', '测评扣分', '居民议事'] as const;
/** The category of what an earlier time left behind: it has a blocker and an authority that can remove it. */
export const LEGACY = '遗留问题';
export const ISSUE_CATEGORIES = [
  '设施维修',
  '环境卫生',
  '停车秩序',
  '消防安全',
  '违章搭建',
  '物业服务',
  '收费公开',
  '改造施工',
  '供水供热',
  LEGACY,
] as const;
export const VERDICTS = ['满意', '较满意', '不满意', '未回访'] as const;

/** `data/problems.csv`: a problem that somebody has to solve by a day. Whether it is overdue follows from the days. */
export const Issue = z.strictObject({
  id: col(id, '问题编号', '永久不变的编号', 'i-2026-0001'),
  title: col(text, '问题', '一句话说清楚，不写门牌和姓名', '3号楼东侧路灯不亮'),
  category: col(choice(...ISSUE_CATEGORIES), '类别', '问题的类别', '设施维修'),
  source: col(choice(...ISSUE_SOURCES), '来源', '怎样发现的', '12345热线'),
  compoundId: col(id, '小区编号', '哪个小区', 'c0001').optional(),
  subdistrictId: col(id, '街道编号', '不限于一个小区时填街道', 's01').optional(),
  projectId: col(id, '项目编号', '与改造项目有关时填', 'j-2026-01').optional(),
  foundOn: col(date, '发现日期', '登记进清单的日期', '2026-09-10'),
  deadline: col(date, '办理期限', '现在的期限；延期的，原期限登记在延期表里', '2026-09-30'),
  leadOfficial: col(name, '牵头领导', '牵头领导的姓名和职务', '示例街道副主任').optional(),
  leadOfficeId: col(id, '牵头单位', '单位编号', 'o-s01').optional(),
  executor: col(name, '具体责任人', '经办岗位或经办人', '城市管理办公室主任').optional(),
  executorOfficeId: col(id, '承办单位', '单位编号', 'o-s01').optional(),
  decision: col(choice('办理', '不予办理'), '是否受理', '不予办理的要写理由', '办理').optional(),
  decisionReason: col(text, '不予办理理由', '为什么不办', '属于业主共同决定的事项，已告知程序').optional(),
  closedOn: col(date, '办结日期', '办完的日期', '2026-09-25').optional(),
  result: col(text, '办理结果', '怎样解决的', '更换灯具4盏').optional(),
  evidence: col(text, '凭据', '验收记录、照片编号等', '社区验收单第12号').optional(),
  evidenceNoticeId: col(id, '公示编号', '结果公示过的，填公示编号', 'n-2026-0001').optional(),
  verdict: col(choice(...VERDICTS), '居民评价', '回访的结果', '满意').optional(),
  visitedOn: col(date, '回访日期', '哪天回访', '2026-10-08').optional(),
  blocker: col(text, '卡在哪里', '遗留问题必填：为什么一直没有解决', '开发单位已注销，缺少竣工资料').optional(),
  authorityId: col(id, '有权解决单位', '遗留问题必填：谁有权解决，单位编号', 'o-zjj').optional(),
});
export type Issue = z.output<typeof Issue>;
