/** Works: consents, renovation projects with their stages, items and money, elevators, city works. */
import { Audit } from '../audit.ts';
import { CityWork } from '../city-work.ts';
import { Consent } from '../consent.ts';
import { ElevatorShare } from '../elevator-share.ts';
import { Elevator } from '../elevator.ts';
import { Fund } from '../fund.ts';
import { ProjectItem } from '../project-item.ts';
import { ProjectStage } from '../project-stage.ts';
import { Project } from '../project.ts';
import { Warranty } from '../warranty.ts';
import { kind } from './kind.ts';

/** What follows from the days of a stage or an elevator, under the names clerks give it. */
const STATES = ['当前阶段', '阶段状态', '状态', '进度', '办理状态', '是否完成', '是否逾期', '是否按期', '逾期天数'];

export const WORKS_KINDS = {
  project: kind(Project, 'table', 'projects', '改造项目', '列入年度计划的老旧小区改造项目。', {
    counter: '个',
    refs: { compoundIds: 'compound', ownerOfficeId: 'office', planNoticeId: 'notice' },
    computed: STATES,
    columns: ['name', 'year', 'compoundIds', 'floorArea', 'households', 'investment', 'deadline'],
    sortBy: '-year',
    page: 'own',
    progress: ['stoppedOn', 'stoppedReason'],
    filledLater: ['controlPrice', 'contractPrice', 'designer', 'contractor', 'supervisor', 'auditor', 'qualityPhone', 'planNoticeId'],
  }),
  projectStage: kind(ProjectStage, 'table', 'project-stages', '改造配档表', '每个改造项目各个阶段的计划日期和实际日期，推迟的写明原因。', {
    key: ['projectId', 'stage'],
    titleField: 'projectId',
    refs: { projectId: 'project', noticeIds: 'notice' },
    orders: [
      ['plannedStart', 'plannedEnd'],
      ['actualStart', 'actualEnd'],
    ],
    computed: STATES,
    page: 'data',
    progress: ['actualStart', 'actualEnd', 'delayReason', 'noticeIds'],
  }),
  projectItem: kind(ProjectItem, 'table', 'project-items', '改造内容', '每个改造项目计划做的、做成的和取消的内容，以及验收结论。', {
    key: ['projectId', 'item'],
    refs: { projectId: 'project' },
    columns: ['projectId', 'class', 'item', 'result', 'reason', 'accepted', 'doneOn'],
    page: 'data',
    progress: ['result', 'doneOn', 'reason', 'agreedHow', 'accepted', 'defect', 'fixBy', 'fixedOn'],
  }),
  fund: kind(Fund, 'table', 'funds', '改造资金', '每个改造项目的钱从哪里来、用到哪里，预算多少、到账和支付多少。', {
    counter: '笔',
    titleField: 'purpose',
    refs: { projectId: 'project' },
    columns: ['projectId', 'flow', 'source', 'purpose', 'budget', 'paid', 'changeOrder'],
    progress: ['paid', 'asOf', 'changeOrder', 'changedOn'],
    filledLater: ['payee'],
  }),
  audit: kind(Audit, 'table', 'audits', '跟踪审计', '受委托的审计单位对改造项目出具的意见。', {
    counter: '份',
    titleField: 'projectId',
    refs: { projectId: 'project' },
    columns: ['projectId', 'scope', 'on', 'firm', 'submitted', 'approved', 'conclusion'],
    sortBy: '-on',
  }),
  warranty: kind(Warranty, 'table', 'warranties', '改造保修', '验收以后坏了找谁修，保修到哪一天。', {
    key: ['projectId', 'item'],
    refs: { projectId: 'project' },
    orders: [['from', 'until']],
    page: 'data',
    progress: ['phone'],
  }),
  elevator: kind(Elevator, 'table', 'elevators', '加装电梯', '按单元登记的加装电梯，从意愿征集到投入使用。', {
    counter: '台',
    refs: { compoundId: 'compound', schemeNoticeId: 'notice', resultNoticeId: 'notice' },
    computed: STATES,
    columns: ['name', 'floors', 'wishOn', 'schemeFrom', 'buildFrom', 'inUseFrom', 'nextInspection'],
    page: 'own',
    progress: [
      'reviewFrom',
      'buildFrom',
      'inspectFrom',
      'registerFrom',
      'inUseFrom',
      'stoppedOn',
      'stoppedReason',
      'maintainer',
      'nextInspection',
    ],
    filledLater: [
      'wishOn',
      'schemeFrom',
      'schemeTo',
      'schemeNoticeId',
      'received',
      'settled',
      'resultNoticeId',
      'installer',
      'cost',
      'subsidy',
      'useRegNo',
    ],
  }),
  elevatorShare: kind(ElevatorShare, 'table', 'elevator-shares', '加装电梯费用分摊', '每台加装电梯各楼层每户出多少钱。', {
    key: ['elevatorId', 'floor'],
    titleField: 'elevatorId',
    refs: { elevatorId: 'elevator' },
    page: 'data',
  }),
  cityWork: kind(CityWork, 'table', 'city-works', '城市更新工程', '小区以外的城市更新工程，写明承诺完成多少、已经完成多少。', {
    counter: '项',
    refs: { officeId: 'office', subdistrictIds: 'subdistrict' },
    columns: ['name', 'kind', 'target', 'done', 'unit', 'deadline', 'officeId'],
    sortBy: '-deadline',
    computed: STATES,
    progress: ['done', 'asOf', 'note'],
  }),
  consent: kind(Consent, 'table', 'consents', '业主表决', '业主表决的汇总结果。', {
    counter: '次',
    refs: { compoundId: 'compound', noticeId: 'notice', projectId: 'project', elevatorId: 'elevator' },
    titleField: 'compoundId',
    page: 'own-record',
    columns: ['compoundId', 'matter', 'threshold', 'votedHeads', 'yesHeads', 'decidedOn'],
    sortBy: '-decidedOn',
    filledLater: ['noticeId', 'projectId', 'elevatorId'],
  }),
};
