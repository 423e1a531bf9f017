/** Owners: companies and their conduct, contracts, prices, disclosures, organisations, centres. */
import { Company } from '../company.ts';
import { Contract } from '../contract.ts';
import { Grading, GradingCount, GradingScheme, SchemeBand } from '../grading.ts';
import { Survey } from '../survey.ts';
import { kind } from './kind.ts';

export const OWNERS_KINDS = {
  company: kind(Company, 'table', 'companies', '物业服务企业', '在本区服务的物业服务企业。', {
    columns: ['name', 'shortName', 'registeredIn', 'status', 'servicePhone', 'complaintPhone'],
  }),
  contract: kind(Contract, 'table', 'contracts', '物业服务合同', '合同的期限和选聘方式。', {
    refs: { compoundId: 'compound', companyId: 'company' },
    orders: [
      ['signedOn', 'to'],
      ['from', 'to'],
    ],
    computed: ['合同状态', '状态', '是否到期'],
    titleField: 'compoundId',
    columns: ['compoundId', 'companyId', 'kind', 'procurement', 'from', 'to'],
    sortBy: '-from',
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
  }),
  gradingCount: kind(GradingCount, 'table', 'grading-counts', '等级分布', '每期各等级的企业数。', {
    key: ['schemeId', 'period', 'grade'],
    refs: { schemeId: 'gradingScheme' },
    page: 'data',
  }),
  survey: kind(Survey, 'table', 'surveys', '满意度调查', '调查的方法、样本和满意率。', {
    refs: { compoundId: 'compound' },
    orders: [['from', 'to']],
    sortBy: '-to',
  }),
};
