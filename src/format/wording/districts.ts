/** Words about the districts that are searched and listed together with this one. */
import { longDate } from '../date.ts';

export const districtsText = {
  title: '各区公开',
  answer: (included: number, leftOut: number) =>
    `${included}个区的公开内容可以一起查${leftOut === 0 ? '' : `，另有${leftOut}个区这次没有放进来`}。`,
  note: '其他区的内容由各区自己发布，放进本站前都核对过签名和登记；点开以后到各区自己的网站看。',
  search: '在全部区里查找',
  list: '各区',
  isOwn: '（本区）',
  facts: (campaign: string, organiser: string, day: string) => `${campaign}。${organiser}发布，数据截至${longDate(day)}。`,
  verified: (entries: string, release: string) => `已核对：登记日志共${entries}条，最近一次发布${release}。`,
  demonstration: '这个区是演示数据，签名用的是公开的演示钥匙，不能证明什么。',
  leftOut: '这次没有放进来的区',
  leftOutLead: '下面的区请直接打开它们自己的网站查找。',
  registers: '公开了什么',
  registersLead: '每类内容各区有多少条。点开是那个区的列表。',
  count: (name: string, records: string) => `${name}${records}条`,
  comma: '，',

  /** Why a district is left out. */
  reasons: {
    unreachable: '生成本站时连不上它的网站',
    'too-large': '它的内容太多，超过本站能放的数量',
    'no-log': '它的网站没有登记日志，不能核对',
    'other-key': '它的登记日志换了公钥，和本站记着的不一样',
    'bad-signature': '它的登记日志签名不对',
    demonstration: '它的登记日志用的是公开的演示钥匙',
    rewritten: '它的登记日志不是接着以前的写的，可能被改写过',
    'no-release': '它这次的发布没有登记，不能核对',
    'other-files': '它的文件清单和登记的不一样',
    'file-differs': '它的文件和清单不一样，可能被改过，或者正在更新',
    'other-version': '它用的程序版本和本站的不同，暂时不能一起查',
    'bad-file': '它的数据格式不对，读不了',
    'personal-data': '它的内容里有不能公开的个人信息',
    'not-stored': '本站还没有存过它的内容',
  },

  /** On the search page. */
  scope: (names: readonly string[]) => `同时查找${names.join('、')}。`,
  scopeLeftOut: (names: readonly string[]) => `${names.join('、')}这次查不到。`,
  filterBy: '区',
  any: '全部区',
  /** Behind the sentence that says how many were found. */
  counts: (counts: readonly { name: string; count: number }[]) =>
    counts.length === 0 ? '' : `：${counts.map(({ name, count }) => `${name}${count}条`).join('，')}`,
  failed: (names: readonly string[]) => `。${names.join('、')}的内容没有查成`,
} as const;
