import { z } from 'zod';
import { choice, col, int, percent, text } from './cells.ts';
import { DAY_UNITS, MATTERS } from './notice.ts';

const basis = col(text, '依据', '法规和条款', '《中华人民共和国政府信息公开条例》第二十六条');

const NoticePeriod = z.strictObject({
  matter: col(choice(...MATTERS), '事项', '公示事项', '改造方案'),
  minDays: col(int(1, 365), '最少天数', '公示期不得少于的天数', '7', '日'),
  dayUnit: col(choice(...DAY_UNITS), '天数单位', '自然日或工作日', '自然日'),
  basis,
});

const days = (title: string, description: string) =>
  z.strictObject({ days: col(int(1, 365), '天数', '工作日天数', '20', '个工作日'), basis }).meta({ title, description, cell: 'record' });

export const LIAISON_TIERS = ['县处级', '科级'] as const;
export const LIAISON_TARGETS = ['社区', '小区'] as const;

const LiaisonQuota = z.strictObject({
  tier: col(choice(...LIAISON_TIERS), '层级', '包联干部的层级', '县处级'),
  target: col(choice(...LIAISON_TARGETS), '包联对象', '包联社区还是小区', '社区'),
  least: col(int(1, 20), '最少个数', '每人至少包联几个', '1', '个'),
  most: col(int(1, 20), '最多个数', '每人最多包联几个', '2', '个'),
  basis,
});

export const DISCLOSURE_KINDS = ['公共收益', '维修资金', '水电分摊', '合同履行', '收支预算'] as const;
export const CYCLES = ['每月', '每季度', '每半年', '每年'] as const;

const DisclosureCycle = z.strictObject({
  kind: col(choice(...DISCLOSURE_KINDS), '公开事项', '公开什么', '公共收益'),
  cycle: col(choice(...CYCLES), '周期', '多久公开一次', '每半年'),
  withinDays: col(int(1, 365), '期满后天数', '一期结束后多少日内公开，自然日', '30', '日'),
  basis,
});

/** `data/rules.json`: the district's legal minimums. Every number names its basis; none is written in code. */
export const Thresholds = z.strictObject({
  noticePeriods: z.array(NoticePeriod).meta({ title: '公示最短期限', description: '按事项规定的最短公示期', cell: 'record' }),
  defaultNoticePeriod: NoticePeriod.omit({ matter: true }).meta({
    title: '一般公示期限',
    description: '没有单独规定的事项',
    cell: 'record',
  }),
  publishWithin: days('发布时限', '信息形成后多少个工作日内公开'),
  reviewYears: z
    .strictObject({ years: col(int(1, 10), '年数', '参考标准多少年评估一次', '3', '年'), basis })
    .meta({ title: '标准评估周期', description: '收费参考标准的评估周期', cell: 'record' }),
  vacancy: z
    .strictObject({ maxPayPercent: col(percent, '最高比例', '空置房物业费最高按百分之几交', '60'), basis })
    .meta({ title: '空置房收费', description: '空置房物业费的最高比例', cell: 'record' })
    .optional(),
  surveyMinSample: z
    .strictObject({ sample: col(int(1), '最少样本', '发布满意率需要的最少有效问卷', '30', '份'), basis })
    .meta({ title: '问卷最少样本', description: '发布满意率需要的最少样本', cell: 'record' })
    .optional(),
  outcomeWithin: z
    .strictObject({
      remindDays: col(int(1, 365), '提醒天数', '公示期满后多少个工作日内公布结果，超过的提醒', '10', '个工作日'),
      refuseDays: col(int(1, 365), '最多天数', '最迟多少个工作日，超过的不能发布', '30', '个工作日'),
      basis,
    })
    .meta({ title: '结果公布时限', description: '公示期满后多久公布结果', cell: 'record' })
    .optional(),
  freshness: z
    .strictObject({
      homeDays: col(int(1, 365), '首页天数', '首页最多多少天不更新，自然日', '14', '日'),
      columnDays: col(int(1, 730), '栏目天数', '一个栏目最多多少天不更新，自然日', '183', '日'),
      basis,
    })
    .meta({ title: '更新期限', description: '首页和栏目多久要更新一次', cell: 'record' })
    .optional(),
  liaisonQuotas: z
    .array(LiaisonQuota)
    .meta({ title: '包联名额', description: '每个层级的干部每人包联几个社区或小区', cell: 'record' })
    .optional(),
  verdictWithin: z
    .strictObject({ days: col(int(1, 365), '天数', '自然日天数', '30', '日'), basis })
    .meta({ title: '回访期限', description: '问题办结后多少日内回访居民', cell: 'record' })
    .optional(),
  disclosureCycles: z
    .array(DisclosureCycle)
    .meta({ title: '收支公开周期', description: '公共收益等事项多久公开一次', cell: 'record' })
    .optional(),
  fewCells: z
    .strictObject({ least: col(int(2, 20), '最少件数', '少于这个件数的不写具体件数', '3', '件'), basis })
    .meta({ title: '小数不公布', description: '汇总表里件数太少的格子不写具体件数，零照写', cell: 'record' })
    .optional(),
  minFloors: z
    .strictObject({ floors: col(int(2, 20), '层数', '至少多少层的楼可以加装', '4', '层'), basis })
    .meta({ title: '加装电梯最少层数', description: '多少层以上的既有住宅可以加装电梯', cell: 'record' })
    .optional(),
});
export type Thresholds = z.output<typeof Thresholds>;
