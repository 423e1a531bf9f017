/**
 * Every kind of record, once. From this list come the readers, the messages,
 * the templates, the data dictionary, the exports and the default table page.
 */
import type { z } from 'zod';
import { CalendarDay } from './calendar.ts';
import { Campaign } from './campaign.ts';
import { Charge, ParkingCharge } from './charge.ts';
import { Community } from './community.ts';
import { Company } from './company.ts';
import { Compound } from './compound.ts';
import { Consent } from './consent.ts';
import { Contract } from './contract.ts';
import { FeeAddon, FeeCell, FeeStandard } from './fee-standard.ts';
import { Grading, GradingCount, GradingScheme, SchemeBand } from './grading.ts';
import { Indicator } from './indicator.ts';
import { Listing, ListRule } from './listing.ts';
import { Notice } from './notice.ts';
import { Office } from './office.ts';
import { PolicyDocument } from './document.ts';
import { Project } from './project.ts';
import { Result, Round, Score } from './round.ts';
import { Rubric, RubricComponent, RubricItem } from './rubric.ts';
import { MenuCell, MenuItem, MenuMeasure, ServiceMenu } from './service-menu.ts';
import { SiteConfig } from './site-config.ts';
import { Subdistrict } from './subdistrict.ts';
import { Survey } from './survey.ts';
import { Synonym } from './synonym.ts';
import { TextPage } from './page.ts';
import { Thresholds } from './threshold.ts';

const schemas = {
  site: SiteConfig,
  campaign: Campaign,
  thresholds: Thresholds,
  office: Office,
  subdistrict: Subdistrict,
  community: Community,
  company: Company,
  compound: Compound,
  document: PolicyDocument,
  notice: Notice,
  help: TextPage,
  page: TextPage,
  feeStandard: FeeStandard,
  feeCell: FeeCell,
  feeAddon: FeeAddon,
  serviceMenu: ServiceMenu,
  menuItem: MenuItem,
  menuCell: MenuCell,
  menuMeasure: MenuMeasure,
  charge: Charge,
  parkingCharge: ParkingCharge,
  rubric: Rubric,
  rubricComponent: RubricComponent,
  rubricItem: RubricItem,
  round: Round,
  score: Score,
  result: Result,
  listRule: ListRule,
  listing: Listing,
  calendar: CalendarDay,
  indicator: Indicator,
  gradingScheme: GradingScheme,
  schemeBand: SchemeBand,
  grading: Grading,
  gradingCount: GradingCount,
  survey: Survey,
  contract: Contract,
  consent: Consent,
  project: Project,
  synonym: Synonym,
} as const;

export type KindName = keyof typeof schemas;
export type KindValue<K extends KindName> = z.output<(typeof schemas)[K]>;

/** A field that names records of other kinds; a list field names several. */
export interface Reference {
  field: string;
  kinds: readonly KindName[];
}

export interface Kind<K extends KindName = KindName> {
  name: K;
  /** Chinese name of the register. */
  title: string;
  /** One sentence about the register for readers. */
  about: string;
  schema: (typeof schemas)[K];
  /**
   * `json`: one file. `table`: `data/<file>.csv`. `parts`: `data/<file>/*.csv`, the same header in each.
   * `texts`: Markdown below `content/<file>/`, in one folder per year when `byYear`.
   * `mayBeEmpty`: the file has to be there, but its header alone is only warned about.
   */
  source: { form: 'json' | 'table' | 'parts' | 'texts'; file: string; byYear?: boolean; required: boolean; mayBeEmpty?: boolean };
  /** Fields whose values together are unique. */
  key: readonly string[];
  references: readonly Reference[];
  /** Whether readers get it as a table with downloads. */
  published: boolean;
}

type Options = Partial<Pick<Kind, 'key' | 'published'>> & {
  /** `field → kind` or `field → kind|kind`. */
  refs?: Record<string, string>;
  required?: boolean;
  mayBeEmpty?: boolean;
  byYear?: boolean;
};

function kind<K extends KindName>(
  name: K,
  form: Kind['source']['form'],
  file: string,
  title: string,
  about: string,
  options: Options = {},
): Kind<K> {
  const { key = ['id'], published = true, refs = {}, required = false, mayBeEmpty, byYear } = options;
  return {
    name,
    title,
    about,
    schema: schemas[name],
    key,
    published,
    source: { form, file, required, ...(mayBeEmpty && { mayBeEmpty }), ...(byYear && { byYear }) },
    references: Object.entries(refs).map(([field, kinds]) => ({ field, kinds: kinds.split('|') as KindName[] })),
  };
}

export const KINDS: readonly Kind[] = [
  kind('site', 'json', 'site', '网站设置', '网站名称、主办单位和日期。', {
    key: [],
    published: false,
    required: true,
    refs: { organiserId: 'office' },
  }),
  kind('campaign', 'json', 'campaign', '行动目标', '三年攻坚行动承诺的目标和期限。', {
    key: [],
    published: false,
    required: true,
    refs: { policyDocs: 'document' },
  }),
  kind('thresholds', 'json', 'rules', '期限和标准', '各类最低期限及其法律依据。', { key: [], published: false, required: true }),
  kind('calendar', 'table', 'calendar', '节假日安排', '国务院公布的放假和调休安排，用来计算工作日。', {
    key: ['date'],
    required: true,
    mayBeEmpty: true,
  }),
  kind('office', 'table', 'offices', '责任单位', '发布公示、受理意见的单位。', { required: true }),
  kind('subdistrict', 'table', 'subdistricts', '街道', '街道及其办事处。', { required: true, refs: { officeId: 'office' } }),
  kind('community', 'table', 'communities', '社区', '社区及其所属街道。', {
    required: true,
    mayBeEmpty: true,
    refs: { subdistrictId: 'subdistrict' },
  }),
  kind('company', 'table', 'companies', '物业服务企业', '在本区服务的物业服务企业。'),
  kind('compound', 'table', 'compounds', '住宅小区', '全区住宅小区台账。', {
    required: true,
    mayBeEmpty: true,
    refs: { subdistrictId: 'subdistrict', communityId: 'community', companyId: 'company' },
  }),
  kind('document', 'texts', 'documents', '政策文件', '行动依据的文件及其效力状态。', {
    refs: { issuerId: 'office', replacedById: 'document' },
  }),
  kind('notice', 'texts', 'notices', '公示公告', '征求意见的公示、公告和结果。', {
    byYear: true,
    refs: { issuerId: 'office', compoundIds: 'compound', subdistrictIds: 'subdistrict', supersedesId: 'notice', correctedById: 'notice' },
  }),
  kind('feeStandard', 'table', 'fee-standards', '收费参考标准', '物业服务收费参考标准的各个版本。', { refs: { sourceDocId: 'document' } }),
  kind('feeCell', 'table', 'fee-cells', '收费标准价格', '参考标准的分级价格。', {
    key: ['standardId', 'category', 'elevator', 'grade'],
    refs: { standardId: 'feeStandard' },
  }),
  kind('feeAddon', 'table', 'fee-addons', '收费标准加价', '“另加”计价方式的加价项目。', {
    key: ['standardId', 'name'],
    refs: { standardId: 'feeStandard' },
  }),
  kind('serviceMenu', 'table', 'service-menus', '服务菜单', '菜单式服务标准。', { refs: { standardId: 'feeStandard' } }),
  kind('menuItem', 'table', 'menu-items', '菜单项目', '菜单里的服务项目。', { key: ['menuId', 'key'], refs: { menuId: 'serviceMenu' } }),
  kind('menuCell', 'table', 'menu-cells', '菜单价格', '每个项目每个等级的价格。', {
    key: ['menuId', 'itemKey', 'grade'],
    refs: { menuId: 'serviceMenu' },
  }),
  kind('menuMeasure', 'table', 'menu-measures', '菜单服务内容', '每个项目每个等级可以检查的服务内容。', {
    key: ['menuId', 'itemKey', 'grade', 'metric'],
    refs: { menuId: 'serviceMenu' },
  }),
  kind('charge', 'table', 'charges', '实际收费', '各小区实际收取的物业费及其依据。', {
    refs: { compoundId: 'compound', companyId: 'company', contractId: 'contract', standardId: 'feeStandard', basisDocId: 'document' },
  }),
  kind('parkingCharge', 'table', 'parking-charges', '停车收费', '租赁、服务、场地使用分开列出的停车收费。', {
    refs: { compoundId: 'compound' },
  }),
  kind('rubric', 'table', 'rubrics', '测评细则', '文明小区测评细则。', { refs: { docId: 'document' } }),
  kind('rubricComponent', 'table', 'rubric-components', '测评分项', '测评的分项和权重。', {
    key: ['rubricId', 'key'],
    refs: { rubricId: 'rubric' },
  }),
  kind('rubricItem', 'table', 'rubric-items', '测评项目', '测评的项目和满分。', { key: ['rubricId', 'id'], refs: { rubricId: 'rubric' } }),
  kind('round', 'table', 'rounds', '测评轮次', '每一轮测评的时间、方法和样本。', { refs: { rubricId: 'rubric', noticeId: 'notice' } }),
  kind('score', 'parts', 'scores', '测评得分', '每个小区每个项目的得分。', {
    key: ['roundId', 'subjectId', 'itemId'],
    refs: { roundId: 'round', subjectId: 'compound|community|subdistrict' },
  }),
  kind('result', 'parts', 'results', '测评结果', '公布的总分、名次和未参评原因。', {
    key: ['roundId', 'subjectId'],
    refs: { roundId: 'round', subjectId: 'compound|community|subdistrict' },
  }),
  kind('listRule', 'table', 'list-rules', '榜单规则', '红榜、黑榜的产生和移出规则。', { refs: { rubricId: 'rubric', docId: 'document' } }),
  kind('listing', 'table', 'listings', '红黑榜', '红榜和黑榜的小区、原因和整改。', {
    key: ['roundId', 'ruleId', 'compoundId', 'companyId'],
    refs: { roundId: 'round', ruleId: 'listRule', compoundId: 'compound', companyId: 'company' },
  }),
  kind('indicator', 'table', 'indicators', '进展指标', '承诺的完成情况。', { key: ['key', 'asOf'] }),
  kind('gradingScheme', 'table', 'grading-schemes', '等级评定方案', '等级字母在本方案里的含义。', { refs: { docId: 'document' } }),
  kind('schemeBand', 'table', 'scheme-bands', '等级分数段', '每个等级对应的分数段和条件。', {
    key: ['schemeId', 'grade', 'min', 'record'],
    refs: { schemeId: 'gradingScheme' },
  }),
  kind('grading', 'table', 'gradings', '等级评定', '企业的等级评定结果。', {
    refs: { schemeId: 'gradingScheme', companyId: 'company', noticeId: 'notice' },
  }),
  kind('gradingCount', 'table', 'grading-counts', '等级分布', '每期各等级的企业数。', {
    key: ['schemeId', 'period', 'grade'],
    refs: { schemeId: 'gradingScheme' },
  }),
  kind('survey', 'table', 'surveys', '满意度调查', '调查的方法、样本和满意率。', { refs: { compoundId: 'compound' } }),
  kind('contract', 'table', 'contracts', '物业服务合同', '合同的期限和选聘方式。', {
    refs: { compoundId: 'compound', companyId: 'company' },
  }),
  kind('consent', 'table', 'consents', '业主表决', '业主表决的汇总结果。', { refs: { compoundId: 'compound', noticeId: 'notice' } }),
  kind('project', 'table', 'projects', '改造项目', '老旧小区改造项目。', { refs: { compoundIds: 'compound', ownerOfficeId: 'office' } }),
  kind('synonym', 'table', 'synonyms', '搜索同义词', '居民的说法和本站用语的对照，搜索时一起查。', { key: ['said'] }),
  kind('help', 'texts', 'help', '使用帮助', '网站的使用说明。', { published: false }),
  kind('page', 'texts', 'pages', '网站文字', '关于、声明等文字。', { published: false }),
];

/** The registered kind of that name. */
export function kindOf<K extends KindName>(name: K): Kind<K> {
  return KINDS.find((entry) => entry.name === name) as Kind<K>;
}
