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
});
export type Thresholds = z.output<typeof Thresholds>;
