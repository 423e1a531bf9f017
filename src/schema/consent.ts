import { z } from 'zod';
import { area, choice, col, date, id, int, text } from './cells.ts';

/**
 * What has to agree. The first two count those who voted and ask that two thirds of all took part
 * (民法典 278); the last is the older rule of some places, two thirds of all owners agreeing.
 */
export const CONSENT_THRESHOLDS = ['过半数', '四分之三以上', '全体三分之二以上'] as const;

/** Owners' decision in aggregate; no ballot of a household ever stands here. */
export const Consent = z.strictObject({
  id: col(id, '表决编号', '永久不变的编号', 'a-2026-001'),
  compoundId: col(id, '小区编号', '小区', 'c0001'),
  matter: col(choice('改造', '引入物业', '加装电梯', '调价', '维修资金'), '事项', '表决事项', '改造'),
  rule: col(text, '依据', '表决规则的条款', '《中华人民共和国民法典》第二百七十八条'),
  threshold: col(choice(...CONSENT_THRESHOLDS), '通过条件', '参与表决的多少同意；“全体三分之二以上”是旧规定，按全体业主算', '过半数'),
  electorateArea: col(area, '总面积', '专有部分总面积', '61200'),
  electorateHeads: col(int(1), '总人数', '业主总人数', '640', '人'),
  votedArea: col(area, '参与面积', '参与表决的面积', '45000'),
  votedHeads: col(int(), '参与人数', '参与表决的人数', '470', '人'),
  yesArea: col(area, '同意面积', '同意的面积', '40000'),
  yesHeads: col(int(), '同意人数', '同意的人数', '420', '人'),
  decidedOn: col(date, '表决日期', '表决截止日期', '2025-12-08'),
  noticeId: col(id, '结果公示', '结果公示的编号').optional(),
  projectId: col(id, '改造项目', '为哪个改造项目表决', 'j-2026-07').optional(),
  elevatorId: col(id, '加装的电梯', '为哪一台电梯表决', 'e-001').optional(),
});
export type Consent = z.output<typeof Consent>;
