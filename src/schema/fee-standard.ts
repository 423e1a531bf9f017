import { z } from 'zod';
import { bool, choice, col, date, id, int, link, list, listOrNone, name, percent, percentOrNone, price, text } from './cells.ts';

/** Who says a figure, and how far it can be trusted: A official text, B press, C repost (unverified, not linked). */
export const EVIDENCE = ['A', 'B', 'C'] as const;
export const ELEVATOR_MODELS = ['分列', '含梯扣减', '另加'] as const;
export const ELEVATOR_SCOPES = ['有电梯', '无电梯', '不区分'] as const;
export const REGIMES = ['政府指导价', '参考价', '市场调节价', '合同约定'] as const;

/** `data/fee-standards.csv`: a version of a reference table. Prices stand in `fee-cells.csv`. */
export const FeeStandard = z.strictObject({
  id: col(id, '标准编号', '永久不变的编号', 'f-2025'),
  title: col(text, '标准名称', '标准全称', '云汀区住宅小区物业服务收费参考标准'),
  place: col(name, '适用地区', '哪个地区的标准', '云汀区'),
  standing: col(choice('本区标准', '历史参考示例'), '性质', '本区标准，或外地的历史参考示例', '本区标准'),
  sourceDocId: col(id, '依据文件', '文件编号；本区标准必填', 'd-2025-014').optional(),
  sourceText: col(text, '出处', '出处的名称', '云政办发〔2025〕14号').optional(),
  sourceUrl: col(link, '出处网址', '官方原文地址；转载的不填').optional(),
  evidence: col(choice(...EVIDENCE), '证据等级', 'A 官方原文，B 报刊，C 转载（未核实）', 'A').optional(),
  appliesTo: col(
    list(choice('前期', '业主大会成立后（参考）', '保障房', '未注明')),
    '适用范围',
    '适用的阶段或房屋；外地示例的出处没有写的填“未注明”',
    '前期；业主大会成立后（参考）',
  ),
  regime: col(
    choice('政府指导价', '参考价', '市场调节价', '未注明'),
    '价格管理形式',
    '价格管理形式；外地示例的出处没有写的填“未注明”',
    '参考价',
  ),
  gradesBestFirst: col(list(name), '等级从高到低', '从最好到最低列出全部等级', '一级；二级；三级；四级；五级'),
  elevatorModel: col(choice(...ELEVATOR_MODELS), '电梯计价', '分列：有无电梯各一列；含梯扣减：没有电梯的减；另加：有电梯的加', '分列'),
  deductLow: col(price, '无梯扣减下限', '含梯扣减时，没有电梯的最少减多少', '0.20').optional(),
  deductHigh: col(price, '无梯扣减上限', '含梯扣减时，没有电梯的最多减多少', '0.30').optional(),
  floatUp: col(percent, '上浮', '最多上浮百分之几；原文没有写的不填', '20').optional(),
  floatDown: col(percentOrNone, '下浮', '最多下浮百分之几；下浮没有限制填“不限”；原文没有写的不填', '20').optional(),
  floatUpNeedsConsent: col(bool, '上浮须业主同意', '上浮是否须业主共同决定', '否').optional(),
  lowerGradeRule: col(bool, '未达标按低一级', '服务没有达到该级全部内容的，是否按低一级收费；原文没有写的不填', '是').optional(),
  excludes: col(listOrNone, '不含费用', '价格里不包含的费用；没有填“无”，外地示例的出处没有写的填“未注明”', '电梯增压能耗；集中供暖'),
  billingArea: col(
    choice('产权建筑面积', '套内建筑面积', '未注明'),
    '计费面积',
    '按哪种面积计费；外地示例的出处没有写的填“未注明”',
    '产权建筑面积',
  ),
  vacancyMonths: col(int(1, 120), '空置月数', '空置多少个月起可以少交', '6', '月').optional(),
  vacancyPayPct: col(percent, '空置交费比例', '空置房交百分之几', '60').optional(),
  validFrom: col(date, '生效日期', '开始执行的日期；本区标准必填，外地示例的出处没有写的不填', '2025-07-01').optional(),
  validTo: col(date, '失效日期', '最后一天；没有写明的不填', '2027-06-30').optional(),
  note: col(text, '说明', '需要说明的情况').optional(),
});
export type FeeStandard = z.output<typeof FeeStandard>;

/** `data/fee-cells.csv`: one base price. */
export const FeeCell = z.strictObject({
  standardId: col(id, '标准编号', '所属标准', 'f-2025'),
  category: col(name, '房屋类别', '多层、高层、普通住宅等', '普通住宅'),
  elevator: col(choice(...ELEVATOR_SCOPES), '电梯情况', '这个价格适用于有电梯、无电梯，还是不区分', '不区分'),
  grade: col(name, '等级', '标准里列出的等级', '三级'),
  base: col(price, '基准价', '基准价', '1.85'),
  floatUp: col(percent, '本级上浮', '与标准不同的上浮', '10').optional(),
  floatDown: col(percentOrNone, '本级下浮', '与标准不同的下浮', '不限').optional(),
});
export type FeeCell = z.output<typeof FeeCell>;

/** `data/fee-addons.csv`: what the 另加 model adds (lift, automatic fire control). */
export const FeeAddon = z.strictObject({
  standardId: col(id, '标准编号', '所属标准', 'jinan'),
  name: col(name, '加价项目', '加价项目名称', '电梯'),
  forElevator: col(bool, '有电梯才加', '只有有电梯的房屋才加', '是'),
  price: col(price, '加价', '加多少', '0.35'),
});
export type FeeAddon = z.output<typeof FeeAddon>;
