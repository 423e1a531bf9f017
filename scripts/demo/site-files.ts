/** The settings of the site and the thresholds with the articles they rest on. */
import type { SiteConfig } from '../../src/schema/site-config.ts';
import type { Thresholds } from '../../src/schema/threshold.ts';
import { inWords } from './dates.ts';
import { inventedPhone } from './offices.ts';

export function makeSite(asOf: string): SiteConfig {
  return {
    district: '云汀区',
    title: '住宅小区信息公开',
    description: '云汀区全部住宅小区的公示、物业收费、文明测评和改造进展',
    demo: true,
    demoNote: '云汀区是虚构的，小区、企业、公示和数字都是为演示编写的',
    asOf,
    checkedAt: `${inWords(asOf)}08:00`,
    organiserId: 'o-zjj',
    phone: inventedPhone(100),
    email: 'zjj@example.invalid',
    hotline: '12345',
    siteCode: '0000000000',
    domain: 'www.example.invalid',
    icp: '演示备00000000号',
    policeRecord: '演示公网安备00000000000000号',
    licence: '可以自由复制、改编和再发布，请注明“云汀区演示数据（虚构）”',
    keywords: ['住宅小区', '公示', '物业收费', '文明测评', '老旧小区改造'],
  };
}

const INFORMATION = '《中华人民共和国政府信息公开条例》第二十六条';
const RENOVATION = '《云汀区老旧小区改造公示办法（试行）》';
const PROPERTY = '《云汀区物业管理实施细则》';
const CAMPAIGN = '《云汀区推进住宅小区文明创建提升城市管理品质三年攻坚行动实施方案》';
const PARTY = '《云汀区小区党建和文明创建方案》';

export const THRESHOLDS: Thresholds = {
  noticePeriods: [
    { matter: '改造计划', minDays: 7, dayUnit: '自然日', basis: `${RENOVATION}第五条` },
    { matter: '改造方案', minDays: 7, dayUnit: '自然日', basis: `${RENOVATION}第六条` },
    { matter: '中标候选人', minDays: 3, dayUnit: '自然日', basis: '《中华人民共和国招标投标法实施条例》第五十四条' },
    { matter: '施工信息', minDays: 5, dayUnit: '自然日', basis: `${RENOVATION}第九条` },
    { matter: '验收', minDays: 7, dayUnit: '自然日', basis: `${RENOVATION}第十二条` },
    { matter: '加装电梯方案', minDays: 15, dayUnit: '自然日', basis: '《云汀区既有住宅加装电梯实施办法（试行）》第十一条' },
    { matter: '收费标准', minDays: 7, dayUnit: '自然日', basis: `${PROPERTY}第三十一条` },
    { matter: '调价', minDays: 30, dayUnit: '自然日', basis: `${PROPERTY}第三十四条` },
    { matter: '维修资金', minDays: 7, dayUnit: '自然日', basis: '《云汀区住宅专项维修资金使用办法》第十条' },
    { matter: '公共收益', minDays: 30, dayUnit: '自然日', basis: `${PROPERTY}第四十条` },
    { matter: '等级评定', minDays: 5, dayUnit: '工作日', basis: '《云汀区物业服务企业信用等级评定办法》第十三条' },
    { matter: '文明小区拟命名', minDays: 7, dayUnit: '自然日', basis: '《云汀区文明小区测评办法》第十五条' },
    { matter: '红黑榜', minDays: 5, dayUnit: '工作日', basis: '《云汀区文明小区测评办法》第十八条' },
    { matter: '政策征求意见', minDays: 10, dayUnit: '自然日', basis: '《云汀区行政决策公众参与办法》第八条' },
    { matter: '业委会候选人', minDays: 10, dayUnit: '自然日', basis: `${PROPERTY}第十五条` },
    { matter: '物管会成员', minDays: 15, dayUnit: '自然日', basis: `${PROPERTY}第十九条` },
    { matter: '物业合同', minDays: 7, dayUnit: '自然日', basis: `${PROPERTY}第二十六条` },
    { matter: '承接查验', minDays: 15, dayUnit: '自然日', basis: `${PROPERTY}第二十八条` },
    { matter: '保修金退还', minDays: 30, dayUnit: '自然日', basis: '《云汀区物业保修金管理办法》第九条' },
  ],
  defaultNoticePeriod: { minDays: 5, dayUnit: '工作日', basis: '《云汀区行政决策公众参与办法》第六条' },
  publishWithin: { days: 20, basis: INFORMATION },
  outcomeWithin: { remindDays: 10, refuseDays: 30, basis: `${CAMPAIGN}第六部分` },
  freshness: { homeDays: 14, columnDays: 183, basis: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）' },
  reviewYears: { years: 3, basis: '《云汀区住宅小区物业菜单式服务标准与收费参考标准试行办法》第二十二条' },
  vacancy: { maxPayPercent: 6000, basis: '《云汀区住宅小区物业菜单式服务标准与收费参考标准试行办法》第十六条' },
  surveyMinSample: { sample: 30, basis: '《云汀区文明小区测评办法》第九条' },
  liaisonQuotas: [
    { tier: '县处级', target: '社区', least: 1, most: 2, basis: `${PARTY}第三部分` },
    { tier: '科级', target: '小区', least: 1, most: 1, basis: `${PARTY}第三部分` },
  ],
  verdictWithin: { days: 30, basis: `${CAMPAIGN}第三部分` },
  disclosureCycles: [
    { kind: '公共收益', cycle: '每半年', withinDays: 30, basis: `${PROPERTY}第四十条` },
    { kind: '维修资金', cycle: '每年', withinDays: 90, basis: `${PROPERTY}第四十三条` },
    { kind: '水电分摊', cycle: '每季度', withinDays: 30, basis: `${PROPERTY}第三十八条` },
    { kind: '合同履行', cycle: '每年', withinDays: 90, basis: `${PROPERTY}第四十三条` },
    { kind: '收支预算', cycle: '每年', withinDays: 90, basis: `${PROPERTY}第四十三条` },
  ],
  fewCells: { least: 3, basis: `${CAMPAIGN}第六部分` },
  minFloors: { floors: 4, basis: '《云汀区既有住宅加装电梯实施办法（试行）》第二条' },
};
