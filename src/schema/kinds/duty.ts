/** Duty: what was promised and who answers for it – liaison, problems, supervision, bulletins. */
import { Bulletin, BulletinMention } from '../bulletin.ts';
import { Campaign } from '../campaign.ts';
import { Assessment, Commitment } from '../commitment.ts';
import { HotlineCount } from '../hotline-count.ts';
import { Indicator } from '../indicator.ts';
import { IssueExtension } from '../issue-extension.ts';
import { Issue } from '../issue.ts';
import { LiaisonLog } from '../liaison-log.ts';
import { Liaison } from '../liaison.ts';
import { Order } from '../order.ts';
import { Sanwu } from '../sanwu.ts';
import { Service365 } from '../service365.ts';
import { kind } from './kind.ts';

const OVERDUE = ['状态', '办理状态', '是否逾期', '逾期天数', '剩余天数'];

export const DUTY_KINDS = {
  campaign: kind(Campaign, 'json', 'campaign', '行动目标', '三年攻坚行动承诺的目标和期限。', {
    key: [],
    published: false,
    required: true,
    refs: { policyDocs: 'document' },
    orders: [['startDate', 'endDate']],
  }),
  indicator: kind(Indicator, 'table', 'indicators', '进展指标', '承诺的完成情况。', { key: ['key', 'asOf'], page: 'data' }),
  liaison: kind(Liaison, 'table', 'liaison', '包联干部', '县处级领导包联社区、科级干部包联小区，以及接待居民的时间和地点。', {
    counter: '人',
    refs: { officeId: 'office', communityIds: 'community', compoundId: 'compound' },
    page: 'own',
    titleField: 'officialName',
    orders: [['from', 'to']],
    computed: ['状态', '是否在任'],
    columns: ['officialName', 'post', 'tier', 'communityIds', 'compoundId', 'officePhone', 'from'],
    sortBy: 'tier',
    progress: ['officePhone', 'to', 'endReason'],
  }),
  liaisonLog: kind(LiaisonLog, 'table', 'liaison-logs', '包联记录', '包联干部接待、走访、现场办公解决了什么，只记人次，不记姓名。', {
    refs: { liaisonId: 'liaison', compoundId: 'compound', issueIds: 'issue' },
    page: 'data',
    columns: ['on', 'liaisonId', 'kind', 'compoundId', 'visitors', 'resolved'],
    progress: ['issueIds', 'resolved'],
  }),
  issue: kind(Issue, 'table', 'problems', '问题清单', '每个问题谁牵头、谁办、什么时候办完、办得怎样、居民怎么评价。', {
    counter: '件',
    refs: {
      compoundId: 'compound',
      subdistrictId: 'subdistrict',
      projectId: 'project',
      leadOfficeId: 'office',
      executorOfficeId: 'office',
      authorityId: 'office',
      evidenceNoticeId: 'notice',
    },
    orders: [
      ['foundOn', 'closedOn'],
      ['closedOn', 'visitedOn'],
    ],
    page: 'own',
    computed: OVERDUE,
    columns: ['title', 'category', 'source', 'compoundId', 'foundOn', 'deadline', 'closedOn', 'verdict'],
    sortBy: '-foundOn',
    progress: [
      'leadOfficial',
      'leadOfficeId',
      'executor',
      'executorOfficeId',
      'decision',
      'decisionReason',
      'closedOn',
      'result',
      'evidence',
      'evidenceNoticeId',
      'verdict',
      'visitedOn',
      'blocker',
    ],
    filledLater: ['projectId', 'authorityId'],
  }),
  issueExtension: kind(IssueExtension, 'table', 'problem-extensions', '问题延期', '办理期限改过的问题，原来的期限一直留着。', {
    key: ['issueId', 'on'],
    refs: { issueId: 'issue', approvedById: 'office' },
    orders: [['before', 'after']],
    page: 'data',
  }),
  order: kind(Order, 'table', 'supervision-orders', '督办单', '下发给单位限期办理的事项和结果。', {
    counter: '件',
    refs: { issuerId: 'office', officeId: 'office', issueIds: 'issue' },
    orders: [
      ['on', 'deadline'],
      ['on', 'closedOn'],
    ],
    computed: OVERDUE,
    columns: ['docNo', 'item', 'officeId', 'on', 'deadline', 'closedOn'],
    sortBy: '-on',
    progress: ['issueIds', 'result', 'closedOn'],
  }),
  service365: kind(Service365, 'table', 'services-365', '365精细化服务', '各社区党组织每月走访、服务和办结诉求的数量。', {
    key: ['communityId', 'month'],
    refs: { communityId: 'community' },
    sortBy: '-month',
  }),
  bulletin: kind(Bulletin, 'table', 'bulletins', '督导通报', '每周汇总、每月通报、每季度考核：新登记、办结和到期未办结的问题。', {
    counter: '期',
    refs: { issuerId: 'office' },
    page: 'own-record',
    orders: [
      ['from', 'to'],
      ['to', 'publishedOn'],
    ],
    columns: ['title', 'kind', 'to', 'found', 'closed', 'overdue', 'publishedOn'],
    sortBy: '-publishedOn',
    filledLater: ['found', 'closed', 'overdue'],
  }),
  bulletinMention: kind(BulletinMention, 'table', 'bulletin-mentions', '通报点名', '通报表扬和批评的单位、小区和企业，以及原因。', {
    key: ['bulletinId', 'order'],
    refs: { bulletinId: 'bulletin', officeId: 'office', compoundId: 'compound', companyId: 'company', issueIds: 'issue' },
    page: 'data',
  }),
  commitment: kind(Commitment, 'table', 'commitments', '目标责任书', '各街道和部门签订的年度目标和完成数。', {
    counter: '项',
    refs: { officeId: 'office', docId: 'document' },
    titleField: 'target',
    computed: ['是否完成', '完成情况', '完成率'],
    columns: ['target', 'officeId', 'year', 'value', 'unit', 'result', 'resultOn', 'due'],
    sortBy: '-year',
    progress: ['result', 'resultOn', 'note'],
  }),
  assessment: kind(Assessment, 'table', 'assessments', '季度考核', '责任书目标每季度末的完成数和考核意见。', {
    key: ['commitmentId', 'quarter'],
    refs: { commitmentId: 'commitment' },
    page: 'data',
    filledLater: ['remark'],
  }),
  hotlineCount: kind(HotlineCount, 'table', 'hotline', '热线件数', '住房和物业方面的来电件数，按街道、小区和主题汇总；太少的不公布。', {
    key: ['month', 'subdistrictId', 'compoundId', 'topic'],
    refs: { subdistrictId: 'subdistrict', compoundId: 'compound' },
    sortBy: '-month',
    filledLater: ['resolved', 'satisfied'],
  }),
  sanwu: kind(Sanwu, 'table', 'sanwu', '三无小区', '三无小区逐项查验、牵头领导、目标模式和销号凭据。', {
    counter: '个',
    refs: { compoundId: 'compound', leadOfficeId: 'office', exitContractId: 'contract', noticeId: 'notice' },
    page: 'own-list',
    titleField: 'compoundId',
    orders: [
      ['testedOn', 'removedOn'],
      ['startedOn', 'removedOn'],
    ],
    computed: ['状态', '是否销号'],
    columns: ['compoundId', 'property', 'greening', 'facilities', 'leadOfficial', 'targetMode', 'removedOn'],
    progress: ['leadOfficeId', 'leadOfficial', 'team', 'startedOn', 'removedOn', 'exitEvidence', 'exitContractId', 'noticeId'],
  }),
};
