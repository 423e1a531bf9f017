import { z } from 'zod';
import { choice, col, id, int, list, name, phone, score, text, weight } from './cells.ts';

export const NA_POLICIES = ['不参评', '按其余项目折算', '取其他小区平均'] as const;
export const TIE_RULES = ['同分同名次', '同分同名次不跳号'] as const;
export const METHODS = ['材料审核', '实地考察', '问卷调查', '暗访'] as const;

/** `data/rubrics.csv`: how civility is scored. Each component is scored out of `total`. */
export const Rubric = z.strictObject({
  id: col(id, '细则编号', '永久不变的编号', 'r-2025'),
  title: col(text, '细则名称', '测评细则名称', '云汀区文明小区测评细则'),
  subjectKind: col(choice('小区', '社区', '街道', '邻里中心'), '测评对象', '测评的是小区、社区、街道还是邻里中心', '小区'),
  total: col(score, '满分', '每个分项的满分', '100'),
  decimals: col(int(0, 4), '小数位数', '总分公布几位小数', '2', '位'),
  tieRule: col(choice(...TIE_RULES), '同分规则', '同分同名次（下一名跳号），或不跳号', '同分同名次'),
  naPolicy: col(choice(...NA_POLICIES), '缺项处理', '有项目不适用时怎么办', '按其余项目折算'),
  docId: col(id, '依据文件', '文件编号', 'd-2025-021').optional(),
  method: col(text, '方法说明', '测评方法', '季度测评，实地考察、材料审核、居民问卷').optional(),
  appealOrg: col(name, '复核单位', '对结果有异议向谁申请复核', '区文明办').optional(),
  appealPhone: col(phone, '复核电话', '复核电话', '000-5550 0130').optional(),
});
export type Rubric = z.output<typeof Rubric>;

export const RubricComponent = z.strictObject({
  rubricId: col(id, '细则编号', '所属细则', 'r-2025'),
  key: col(id, '分项编号', '分项编号', 'site'),
  name: col(name, '分项名称', '分项名称', '实地考察'),
  weight: col(weight, '权重', '0 到 1 之间的小数，全部加起来是 1', '0.5'),
});
export type RubricComponent = z.output<typeof RubricComponent>;

export const RubricItem = z.strictObject({
  rubricId: col(id, '细则编号', '所属细则', 'r-2025'),
  componentKey: col(id, '分项编号', '所属分项', 'site'),
  id: col(id, '项目编号', '项目编号', 'site-env-road'),
  parentId: col(id, '上级项目', '上级项目编号；顶层不填', 'site-env').optional(),
  name: col(name, '项目名称', '项目名称', '道路平整清洁'),
  max: col(score, '满分', '该项目满分', '6'),
  methods: col(list(choice(...METHODS)), '测评方法', '用什么方法打分', '实地考察'),
});
export type RubricItem = z.output<typeof RubricItem>;
