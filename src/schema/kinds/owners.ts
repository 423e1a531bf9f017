/** Owners: companies and their conduct, contracts, prices, disclosures, organisations, centres. */
import { Centre, CentreService, ServicePoint } from '../centre.ts';
import { Company } from '../company.ts';
import { Contract } from '../contract.ts';
import { Deduction } from '../deduction.ts';
import { Disclosure } from '../disclosure.ts';
import { FeeCollection } from '../fee-collection.ts';
import { Grading, GradingCount, GradingScheme, SchemeBand } from '../grading.ts';
import { Manager } from '../manager.ts';
import { Organisation } from '../organisation.ts';
import { Penalty } from '../penalty.ts';
import { ElasticRule, PriceChange } from '../price-change.ts';
import { Survey } from '../survey.ts';
import { kind } from './kind.ts';

export const OWNERS_KINDS = {
  company: kind(Company, 'table', 'companies', '物业服务企业', '在本区服务的物业服务企业。', {
    counter: '家',
    page: 'own',
    columns: ['name', 'shortName', 'registeredIn', 'status', 'servicePhone', 'complaintPhone'],
    progress: ['status', 'servicePhone', 'complaintPhone'],
    filledLater: ['uscc'],
  }),
  contract: kind(Contract, 'table', 'contracts', '物业服务合同', '合同的期限和选聘方式。', {
    counter: '份',
    refs: { compoundId: 'compound', companyId: 'company', tenderNoticeId: 'notice', noticeId: 'notice', consentId: 'consent' },
    orders: [
      ['signedOn', 'to'],
      ['from', 'to'],
    ],
    computed: ['合同状态', '状态', '是否到期'],
    titleField: 'compoundId',
    columns: ['compoundId', 'companyId', 'kind', 'procurement', 'from', 'to'],
    sortBy: '-from',
    progress: ['exitReason'],
    filledLater: ['tenderNoticeId', 'noticeId', 'consentId'],
  }),
  gradingScheme: kind(GradingScheme, 'table', 'grading-schemes', '等级评定方案', '等级字母在本方案里的含义。', {
    refs: { docId: 'document' },
    page: 'data',
  }),
  schemeBand: kind(SchemeBand, 'table', 'scheme-bands', '等级分数段', '每个等级对应的分数段和条件。', {
    key: ['schemeId', 'grade', 'min', 'record'],
    refs: { schemeId: 'gradingScheme' },
    page: 'data',
  }),
  grading: kind(Grading, 'table', 'gradings', '等级评定', '企业的等级评定结果。', {
    refs: { schemeId: 'gradingScheme', companyId: 'company', noticeId: 'notice' },
    orders: [['from', 'to']],
    page: 'data',
    titleField: 'companyId',
    columns: ['id', 'companyId', 'schemeId', 'grade', 'score', 'from', 'to', 'record'],
    filledLater: ['noticeId'],
  }),
  gradingCount: kind(GradingCount, 'table', 'grading-counts', '等级分布', '每期各等级的企业数。', {
    key: ['schemeId', 'period', 'grade'],
    refs: { schemeId: 'gradingScheme' },
    page: 'data',
  }),
  deduction: kind(Deduction, 'table', 'deductions', '评定扣分', '等级评定扣了什么分、为什么。', {
    key: ['gradingId', 'item', 'on'],
    refs: { gradingId: 'grading' },
    page: 'data',
  }),
  penalty: kind(Penalty, 'table', 'penalties', '行政处罚', '对物业服务企业的处罚决定和文号。', {
    counter: '件',
    refs: { companyId: 'company', compoundId: 'compound' },
    titleField: 'docNo',
    columns: ['companyId', 'on', 'authority', 'docNo', 'summary', 'amount'],
    sortBy: '-on',
    progress: ['url'],
  }),
  manager: kind(Manager, 'table', 'managers', '项目经理', '每个小区的项目经理和办公电话。', {
    key: ['companyId', 'compoundId', 'from'],
    refs: { companyId: 'company', compoundId: 'compound' },
    orders: [['from', 'to']],
    page: 'data',
    progress: ['officePhone', 'to'],
  }),
  priceChange: kind(PriceChange, 'table', 'price-changes', '物业费调价', '从审计、方案、表决到结果，每次调价走到了哪一步。', {
    page: 'own',
    refs: {
      compoundId: 'compound',
      companyId: 'company',
      gradingId: 'grading',
      auditNoticeId: 'notice',
      proposalNoticeId: 'notice',
      consentId: 'consent',
      resultNoticeId: 'notice',
      chargeId: 'charge',
    },
    computed: ['当前步骤', '调价状态', '状态'],
    titleField: 'compoundId',
    columns: ['compoundId', 'item', 'before', 'after', 'unit', 'effectiveOn'],
    progress: ['auditNoticeId', 'proposalNoticeId', 'consentId', 'resultNoticeId', 'chargeId', 'effectiveOn', 'stoppedOn', 'stopReason'],
    filledLater: ['gradingId'],
  }),
  elasticRule: kind(ElasticRule, 'table', 'elastic-rules', '弹性调价规则', '每个评定等级可以上浮、不变还是应当下浮。', {
    key: ['schemeId', 'grade'],
    refs: { schemeId: 'gradingScheme' },
    page: 'data',
  }),
  disclosure: kind(Disclosure, 'parts', 'disclosures', '收支公开', '公共收益、维修资金、水电分摊等公开了没有，公开了什么。', {
    page: 'own',
    key: ['compoundId', 'kind', 'period'],
    refs: { compoundId: 'compound', noticeId: 'notice' },
    computed: ['公开状态', '状态', '是否逾期'],
    partField: 'period',
    filledLater: ['publishedOn', 'income', 'expense', 'balance', 'incomeItems', 'expenseItems', 'note', 'noticeId'],
  }),
  feeCollection: kind(FeeCollection, 'table', 'fee-collections', '物业费收取率', '物业费收了多少，只有汇总数，不公布谁没有交。', {
    refs: { compoundId: 'compound', companyId: 'company', subdistrictId: 'subdistrict' },
    columns: ['scope', 'basis', 'paidAmount', 'dueAmount', 'rate', 'asOf'],
  }),
  organisation: kind(Organisation, 'table', 'organisations', '小区组织', '党组织、业委会、物管会和自治、志愿、自乐组织。', {
    counter: '个',
    refs: { compoundId: 'compound', communityId: 'community', noticeId: 'notice' },
    orders: [
      ['termFrom', 'termEnd'],
      ['foundedOn', 'endedOn'],
    ],
    computed: ['任期状态', '是否到期', '状态'],
    columns: ['name', 'kind', 'compoundId', 'communityId', 'foundedOn', 'termEnd'],
    progress: ['termFrom', 'termEnd', 'endedOn', 'contact', 'phone', 'noticeId'],
  }),
  centre: kind(Centre, 'table', 'centres', '邻里中心', '邻里中心的服务、时间和运营单位，关停的也在这里。', {
    counter: '个',
    page: 'own',
    refs: { subdistrictId: 'subdistrict', communityId: 'community', guideDocId: 'document' },
    orders: [['openedOn', 'closedOn']],
    progress: ['operator', 'status', 'openedOn', 'closedOn', 'closeReason', 'hours', 'phone'],
    filledLater: ['guideDocId'],
  }),
  centreService: kind(CentreService, 'table', 'centre-services', '邻里中心服务', '每个邻里中心有什么服务，公益还是市场。', {
    key: ['centreId', 'name'],
    refs: { centreId: 'centre' },
    page: 'data',
    progress: ['hours'],
  }),
  servicePoint: kind(ServicePoint, 'table', 'service-points', '物业服务点', '调处室、服务中心和公示栏在哪里、几点开。', {
    counter: '处',
    refs: { subdistrictId: 'subdistrict', communityIds: 'community' },
    columns: ['name', 'kind', 'address', 'hours', 'phone', 'open'],
    progress: ['hours', 'phone', 'open', 'note'],
  }),
  survey: kind(Survey, 'table', 'surveys', '满意度调查', '调查的方法、样本和满意率。', {
    counter: '次',
    refs: { compoundId: 'compound' },
    orders: [['from', 'to']],
    sortBy: '-to',
  }),
};
