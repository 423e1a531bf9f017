import { z } from 'zod';
import { area, choice, col, date, id, int, list, name, phone, text, wan, year } from './cells.ts';
import { EVIDENCE } from './fee-standard.ts';

/** `data/projects.csv`: one renovation project; a project may cover several compounds. How far it is follows from its stages. */
export const Project = z.strictObject({
  id: col(id, '项目编号', '永久不变的编号', 'j-2026-07'),
  year: col(year, '年度', '列入哪一年的计划', '2026', '年'),
  name: col(text, '项目名称', '项目名称', '桐荫里小区综合改造'),
  compoundIds: col(list(id), '涉及小区', '小区编号，用；隔开', 'c0001').optional(),
  floorArea: col(area, '建筑面积', '改造面积', '13000').optional(),
  households: col(int(1), '户数', '涉及户数', '105', '户').optional(),
  buildings: col(int(1), '楼栋数', '涉及楼栋数', '3', '栋').optional(),
  investment: col(wan, '投资', '总投资', '418').optional(),
  controlPrice: col(wan, '招标控制价', '施工招标的最高投标限价', '392').optional(),
  contractPrice: col(wan, '中标价', '施工合同的价格', '378').optional(),
  ownerOfficeId: col(id, '实施单位', '单位编号', 'o-s01').optional(),
  designer: col(name, '设计单位', '设计单位').optional(),
  contractor: col(name, '施工单位', '施工单位').optional(),
  supervisor: col(name, '监理单位', '监理单位').optional(),
  auditor: col(name, '跟踪审计单位', '跟踪审计单位').optional(),
  qualityPhone: col(phone, '质量投诉电话', '质量投诉电话').optional(),
  deadline: col(date, '完成期限', '完成期限', '2026-11-30').optional(),
  planNoticeId: col(id, '计划公示', '列入年度计划的公示编号', 'n-2026-0002').optional(),
  stoppedOn: col(date, '终止日期', '不再实施的，哪一天决定的', '2026-06-12').optional(),
  stoppedReason: col(text, '终止原因', '为什么不再实施', '两次表决，同意的都没有达到四分之三').optional(),
  sourceText: col(text, '出处', '数据出处').optional(),
  evidence: col(choice(...EVIDENCE), '证据等级', 'A 官方原文，B 报刊，C 转载（未核实）').optional(),
});
export type Project = z.output<typeof Project>;
