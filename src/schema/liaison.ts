import { z } from 'zod';
import { choice, col, date, id, list, name, phone, text, time } from './cells.ts';
import { LIAISON_TIERS } from './threshold.ts';

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** How often residents are received: every week, or on the first to fourth of that weekday in a month. */
export const RHYTHMS = ['每周', '每月第一个', '每月第二个', '每月第三个', '每月第四个'] as const;

/** `data/liaison.csv`: which official answers for which communities or compound, and when residents are received. Earlier ones stay. */
export const Liaison = z.strictObject({
  id: col(id, '包联编号', '永久不变的编号', 'l-0001'),
  officialName: col(name, '包联干部', '干部姓名，只登记职务行为', '示例干部'),
  post: col(text, '职务', '单位和职务', '区住建局副局长'),
  officeId: col(id, '单位编号', '干部所在单位', 'o-zjj'),
  tier: col(choice(...LIAISON_TIERS), '层级', '县处级包联社区，科级包联小区', '科级'),
  communityIds: col(list(id), '包联社区', '县处级干部包联的社区编号，用；隔开', 's01-01').optional(),
  compoundId: col(id, '包联小区', '科级干部包联的小区编号', 'c0001').optional(),
  group: col(name, '工作组', '所在的包联服务工作组', '桐荫社区包联服务工作组').optional(),
  officePhone: col(phone, '办公电话', '座机或服务热线，不填手机号', '000-5550 0100'),
  rhythm: col(choice(...RHYTHMS), '接待频次', '每周接待，或每月第几个', '每月第二个'),
  weekday: col(choice(...WEEKDAYS), '接待日', '周几接待居民', '周二'),
  timeFrom: col(time, '接待开始', '几点开始', '15:00'),
  timeTo: col(time, '接待结束', '几点结束', '17:00'),
  place: col(text, '接待地点', '在哪里接待', '桐荫社区居民委员会一楼接待处'),
  from: col(date, '开始日期', '从哪天起包联', '2025-06-10'),
  to: col(date, '结束日期', '不再包联的最后一天；仍在包联的不填', '2026-03-31').optional(),
  endReason: col(text, '结束原因', '为什么不再包联', '工作调动').optional(),
});
export type Liaison = z.output<typeof Liaison>;
