import { z } from 'zod';
import { area, choice, col, date, id, int, list, name, phone, text, wan, year } from './cells.ts';
import { EVIDENCE } from './fee-standard.ts';

/** `data/projects.csv`: one renovation project; a project may cover several compounds. */
export const Project = z.strictObject({
  id: col(id, '项目编号', '永久不变的编号', 'j-2026-07'),
  year: col(year, '年度', '列入哪一年的计划', '2026', '年'),
  name: col(text, '项目名称', '项目名称', '桐荫里小区综合改造'),
  compoundIds: col(list(id), '涉及小区', '小区编号，用；隔开', 'c0001').optional(),
  basicItems: col(list(name), '基础类内容', '基础类改造内容', '屋面防水；雨污管网').optional(),
  betterItems: col(list(name), '完善类内容', '完善类改造内容', '充电车棚').optional(),
  upliftItems: col(list(name), '提升类内容', '提升类改造内容', '社区食堂').optional(),
  floorArea: col(area, '建筑面积', '改造面积', '13000').optional(),
  households: col(int(1), '户数', '涉及户数', '105', '户').optional(),
  buildings: col(int(1), '楼栋数', '涉及楼栋数', '3', '栋').optional(),
  investment: col(wan, '投资', '总投资', '418').optional(),
  ownerOfficeId: col(id, '实施单位', '单位编号', 'o-s01').optional(),
  designer: col(name, '设计单位', '设计单位').optional(),
  contractor: col(name, '施工单位', '施工单位').optional(),
  supervisor: col(name, '监理单位', '监理单位').optional(),
  auditor: col(name, '跟踪审计单位', '跟踪审计单位').optional(),
  qualityPhone: col(phone, '质量投诉电话', '质量投诉电话').optional(),
  stage: col(
    choice('摸底', '拆违拆临', '设计方案', '招投标', '施工', '综合验收', '引入物业', '完成'),
    '当前阶段',
    '当前阶段',
    '施工',
  ).optional(),
  deadline: col(date, '完成期限', '完成期限', '2026-11-30').optional(),
  sourceText: col(text, '出处', '数据出处').optional(),
  evidence: col(choice(...EVIDENCE), '证据等级', 'A 官方原文，B 报刊，C 转载（未核实）').optional(),
});
export type Project = z.output<typeof Project>;
