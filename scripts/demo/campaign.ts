import type { Campaign } from '../../src/schema/campaign.ts';
import type { Compound } from '../../src/schema/compound.ts';
import { ANNOUNCED_CUTOFF } from './projects.ts';

/** Without a company: managed by residents, by others for them, or – as a 三无小区 – by nobody yet. */
const SELF_MANAGED = ['准物业', '基础物业', '社区代管', '居民自治', '单位自管', '无'] as const;
/** The last day of the campaign. */
export const END = '2028-05-31';

/** What the campaign announced of a district of these sizes. */
export interface Sizes {
  companies: number;
  sanwu: number;
  projects: number;
  /** 万㎡ */
  projectArea: number;
  lifts: number;
}

export function makeCampaign(compounds: Compound[], { companies, sanwu, projects, projectArea, lifts }: Sizes): Campaign {
  const managed = compounds.filter((compound) => compound.mgmtMode === '市场化物业').length;
  return {
    title: '住宅小区文明创建三年攻坚行动',
    startDate: '2025-06-01',
    endDate: END,
    oldCompoundCutoff: ANNOUNCED_CUTOFF,
    oldCompoundCount: compounds.filter((compound) => compound.builtYear < ANNOUNCED_CUTOFF).length,
    companyCount: companies,
    compoundCount: compounds.length,
    civilityPass: 600_000,
    sanwu: {
      definition: '没有物业管理、没有绿化、基础设施老化，三项都有的小区',
      tests: ['物业管理', '绿化', '完好的基础设施'],
      least: 3,
      source: '《云汀区推进住宅小区文明创建提升城市管理品质三年攻坚行动实施方案》第三部分',
      count: sanwu,
    },
    partitions: [
      { name: '物业服务企业入驻的小区', modes: ['市场化物业'], count: managed },
      { name: '居民自治等没有企业入驻的小区', modes: [...SELF_MANAGED], count: compounds.length - managed },
    ],
    goals: [
      { key: 'party', text: '实现住宅小区党建工作全覆盖', target: 10_000, by: END },
      { key: 'civility', text: '实现住宅小区文明达标全覆盖', target: 10_000, by: END },
      { key: 'property', text: '专业化物业服务覆盖率达到80%以上，实现基本物业服务全覆盖', target: 8000, by: END },
      { key: 'sanwu', text: '三无小区全部治理销号', target: 10_000, by: '2027-12-31' },
      {
        key: 'renovation',
        text: `完成${projects}个老旧小区改造项目、${projectArea}万平方米`,
        count: projects,
        unit: '个项目',
        target: 10_000,
        by: END,
      },
      { key: 'elevators', text: `既有住宅加装电梯${lifts}部`, count: lifts, unit: '部', target: 10_000, by: END },
      { key: 'parks', text: '建成一批口袋公园', target: 10_000, by: '2026-12-31' },
    ],
    policyDocs: ['d-2025-011', 'd-2025-012', 'd-2025-014', 'd-2025-016', 'd-2025-021'],
  };
}
