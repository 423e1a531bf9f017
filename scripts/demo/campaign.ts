import type { Campaign } from '../../src/schema/campaign.ts';
import type { Compound } from '../../src/schema/compound.ts';
import { ANNOUNCED_CUTOFF } from './projects.ts';

const SELF_MANAGED = ['准物业', '基础物业', '社区代管', '居民自治', '单位自管'] as const;
/** The last day of the campaign. */
export const END = '2028-05-31';

export function makeCampaign(compounds: Compound[], companies: number): Campaign {
  const managed = compounds.filter((compound) => compound.mgmtMode === '市场化物业').length;
  return {
    title: '住宅小区文明创建三年攻坚行动',
    startDate: '2025-06-01',
    endDate: END,
    oldCompoundCutoff: ANNOUNCED_CUTOFF,
    oldCompoundCount: compounds.filter((compound) => compound.builtYear < ANNOUNCED_CUTOFF).length,
    companyCount: companies,
    compoundCount: compounds.length,
    partitions: [
      { name: '物业服务企业入驻的小区', modes: ['市场化物业'], count: managed },
      { name: '居民自治管理小区', modes: [...SELF_MANAGED], count: compounds.length - managed },
    ],
    goals: [
      { key: 'party', text: '实现住宅小区党建工作全覆盖', target: 10_000, by: END },
      { key: 'civility', text: '实现住宅小区文明达标全覆盖', target: 10_000, by: END },
      { key: 'property', text: '专业化物业服务覆盖率达到80%以上，实现基本物业服务全覆盖', target: 8000, by: END },
    ],
    policyDocs: ['d-2025-011', 'd-2025-012', 'd-2025-014', 'd-2025-016', 'd-2025-021'],
  };
}
