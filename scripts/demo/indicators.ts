import type { Compound } from '../../src/schema/compound.ts';
import type { Indicator } from '../../src/schema/indicator.ts';
import { END } from './campaign.ts';

export function makeIndicators(compounds: Compound[], asOf: string): Indicator[] {
  const total = compounds.length;
  const managed = compounds.filter((compound) => compound.mgmtMode === '市场化物业');
  const area = (list: Compound[]) => list.reduce((sum, compound) => sum + compound.floorArea, 0);
  const organised = compounds.filter((compound) => compound.ownersCommittee !== '无').length;
  const rows: Indicator[] = [];
  const days = ['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30'].filter((day) => day <= asOf);
  const add = (
    key: string,
    name: string,
    definition: string,
    latest: number,
    source: string,
    shares: readonly number[],
    more: Partial<Indicator> = {},
  ) =>
    days.forEach((day, at) => {
      const last = at === days.length - 1;
      const numerator = last ? latest : Math.round((latest * (shares[at] ?? 100)) / 100);
      const { countOf, ...rest } = more;
      rows.push({
        key,
        name,
        numerator: String(numerator),
        denominator: String(total),
        basis: '小区数',
        definition,
        value: Math.round((numerator * 10_000) / total),
        asOf: day,
        source,
        ...rest,
        ...(last && countOf && { countOf }),
      });
    });
  add(
    'party',
    '小区党组织覆盖',
    '分子是已建立党组织或纳入网格党组织的小区，分母是全部小区',
    Math.round(total * 0.884),
    '中共云汀区委办公室季报',
    [71, 82, 92],
    { target: 10_000, targetDate: END },
  );
  add(
    'civility',
    '文明达标覆盖',
    '分子是最近一轮测评总分60分及以上的小区，分母是全部小区',
    Math.round(total * 0.807),
    '云汀区精神文明建设办公室季报',
    [84, 90, 95],
    { target: 10_000, targetDate: END },
  );
  add(
    'property',
    '专业化物业服务覆盖',
    '分子是物业服务企业入驻的小区，分母是全部小区',
    managed.length,
    '云汀区住房和城乡建设局台账',
    [93, 95, 98],
    { target: 8000, targetDate: END, countOf: '市场化物业小区' },
  );
  add(
    'basic-property',
    '基本物业服务覆盖',
    '分子是由企业、街道社区、单位或居民自管的小区，分母是全部小区',
    total,
    '云汀区住房和城乡建设局台账',
    [88, 93, 97],
    { target: 10_000, targetDate: END, countOf: '全部小区' },
  );
  add('owners', '业主组织覆盖', '分子是成立业主委员会或物业管理委员会的小区，分母是全部小区', organised, '各街道办事处台账', [79, 86, 94], {
    countOf: '有业主组织小区',
  });
  const last = days.at(-1);
  if (last) {
    const [numerator, denominator] = [area(managed) / 100, area(compounds) / 100];
    rows.push({
      key: 'property-area',
      name: '专业化物业服务覆盖（按面积）',
      numerator: String(numerator),
      denominator: String(denominator),
      basis: '建筑面积',
      definition: '分子是物业服务企业入驻小区的建筑面积，分母是全部小区的建筑面积，单位平方米',
      value: Math.round((numerator * 10_000) / denominator),
      asOf: last,
      source: '云汀区住房和城乡建设局台账',
    });
  }
  return rows;
}
