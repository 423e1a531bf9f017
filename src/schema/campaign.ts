import { z } from 'zod';
import { choice, col, date, id, int, list, name, percent, text, year } from './cells.ts';

export const MGMT_MODES = ['市场化物业', '准物业', '基础物业', '社区代管', '居民自治', '单位自管', '无'] as const;

const Goal = z.strictObject({
  key: col(id, '目标编号', '与进展指标的编号相同', 'property'),
  text: col(text, '目标内容', '承诺的原话', '专业化物业服务覆盖率达到80%以上'),
  target: col(percent, '目标值', '百分比', '80').optional(),
  by: col(date, '完成期限', '承诺的日期', '2028-05-31'),
});

/** A count of compounds by management mode that the campaign announced (rule V-48). */
const Partition = z.strictObject({
  name: col(name, '名称', '这一部分的名称', '物业服务企业入驻的小区'),
  modes: col(list(choice(...MGMT_MODES)), '管理模式', '包含的管理模式', '市场化物业'),
  count: col(int(), '数量', '公布的数量', '271', '个'),
});

/** `data/campaign.json`: what was promised, by when. */
export const Campaign = z.strictObject({
  title: col(name, '行动名称', '三年攻坚行动全称', '住宅小区文明创建三年攻坚行动'),
  startDate: col(date, '开始日期', '行动开始日期', '2025-06-01'),
  endDate: col(date, '结束日期', '行动结束日期', '2028-05-31'),
  oldCompoundCutoff: col(year, '老旧小区年份界线', '在这一年之前建成的算老旧小区', '2003', '年'),
  oldCompoundCount: col(int(), '老旧小区数', '公布的老旧小区数，与下面的分类有重叠，不能相加', '255', '个').optional(),
  companyCount: col(int(), '物业企业数', '公布的物业服务企业数', '201', '家').optional(),
  compoundCount: col(int(), '小区总数', '公布的住宅小区总数', '552', '个').optional(),
  partitions: z.array(Partition).meta({ title: '管理方式分类', description: '加起来等于小区总数的分类', cell: 'record' }),
  goals: z.array(Goal).meta({ title: '目标', description: '承诺的目标，每个目标对应一个进展指标', cell: 'record' }),
  policyDocs: col(list(id), '政策文件', '文件编号，见 content/documents', 'd-2025-001；d-2025-014'),
});
export type Campaign = z.output<typeof Campaign>;
