import { z } from 'zod';
import { MGMT_MODES, type SANWU_TESTS } from './campaign.ts';
import { choice, col, date, id, name, text } from './cells.ts';

/** The five things a compound may be without; which of them count, the campaign's definition says. */
const found = choice('有', '无', '未查');

/** Test of the definition → field in which its finding stands. */
export const SANWU_FIELDS = {
  物业管理: 'property',
  主管单位: 'competentUnit',
  安全防范: 'security',
  绿化: 'greening',
  完好的基础设施: 'facilities',
} as const satisfies Record<(typeof SANWU_TESTS)[number], string>;

/** `data/sanwu.csv`: a 三无小区, each 无 tested by itself (what 三无 means differs by place). */
export const Sanwu = z.strictObject({
  id: col(id, '三无编号', '永久不变的编号', 'sw-01'),
  compoundId: col(id, '小区编号', '哪个小区', 'c0006'),
  property: col(found, '物业管理', '有没有人管理物业', '无'),
  competentUnit: col(found, '主管单位', '有没有主管单位', '有'),
  security: col(found, '安全防范', '有没有人防、物防', '未查'),
  greening: col(found, '绿化', '有没有绿化', '无'),
  facilities: col(found, '完好的基础设施', '道路、管网、照明等是否完好', '无'),
  testedOn: col(date, '查验日期', '哪天查验', '2025-07-15'),
  leadOfficeId: col(id, '牵头单位', '单位编号', 'o-s02'),
  leadOfficial: col(name, '牵头领导', '姓名和职务', '示例街道副主任'),
  team: col(name, '工作专班', '负责的专班', '西一社区三无小区治理专班'),
  targetMode: col(choice(...MGMT_MODES), '目标模式', '治理后由谁管理', '准物业'),
  plan: col(text, '治理办法', '准备怎样做', '先补路灯和围挡，再由社区代管'),
  startedOn: col(date, '开始治理', '哪天开始', '2025-09-01').optional(),
  removedOn: col(date, '销号日期', '哪天从三无小区里销号', '2026-06-30').optional(),
  exitEvidence: col(text, '销号凭据', '凭什么销号', '准物业服务协议，社区验收单').optional(),
  exitContractId: col(id, '销号合同', '引入物业的，填合同编号', 't0001').optional(),
  noticeId: col(id, '公示编号', '公示过的，填公示编号', 'n-2026-0001').optional(),
});
export type Sanwu = z.output<typeof Sanwu>;
