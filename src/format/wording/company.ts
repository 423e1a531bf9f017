/** Words of the pages of companies. */
import { longDate } from '../date.ts';

interface Band {
  min?: string | undefined;
  max?: string | undefined;
  record: string;
}

export const companyText = {
  groups: '按等级看企业',
  groupsOf: (scheme: string, from: string, to: string) => `${scheme}，评定期${longDate(from)}至${longDate(to)}。`,
  letterNote: '字母只在这个办法里有这个意思，不能和外地、和别的办法比。',
  schemeLink: '评定结果的公示',
  grade: '等级',
  meaning: '这个办法里的意思',
  count: '企业数',
  who: '企业',
  companies: (count: number) => `${count}家`,
  showWho: (count: number) => `看${count}家`,
  band: ({ min, max, record }: Band) =>
    [
      min !== undefined && max !== undefined
        ? `${min}分到${max}分（不含）`
        : min !== undefined
          ? `${min}分及以上`
          : max !== undefined
            ? `${max}分以下`
            : '没有得分',
      record === '不限' ? '' : record,
    ]
      .filter(Boolean)
      .join('，'),
  or: '；或',
  adjust: '可以怎样调价',

  answer: (serving: number, grade: string | undefined, scheme: string | undefined) =>
    `${serving > 0 ? `现在服务【${serving}个小区】` : '现在没有服务的小区'}${grade ? `；最近一次评为【${grade}】（按《${scheme ?? ''}》）` : ''}。`,
  note: (asOf: string) => `数据截至${longDate(asOf)}。`,
  facts: '联系和登记',
  uscc: '统一社会信用代码',
  registeredIn: '注册地',
  status: '状态',
  servicePhone: '服务电话',
  complaintPhone: '投诉电话',
  fullName: '企业名称',

  grades: '等级评定',
  gradeCaption: '等级是哪个办法评的，写在字母旁边；得分＝基础分＋加分－扣分。',
  period: '评定期',
  periodOf: (from: string, to: string) => `${longDate(from)}至${longDate(to)}`,
  byScheme: (scheme: string) => `按《${scheme}》`,
  score: '得分',
  sum: (base: string, bonus: string, penalty: string, score: string) => `${base}＋${bonus}－${penalty}＝${score}`,
  record: '信用记录',
  deductions: '扣分',
  deduction: (item: string, points: string, reason: string) => `${item}，扣${points}分：${reason}`,
  noDeduction: '没有扣分',
  unlisted: (points: string) => `扣${points}分，没有登记明细`,
  override: (reason: string) => `另行认定：${reason}`,

  serving: '正在服务的小区',
  others: '服务过的小区',
  compound: '小区',
  since: '进入',
  until: '合同到期',
  left: '退出',
  how: '怎样选聘',
  exit: '退出原因',
  noReason: '没有登记',
  manager: '项目经理',
  contractKind: (kind: string, procurement: string) => `${kind}，${procurement}`,
  tender: '招标结果公示',
  contractNotice: '合同公示',
  servingNone: '没有在期的合同。',
  early: '前期物业招标',
  earlyNote: (count: number) => `前期物业合同${count}份，由建设单位招标选聘，业主大会另行选聘时终止。`,

  penalties: '行政处罚',
  penaltyCaption: '以决定书为准，文号可以向决定机关核对。',
  on: '决定日期',
  authority: '决定机关',
  docNo: '文号',
  summary: '事由和决定',
  penaltyNone: (asOf: string) => `到${longDate(asOf)}没有登记处罚决定。`,

  listings: '红黑榜',
  listing: (list: string, compound: string | undefined) => `${list}${compound ? `（${compound}）` : ''}`,
  listedOn: '上榜',
  reason: '原因',

  collections: '物业费收取率',
  collection: (period: string, rate: string, paid: string, due: string) =>
    `${period}：${rate}（应收${due}，实收${paid}），是它服务的小区加在一起的数。`,
  more: '在其他登记里',
  toList: '全部物业服务企业',
  toContracts: '物业服务合同',
  toPenalties: '全部行政处罚',
  toElastic: '等级和调价的关系',
};
