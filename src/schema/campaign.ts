import { z } from 'zod';
import { choice, col, date, id, int, list, name, percent, score, text, year } from './cells.ts';

export const MGMT_MODES = ['市场化物业', '准物业', '基础物业', '社区代管', '居民自治', '单位自管', '无'] as const;

/** What a 三无小区 may be without; places name different ones (a compound there is not one here). */
export const SANWU_TESTS = ['物业管理', '主管单位', '安全防范', '绿化', '完好的基础设施'] as const;

const Goal = z.strictObject({
  key: col(id, '目标编号', '与进展指标的编号相同', 'property'),
  text: col(text, '目标内容', '承诺的原话', '专业化物业服务覆盖率达到80%以上'),
  target: col(percent, '目标值', '百分比', '80').optional(),
  count: col(int(1), '目标数', '承诺的是一个数时填', '100').optional(),
  unit: col(name, '目标数单位', '目标数的单位', '部').optional(),
  by: col(date, '完成期限', '承诺的日期', '2028-05-31'),
});

/** A count of compounds by management mode that the campaign announced (rule V-48). */
const Partition = z.strictObject({
  name: col(name, '名称', '这一部分的名称', '物业服务企业入驻的小区'),
  modes: col(list(choice(...MGMT_MODES)), '管理模式', '包含的管理模式', '市场化物业'),
  count: col(int(), '数量', '公布的数量', '271', '个'),
});

const SanwuDefinition = z.strictObject({
  definition: col(text, '定义', '本区的定义，印在每一页上', '没有物业管理、没有绿化、基础设施老化，三项都有的小区'),
  tests: col(list(choice(...SANWU_TESTS)), '查验项目', '定义里的几个“无”', '物业管理；绿化；完好的基础设施'),
  least: col(int(1, 5), '至少几项', '查验项目里至少几项是“无”才算', '3', '项'),
  source: col(text, '定义出处', '在哪个文件里', '《示例区三无小区治理工作方案》第一条'),
  count: col(int(), '公布数', '公布的三无小区数', '57', '个').optional(),
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
  civilityPass: col(score, '文明达标线', '测评总分达到多少算文明达标', '60').optional(),
  sanwu: SanwuDefinition.meta({ title: '三无小区', description: '三无小区的定义和查验项目', cell: 'record' }).optional(),
  partitions: z.array(Partition).meta({ title: '管理方式分类', description: '加起来等于小区总数的分类', cell: 'record' }),
  goals: z.array(Goal).meta({ title: '目标', description: '承诺的目标，每个目标对应一个进展指标', cell: 'record' }),
  policyDocs: col(list(id), '政策文件', '文件编号，见 content/documents', 'd-2025-001；d-2025-014'),
});
export type Campaign = z.output<typeof Campaign>;
