/** The district's record: compounds, notices, fees, scores, and the settings of the site. */
import { CalendarDay } from '../calendar.ts';
import { Charge, ParkingCharge } from '../charge.ts';
import { Community } from '../community.ts';
import { Compound } from '../compound.ts';
import { PolicyDocument } from '../document.ts';
import { FeeAddon, FeeCell, FeeStandard } from '../fee-standard.ts';
import { ListRule, Listing } from '../listing.ts';
import { Notice } from '../notice.ts';
import { Office } from '../office.ts';
import { TextPage } from '../page.ts';
import { Result, Round, Score } from '../round.ts';
import { Rubric, RubricComponent, RubricItem } from '../rubric.ts';
import { MenuCell, MenuItem, MenuMeasure, ServiceMenu } from '../service-menu.ts';
import { SiteConfig } from '../site-config.ts';
import { Subdistrict } from '../subdistrict.ts';
import { Synonym } from '../synonym.ts';
import { Thresholds } from '../threshold.ts';
import { kind } from './kind.ts';

export const RECORD_KINDS = {
  site: kind(SiteConfig, 'json', 'site', '网站设置', '网站名称、主办单位和日期。', {
    key: [],
    published: false,
    required: true,
    refs: { organiserId: 'office' },
  }),
  thresholds: kind(Thresholds, 'json', 'rules', '期限和标准', '各类最低期限及其法律依据。', { key: [], published: false, required: true }),
  calendar: kind(CalendarDay, 'table', 'calendar', '节假日安排', '国务院公布的放假和调休安排，用来计算工作日。', {
    key: ['date'],
    required: true,
    mayBeEmpty: true,
    page: 'data',
  }),
  office: kind(Office, 'table', 'offices', '责任单位', '发布公示、受理意见的单位。', {
    required: true,
    counter: '个',
    columns: ['name', 'kind', 'address', 'phone', 'hours'],
    progress: ['phone', 'hours', 'email', 'address'],
  }),
  subdistrict: kind(Subdistrict, 'table', 'subdistricts', '街道', '街道及其办事处。', {
    required: true,
    counter: '个',
    refs: { officeId: 'office' },
    page: 'own-record',
    progress: ['phone', 'address'],
  }),
  community: kind(Community, 'table', 'communities', '社区', '社区及其所属街道。', {
    required: true,
    counter: '个',
    mayBeEmpty: true,
    refs: { subdistrictId: 'subdistrict' },
    progress: ['phone', 'address'],
  }),
  compound: kind(Compound, 'table', 'compounds', '住宅小区', '全区住宅小区台账。', {
    required: true,
    counter: '个',
    mayBeEmpty: true,
    refs: { subdistrictId: 'subdistrict', communityId: 'community', companyId: 'company' },
    page: 'own',
    progress: ['companyId', 'mgmtMode', 'ownersCommittee', 'elevators', 'aliases', 'pinyin', 'note'],
  }),
  document: kind(PolicyDocument, 'texts', 'documents', '政策文件', '行动依据的文件及其效力状态。', {
    counter: '份',
    refs: { issuerId: 'office', replacedById: 'document' },
    orders: [['effectiveFrom', 'effectiveTo']],
    page: 'own',
    progress: ['status', 'repealedOn', 'replacedById'],
    filledLater: ['effectiveTo', 'docNo', 'indexNo', 'sourceUrl'],
  }),
  notice: kind(Notice, 'texts', 'notices', '公示公告', '征求意见的公示、公告和结果。', {
    counter: '件',
    byYear: true,
    refs: { issuerId: 'office', compoundIds: 'compound', subdistrictIds: 'subdistrict', supersedesId: 'notice', correctedById: 'notice' },
    page: 'own',
    progress: ['outcome', 'corrections', 'supersedesId', 'correctedById', 'withdrawOn', 'reviewedBy', 'reviewedOn'],
    filledLater: ['indexNo', 'caseId'],
  }),
  feeStandard: kind(FeeStandard, 'table', 'fee-standards', '收费参考标准', '物业服务收费参考标准的各个版本。', {
    refs: { sourceDocId: 'document' },
    orders: [['validFrom', 'validTo']],
    page: 'data',
    progress: ['validTo'],
  }),
  feeCell: kind(FeeCell, 'table', 'fee-cells', '收费标准价格', '参考标准的分级价格。', {
    key: ['standardId', 'category', 'elevator', 'grade'],
    refs: { standardId: 'feeStandard' },
    page: 'data',
  }),
  feeAddon: kind(FeeAddon, 'table', 'fee-addons', '收费标准加价', '“另加”计价方式的加价项目。', {
    key: ['standardId', 'name'],
    refs: { standardId: 'feeStandard' },
    page: 'data',
  }),
  serviceMenu: kind(ServiceMenu, 'table', 'service-menus', '服务菜单', '菜单式服务标准。', {
    refs: { standardId: 'feeStandard' },
    page: 'data',
  }),
  menuItem: kind(MenuItem, 'table', 'menu-items', '菜单项目', '菜单里的服务项目。', {
    key: ['menuId', 'key'],
    refs: { menuId: 'serviceMenu' },
    page: 'data',
  }),
  menuCell: kind(MenuCell, 'table', 'menu-cells', '菜单价格', '每个项目每个等级的价格。', {
    key: ['menuId', 'itemKey', 'grade'],
    refs: { menuId: 'serviceMenu' },
    page: 'data',
  }),
  menuMeasure: kind(MenuMeasure, 'table', 'menu-measures', '菜单服务内容', '每个项目每个等级可以检查的服务内容。', {
    key: ['menuId', 'itemKey', 'grade', 'metric'],
    refs: { menuId: 'serviceMenu' },
    page: 'data',
  }),
  charge: kind(Charge, 'table', 'charges', '实际收费', '各小区实际收取的物业费及其依据。', {
    refs: { compoundId: 'compound', companyId: 'company', contractId: 'contract', standardId: 'feeStandard', basisDocId: 'document' },
    orders: [['effectiveFrom', 'effectiveTo']],
    page: 'data',
    columns: ['id', 'compoundId', 'item', 'grade', 'price', 'unit', 'effectiveFrom'],
    progress: ['effectiveTo', 'fullyMet'],
    filledLater: ['contractId'],
  }),
  parkingCharge: kind(ParkingCharge, 'table', 'parking-charges', '停车收费', '租赁、服务、场地使用分开列出的停车收费。', {
    refs: { compoundId: 'compound' },
    page: 'data',
    progress: ['inUse'],
  }),
  rubric: kind(Rubric, 'table', 'rubrics', '测评细则', '文明小区测评细则。', { refs: { docId: 'document' }, page: 'data' }),
  rubricComponent: kind(RubricComponent, 'table', 'rubric-components', '测评分项', '测评的分项和权重。', {
    key: ['rubricId', 'key'],
    refs: { rubricId: 'rubric' },
    page: 'data',
  }),
  rubricItem: kind(RubricItem, 'table', 'rubric-items', '测评项目', '测评的项目和满分。', {
    key: ['rubricId', 'id'],
    refs: { rubricId: 'rubric' },
    page: 'data',
  }),
  round: kind(Round, 'table', 'rounds', '测评轮次', '每一轮测评的时间、方法和样本。', {
    refs: { rubricId: 'rubric', noticeId: 'notice' },
    orders: [
      ['from', 'to'],
      ['to', 'publishedOn'],
      ['publishedOn', 'appealUntil'],
    ],
    page: 'data',
    progress: ['publishedOn'],
    filledLater: ['noticeId', 'sample', 'appealUntil'],
  }),
  score: kind(Score, 'parts', 'scores', '测评得分', '每个小区每个项目的得分。', {
    key: ['roundId', 'subjectId', 'itemId'],
    refs: { roundId: 'round', subjectId: 'compound|community|subdistrict|centre' },
    page: 'data',
    partField: 'roundId',
  }),
  result: kind(Result, 'parts', 'results', '测评结果', '公布的总分、名次和未参评原因。', {
    key: ['roundId', 'subjectId'],
    refs: { roundId: 'round', subjectId: 'compound|community|subdistrict|centre' },
    page: 'data',
    partField: 'roundId',
    progress: ['resumesOn'],
  }),
  listRule: kind(ListRule, 'table', 'list-rules', '榜单规则', '红榜、黑榜的产生和移出规则。', {
    refs: { rubricId: 'rubric', docId: 'document' },
    page: 'data',
  }),
  listing: kind(Listing, 'table', 'listings', '红黑榜', '红榜和黑榜的小区、原因和整改。', {
    key: ['roundId', 'ruleId', 'compoundId', 'companyId'],
    refs: { roundId: 'round', ruleId: 'listRule', compoundId: 'compound', companyId: 'company' },
    orders: [
      ['from', 'until'],
      ['from', 'rectifyBy'],
      ['from', 'removedOn'],
    ],
    page: 'data',
    titleField: 'compoundId',
    progress: ['outcome', 'removedOn'],
  }),
  synonym: kind(Synonym, 'table', 'synonyms', '搜索同义词', '居民的说法和本站用语的对照，搜索时一起查。', {
    key: ['said'],
    page: 'data',
    progress: ['ours', 'bothWays', 'note'],
  }),
  help: kind(TextPage, 'texts', 'help', '使用帮助', '网站的使用说明。', { published: false }),
  page: kind(TextPage, 'texts', 'pages', '网站文字', '关于、声明等文字。', { published: false }),
};
