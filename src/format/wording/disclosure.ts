/** Words of the pages of disclosures. */
import { longDate } from '../date.ts';

const QUARTERS = ['一', '二', '三', '四'];

/** `2026-h1` → 2026年上半年. */
export function periodText(key: string): string {
  const [year = '', part = ''] = [key.slice(0, 4), key.slice(5)];
  if (part === '') return `${year}年`;
  if (part.startsWith('h')) return `${year}年${part === 'h1' ? '上' : '下'}半年`;
  return part.startsWith('q') ? `${year}年第${QUARTERS[Number(part.slice(1)) - 1]}季度` : `${year}年${Number(part)}月`;
}

export const disclosureText = {
  title: '收支公开',
  about: '公共收益、维修资金、水电分摊、合同履行和收支预算，哪些小区公开了，公开了什么。',
  answer: (kind: string, period: string, published: number, required: number) =>
    `${period}${kind}：应公开的${required}个小区里，【${published}个已经公开】。`,
  answerNone: '还没有登记。',
  answerWithdrawn: '公开过的已经【撤回】。',
  withdrawn: '有公开过的内容已经撤回，为什么、哪个单位决定的，见',
  withdrawnLink: '更正和撤回',
  note: (asOf: string) => `收入是0的，公开了就算公开；不适用的，不算应公开。数据截至${longDate(asOf)}。`,
  coverage: '每一期公开了多少',
  coverageCaption: '应公开：有物业服务企业服务满一期的小区，除去不适用的。',
  kind: '公开事项',
  period: '期间',
  required: '应公开',
  published: '已公开',
  zero: '其中收入0元',
  none: '不适用',
  missing: '未上报',
  rate: '公开率',
  count: (count: number) => `${count}个`,
  missingWhere: '哪些小区未上报',
  missingIn: (period: string, kind: string, count: number) => `${period}${kind}，${count}个`,
  byCompound: '按小区看',

  compoundTitle: (name: string) => `${name}的收支公开`,
  compoundAnswer: (parts: readonly string[]) => `${parts.join('；')}。`,
  part: (kind: string, period: string, what: string) => `${period}${kind}${what}`,
  states: {
    published: '已公开',
    zero: '0元',
    none: '不适用',
    missing: '未上报',
  },
  stateDetail: {
    published: (income: string | undefined) => (income === undefined ? '已公开' : `收入【${income}元】`),
    zero: () => '收入是0元',
    none: () => '不适用',
    missing: () => '【未上报】',
  },
  threeFacts: '“0元”是有这件事、这一期没有收入；“不适用”是小区没有这件事；“未上报”是还没有公开。',
  income: '收入',
  expense: '支出',
  balance: '期末结余',
  yuan: (amount: string) => `${amount}元`,
  items: (items: readonly { name: string; amount: string }[]) => items.map(({ name, amount }) => `${name}${amount}元`).join('，'),
  reason: (reason: string) => `不适用：${reason}`,
  publishedOn: '公开日期',
  notice: '公示',
  remark: '说明',
  state: '情况',
  unreported: '未上报',
  blank: '—',
  toCompound: '小区页面',
  toAll: '全区的收支公开',
  toData: '下载和说明',
};
