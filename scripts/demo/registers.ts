/** Site settings, goals, thresholds, indicators, gradings and surveys. */
import type { Campaign } from '../../src/schema/campaign.ts';
import type { Company } from '../../src/schema/company.ts';
import type { Compound } from '../../src/schema/compound.ts';
import type { Grading, GradingCount, GradingScheme, SchemeBand } from '../../src/schema/grading.ts';
import type { Indicator } from '../../src/schema/indicator.ts';
import type { SiteConfig } from '../../src/schema/site-config.ts';
import type { Survey } from '../../src/schema/survey.ts';
import type { Thresholds } from '../../src/schema/threshold.ts';
import { gradeOf } from '../../src/model/grading.ts';
import { inWords } from './dates.ts';
import { inventedPhone } from './offices.ts';
import { ANNOUNCED_CUTOFF } from './projects.ts';
import type { Random } from './random.ts';

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
    licence: '可以自由复制、改编和再发布，请注明“云汀区演示数据（虚构）”',
    keywords: ['住宅小区', '公示', '物业收费', '文明测评', '老旧小区改造'],
  };
}

const SELF_MANAGED = ['准物业', '基础物业', '社区代管', '居民自治', '单位自管'] as const;
const END = '2028-05-31';

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

const INFORMATION = '《中华人民共和国政府信息公开条例》第二十六条';
const RENOVATION = '《云汀区老旧小区改造公示办法（试行）》';
const PROPERTY = '《云汀区物业管理实施细则》';

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
  reviewYears: { years: 3, basis: '《云汀区住宅小区物业菜单式服务标准与收费参考标准试行办法》第二十二条' },
  vacancy: { maxPayPercent: 6000, basis: '《云汀区住宅小区物业菜单式服务标准与收费参考标准试行办法》第十六条' },
  surveyMinSample: { sample: 30, basis: '《云汀区文明小区测评办法》第九条' },
};

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

const SCHEME = 'credit-2025';
const BANDS: SchemeBand[] = [
  { schemeId: SCHEME, grade: 'AAA', min: 900_000, record: '不限' },
  { schemeId: SCHEME, grade: 'AA', min: 800_000, max: 900_000, record: '不限' },
  { schemeId: SCHEME, grade: 'A', min: 700_000, max: 800_000, record: '不限' },
  { schemeId: SCHEME, grade: 'B', min: 600_000, max: 700_000, record: '不限' },
  { schemeId: SCHEME, grade: 'B', max: 600_000, record: '无不良记录' },
  { schemeId: SCHEME, grade: 'C', max: 600_000, record: '有不良记录' },
];
export const PERIODS = [
  { name: '2025年下半年', from: '2025-07-01', to: '2025-12-31', publishedOn: '2026-01-22' },
  { name: '2026年上半年', from: '2026-01-01', to: '2026-06-30', publishedOn: '2026-07-23' },
] as const;

/** The grade of every company in each half-year that has been published. */
export function makeGradings(random: Random, companies: Company[], asOf: string) {
  const gradingScheme: GradingScheme[] = [
    {
      id: SCHEME,
      title: '云汀区物业服务企业信用等级评定办法',
      gradesBestFirst: ['AAA', 'AA', 'A', 'B', 'C'],
      maxScore: 1_200_000,
      docId: 'd-2025-024',
      note: '字母只在本办法里有这个含义；低于60分的，没有不良记录评为B，有不良记录评为C。',
    },
  ];
  const grading: Grading[] = [];
  const gradingCount: GradingCount[] = [];
  for (const period of PERIODS.filter((entry) => entry.publishedOn <= asOf)) {
    const rows = companies.map((company): Grading => {
      const base = Math.round(random.around(70, 22) * 2) * 5000;
      const bonus = random.int(0, 30) * 5000;
      const penalty = random.chance(0.35) ? random.int(1, 20) * 5000 : 0;
      const record = penalty > 60_000 ? ('有不良记录' as const) : ('无不良记录' as const);
      const score = base + bonus - penalty;
      const found = gradeOf(BANDS, score, record);
      if (found.kind !== 'grade') throw new Error(`no grade for ${score}`);
      return {
        id: `g-${period.to.slice(0, 4)}-${period.to.slice(5, 7) === '12' ? 'h2' : 'h1'}-${company.id}`,
        schemeId: SCHEME,
        companyId: company.id,
        from: period.from,
        to: period.to,
        base,
        bonus,
        penalty,
        score,
        record,
        grade: found.grade,
        overridden: false,
      };
    });
    grading.push(...rows);
    for (const grade of gradingScheme[0]?.gradesBestFirst ?? []) {
      gradingCount.push({
        schemeId: SCHEME,
        period: period.name,
        grade,
        count: rows.filter((row) => row.grade === grade).length,
        assessed: rows.length,
      });
    }
  }
  return { gradingScheme, schemeBand: BANDS, grading, gradingCount };
}

export function makeSurveys(random: Random, compounds: Compound[], asOf: string): Survey[] {
  const rows: Survey[] = [];
  const add = (id: string, title: string, from: string, to: string, sample: number, more: Partial<Survey> = {}) => {
    if (to > asOf) return;
    const satisfied = Math.round((sample * random.int(660, 905)) / 1000);
    rows.push({ id, title, from, to, sample, method: '入户问卷', satisfied, rate: Math.round((satisfied * 10_000) / sample), ...more });
  };
  add('v-2025-2', '2025年下半年物业服务满意度调查', '2025-11-03', '2025-11-28', 4186, { method: '电话回访' });
  add('v-2026-1', '2026年上半年物业服务满意度调查', '2026-05-06', '2026-05-29', 4210);
  add('v-2026-2', '2026年下半年物业服务满意度调查', '2026-10-12', '2026-11-06', 4395);
  random
    .shuffle(compounds.filter((compound) => compound.mgmtMode === '市场化物业' && compound.households > 200))
    .slice(0, Math.ceil(compounds.length / 18))
    .forEach((compound, at) =>
      add(
        `v-2026-x${String(at + 1).padStart(2, '0')}`,
        `${compound.name}物业服务满意度调查`,
        '2026-08-03',
        '2026-08-28',
        random.int(60, 240),
        { compoundId: compound.id, method: random.pick(['入户问卷', '网上问卷', '拦截访问']) },
      ),
    );
  return rows;
}
