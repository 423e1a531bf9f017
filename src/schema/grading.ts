import { z } from 'zod';
import { bool, choice, col, date, id, int, link, list, name, score, text } from './cells.ts';
import { EVIDENCE } from './fee-standard.ts';

/** `data/grading-schemes.csv`: what a letter means here. The same letter means something else under another scheme. */
export const GradingScheme = z.strictObject({
  id: col(id, '方案编号', '永久不变的编号', 'credit-2025'),
  title: col(text, '方案名称', '等级评定方案', '云汀区物业服务企业信用等级评定办法'),
  gradesBestFirst: col(list(name), '等级从高到低', '从最好到最低', 'AAA；AA；A；B；C'),
  maxScore: col(score, '最高分', '最高可能得分', '120').optional(),
  docId: col(id, '依据文件', '文件编号').optional(),
  sourceText: col(text, '出处', '出处').optional(),
  sourceUrl: col(link, '出处网址', '官方原文地址').optional(),
  evidence: col(choice(...EVIDENCE), '证据等级', 'A 官方原文，B 报刊，C 转载（未核实）').optional(),
  note: col(text, '说明', '需要说明的情况').optional(),
});
export type GradingScheme = z.output<typeof GradingScheme>;

/** Half-open band [min, max) of a scheme, with the clause that goes with it. */
export const SchemeBand = z.strictObject({
  schemeId: col(id, '方案编号', '所属方案', 'credit-2025'),
  grade: col(name, '等级', '等级', 'B'),
  min: col(score, '下限', '不低于', '60').optional(),
  max: col(score, '上限', '低于', '70').optional(),
  record: col(choice('不限', '无不良记录', '有不良记录', '未登记'), '附加条件', '附加条件', '不限'),
});
export type SchemeBand = z.output<typeof SchemeBand>;

export const Grading = z.strictObject({
  id: col(id, '评定编号', '永久不变的编号', 'g-2026-0001'),
  schemeId: col(id, '方案编号', '使用的方案', 'credit-2025'),
  companyId: col(id, '企业编号', '被评定的企业', 'p0001'),
  from: col(date, '开始日期', '评定期开始', '2026-01-01'),
  to: col(date, '结束日期', '评定期结束', '2026-06-30'),
  base: col(score, '基础分', '基础分', '80').optional(),
  bonus: col(score, '加分', '加分', '4.5').optional(),
  penalty: col(score, '扣分', '扣分', '2').optional(),
  score: col(score, '得分', '基础分 + 加分 − 扣分', '82.5').optional(),
  record: col(choice('无不良记录', '有不良记录', '未登记'), '信用记录', '有没有不良记录', '无不良记录'),
  grade: col(name, '等级', '等级', 'AA'),
  overridden: col(bool, '另行认定', '等级不由得分决定', '否'),
  overrideReason: col(text, '另行认定原因', '另行认定的原因').optional(),
  noticeId: col(id, '公示编号', '结果公示的编号').optional(),
});
export type Grading = z.output<typeof Grading>;

/** Published counts per grade (V-33). */
export const GradingCount = z.strictObject({
  schemeId: col(id, '方案编号', '方案', 'credit-2025'),
  period: col(name, '评定期', '评定期', '2022年第一季度'),
  grade: col(name, '等级', '等级', 'AAA'),
  count: col(int(), '企业数', '该等级的企业数', '16', '家'),
  assessed: col(int(), '参评总数', '这一期参评企业总数', '649', '家'),
});
export type GradingCount = z.output<typeof GradingCount>;
