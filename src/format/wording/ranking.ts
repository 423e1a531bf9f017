/** Words of the rankings and their rounds. */
import { weightText } from '../percent.ts';

export const rankingText = {
  section: '排名',
  /** `kinds`: what the rounds on record scored. */
  listTitle: (kinds: readonly string[]) => (kinds.length === 1 ? eventOf(kinds[0] ?? '') : '文明测评'),
  listAnswer: (round: string, count: number, kind: string, first: readonly string[]) =>
    `最近一轮是${round}，${count}个${kind}参评${first.length > 0 ? `，${first.join('、')}第1名` : ''}。`,
  listNone: '还没有公布测评结果。',
  listNote: '每一轮都列出名次、分项、没有排名的对象和原因、红黑榜、方法和样本。',
  roundsCaption: '从新到旧。',
  rounds: '各轮测评',
  round: '轮次',
  period: '测评时间',
  ranked: '参评',
  excludedCount: '没有排名',
  publishedOn: '公布日期',
  sample: '有效问卷',
  from: (from: string, to: string) => `${from}至${to}`,
  count: (n: number) => `${n}个`,
  copies: (n: string) => `${n}份`,

  title: (round: string, kind: string) => `${round}${eventOf(kind)}排名`,
  answer: (count: number, kind: string, first: readonly string[], total: string) =>
    `${count}个${kind}参评，${first.join('、')}第1名，${total}分。`,
  /** Only some of the subjects are on record. */
  recorded: (rows: number) => `这里登记了其中${rows}个。`,
  /** `weight` in whole 0.0001. */
  noteOf: (parts: readonly { name: string; weight: number }[], tieRule: string) =>
    `总分 = ${parts.map(({ name, weight }) => `${name}×${weightText(weight)}`).join(' + ')}。${rankingText.tie[tieRule] ?? ''}。`,
  tie: { 同分同名次: '总分相同的并列，下一名跳号', 同分同名次不跳号: '总分相同的并列，下一名不跳号' } as Record<string, string>,
  tieExample: { 同分同名次: '如两个并列第3，下一个是第5', 同分同名次不跳号: '如两个并列第3，下一个是第4' } as Record<string, string>,
  tiesFound: (count: number, kind: string) => (count > 0 ? `。这一轮有${count}个${kind}和别的并列` : '。这一轮没有并列'),
  na: (policy: string, kind: string) =>
    ({
      不参评: `有项目不适用的${kind}不参评`,
      按其余项目折算: '不适用的项目不计，按其余项目折算',
      取其他小区平均: `不适用的项目取其他${kind}的平均分`,
    })[policy],
  table: '名次表',
  caption: (total: string) => `单位：分，满分${total}。`,
  /** As the model's `rankRanges` works it out: 2 × parts rankings and the published one. */
  captionRange: (parts: number) =>
    `名次范围：${parts}项权重轮流减少10%、增加10%（其余各项保持原来的比例），连同公布的一次共排${2 * parts + 1}次，取最好和最差的名次。`,
  otherRubric: (round: string) => `${round}用的是另一套细则，名次不能比，所以没有“变化”。`,
  totalsOnly: '这一轮只公布了总分，没有公布各分项的得分。',
  captionPage: (from: number, to: number, count: number, kind: string) => `第${from}—${to}行，共${count}个${kind}。`,
  rank: '名次',
  total: '总分',
  change: '变化',
  range: '名次范围',
  rangeShort: '范围',
  rangeOf: (best: number, worst: number) => (best === worst ? String(best) : `${best}—${worst}`),
  up: (n: number) => `升${n}`,
  down: (n: number) => `降${n}`,
  same: '持平',
  upLong: (n: number) => `上升${n}名`,
  downLong: (n: number) => `下降${n}名`,
  sameLong: '名次不变',
  /** Why there is no rank to compare with. */
  notMoved: {
    first: { short: '首次', long: '首次参评' },
    returned: { short: '上轮未排', long: '上一轮没有排名' },
    otherRubric: { short: '不可比', long: '上一轮用的是另一套细则，名次不可比' },
  },
  tied: '并列',
  pager: '名次表分页',
  rest: '其余名次',
  places: (from: number, to: number) => `第${from}—${to}行`,
  pageTitle: (round: string, kind: string, from: number, to: number) => `${round}${eventOf(kind)}排名：第${from}—${to}行`,
  pageAnswer: (from: number, to: number, count: number, kind: string) => `名次表第${from}—${to}行，共${count}个${kind}。`,
  backToRound: (round: string) => `${round}的方法、红黑榜和第一页`,

  excluded: (count: number, kind: string) => `${count}个${kind}没有排名`,
  excludedCaption: '没有参评不等于0分。',
  reason: '原因',
  resumes: '何时恢复',
  names: (count: number, kind: string) => `${kind}（${count}个）`,
  resumesUnknown: '未公布',
  notApplicable: (items: readonly string[]) => `有项目不适用：${items.join('、')}`,
  incomplete: (items: readonly string[]) => `有项目没有得分：${items.join('、')}`,

  lists: '红榜和黑榜',
  listsLead: (kind: string) => `由规则从总分自动得出，只列${kind}和企业，不列个人。`,
  red: '红榜',
  black: '黑榜',
  rule: (text: string, exit: string) => `规则：${text}。${exit}。`,
  points: (total: string) => `${total}分`,
  rectifyBy: (day: string) => `整改期限${day}。`,
  removed: (day: string) => `${day}移出`,
  rectifying: (day: string) => `到${day}没有整改结果`,
  rectified: '已有整改结果',
  overdue: (day: string) => `到${day}没有整改结果，已过期限`,
  outcome: (text: string) => `整改结果：${text}。`,
  untilSentence: (day: string) => `最迟${day}移出。`,
  out: '已移出',
  listCount: (list: string, count: number) => (count > 0 ? `${list}（${count}个）` : list),
  moreEntries: (count: number) => `再看其余${count}个`,
  listEmpty: (list: string, kind: string) => `这一轮没有${kind}列入${list}。`,
  served: (company: string) => `物业：${company}`,

  method: '怎样测评',
  methodOf: '方法',
  weights: '分项和权重',
  tieTitle: '同分',
  naTitle: '不适用的项目',
  decimals: '小数',
  decimalsOf: (n: number) => `总分保留${n}位小数，四舍五入`,
  basis: '依据',
  noticeLink: '结果公示',
  itemsCaption: '每个分项里的测评项目、满分和方法。',
  items: '测评项目和满分',
  item: '项目',
  component: '分项',
  max: '满分',
  methods: '方法',

  contest: '对名次有异议',
  contestTo: '向谁提',
  contestUntil: '到什么时候',
  contestUntilOf: (day: string) => `${day}，当天也可以`,
  contestPhone: '电话',
  contestAddress: '地址',
  contestHours: '办公时间',
  contestUnknown: (organiser: string) => `没有公布复核单位，可向主办单位${organiser}查询。`,
  /** The files that the ranks were worked out from. */
  filesLead: '名次就是用这些数据算出来的，下载后可以自己核对。',
  itemsCsv: '测评项目和满分（CSV）',
  download: '带走',
  resultsCsv: '测评结果（CSV）',
  scoresCsv: '全部原始分（CSV）',
  weightsCsv: '分项和权重（CSV）',

  distribution: '总分分布',
  distributionCaption: (kind: string) => `按总分分段的${kind}数，每段含下限不含上限。`,
  band: '分数段',
  subjects: (kind: string) => `${kind}数`,
  bandOf: (from: string, to: string) => `${from}—${to}分`,
  distributionChart: '总分分布柱形图，数值见下表',
  historyChart: '历次总分折线图，数值见下表',

  findTools: '查找和排列',
  find: '查找',
  findName: (kind: string) => `${kind}名`,
  findPlace: '街道',
  allPlaces: '全部街道',
  order: '排列',
  sortBy: (column: string) => `按${column}排列`,
  orders: {
    rank: '从第1名起',
    '-rank': '从最后起',
    '-change': '进步最多',
    change: '退步最多',
    name: '按名称',
  } as Record<string, string>,
  orderOf: (part: string) => `${part}最高`,
  orderRange: '名次范围最大',
  found: (count: number, kind: string) => `找到${count}个${kind}。`,
  foundNone: '没有找到，换个叫法试试。',
  foundUnranked: (rows: readonly { name: string; reason: string }[]) =>
    `没有排名的：${rows.map(({ name, reason }) => `${name}（${reason}）`).join('，')}。`,
  clear: '看全部',
  more: (count: number) => `再看${count}个`,
  loading: '正在取数据……',
  failed: '没有取到数据，请检查网络后再试。',

  weightsTitle: '换一套权重试试',
  weightsHint: '各项相加应为100。只在您的屏幕上重排，不影响公布的名次。',
  weightsNoScript: '重排需要浏览器允许脚本。不用脚本也可以：下载原始分，用表格软件按自己的权重相乘再相加。',
  weightLabel: (name: string) => `${name}（%）`,
  weightsGo: '按这套权重重排',
  weightsBack: '恢复公布的权重',
  weightsSum: (sum: string) => `各项相加是${sum}，应为100。`,
  weightsSame: '这就是公布的权重，名次没有变。',
  weightsDone: '名次表已按您的权重重排。',
  unofficial: '下面不是公布的名次',
  unofficialOf: (weights: readonly { name: string; weight: string }[], count: number, moved: number, kind: string) =>
    `按您填的权重（${weights.map(({ name, weight }) => `${name}${weight}%`).join('，')}）重排，${count}个${kind}里有${moved}个名次不同。`,
  versus: '和公布比',
  publishedRank: '公布名次',
  publishedShort: '公布',
};

/** The event is the district's own only for compounds; for others the kind alone is said. */
function eventOf(kind: string): string {
  return kind === '小区' ? '文明小区测评' : `${kind}测评`;
}

/** Why a subject has no rank: the published reason, else the items at fault. */
export function unrankedReason({ why, reason, items }: { why: string; reason?: string | undefined; items: readonly string[] }): string {
  return reason ?? (why === 'na' ? rankingText.notApplicable(items) : rankingText.incomplete(items));
}
