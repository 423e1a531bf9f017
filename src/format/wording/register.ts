/** Of records whose kind names no other. */
const COUNTER = '条';

/** Words of the pages that every register gets from its schema. Records are counted in the counter of their kind. */
export const registerText = {
  answer: (about: string, rows: string, counter = COUNTER) => `${sentence(about)}，共${rows}${counter}。`,
  /** For a register that takes a sentence of its own to tell what it holds. */
  answerCount: (rows: string, parts: readonly { text: string; count: string }[], counter = COUNTER) =>
    `共${rows}${counter}${parts.length === 0 ? '' : `：${parts.map(({ text, count }) => `${text}${count}${counter}`).join('，')}`}。`,
  about: (about: string) => `${sentence(about)}。`,
  empty: (about: string, asOf: string) => `${sentence(about)}。到${asOf}没有记录。`,
  description: (title: string, about: string, rows: string, counter = COUNTER) => `${title}：${sentence(about)}，共${rows}${counter}。`,
  tally: (title: string, parts: readonly { text: string; count: string }[], counter = COUNTER) =>
    `按${title}分：${parts.map(({ text, count }) => `${text}${count}${counter}`).join('，')}。`,
  asOf: (day: string) => `数据截至${day}。`,
  pageTitle: (title: string, page: number) => `${title}（第${page}页）`,
  pageCrumb: (page: number) => `第${page}页`,

  records: '全部记录',
  caption: (from: string, to: string, total: string, counter = COUNTER) => `第${from}—${to}${counter}，共${total}${counter}。`,
  captionAll: (total: string, counter = COUNTER) => `共${total}${counter}。`,
  captionOrder: (order: string) => `${order}。`,
  captionLeft: (titles: readonly string[]) => `另有${titles.join('、')}，见每条记录的页面或下载。`,
  captionLeftMany: (count: number) => `另有${count}列，见每条记录的页面或下载。`,
  unit: (title: string, unit: string) => (unit === '' ? title : `${title}（${unit}）`),
  none: '—',
  and: '、',
  more: (first: readonly string[], count: number) => `${first.join('、')}等${count}个`,
  unverified: (text: string) => `${text}（转载，未核实）`,

  tools: '查找和排列',
  find: '查找',
  findLabel: (title: string) => `在“${title}”里找`,
  narrow: '筛选和排列',
  all: '全部',
  order: '排列',
  asRecorded: '登记的先后',
  orders: {
    dates: (title: string) => [`${title}，晚的在前`, `${title}，早的在前`],
    figures: (title: string) => [`${title}，大的在前`, `${title}，小的在前`],
    words: (title: string) => [`按${title}排列`],
  },
  clear: '恢复全部',

  pair: (title: string, text: string) => `${title}：${text}`,
  /** What is said of a record where it is passed on; many are alike but for their number. */
  described: (title: string, id: string, text: string) => `${title}（${id}）：${text}`,
  pairs: (pairs: readonly string[]) => `${pairs.join('；')}。`,
  /** A record that is called by another one is no other of that name. */
  headingOf: (title: string, kind: string) => `${title}的${kind}`,
  recordNote: (kind: string, asOf: string) => `${kind}，数据截至${asOf}。`,
  toc: '本页内容',
  facts: '登记内容',
  emptyFields: (titles: readonly string[]) => `没有填写：${titles.join('、')}。`,
  dates: '先后经过',
  notices: '有关公示',
  noticesCaption: (count: number, shown: number) => (count > shown ? `共${count}件，列最近${shown}件。` : `共${count}件。`),
  noticeColumns: { title: '公示', on: '发布', matter: '事项' },
  relatedCaption: (count: number, shown: number, counter = COUNTER) =>
    count > shown ? `共${count}${counter}，先列${shown}${counter}。` : `共${count}${counter}。`,
  relatedAll: (title: string, count: number, counter = COUNTER) => `全部${count}${counter}${title}`,
  aside: '下载和说明',
  take: '下载和说明',
  list: (title: string) => `全部${title}`,
  takeCsv: (title: string) => `下载${title}（CSV）`,
  takeJson: (title: string) => `下载${title}（JSON）`,
  dictionary: '每一列是什么意思',
  dictionaryFor: '单位、可填的词和例子',
} as const;

function sentence(about: string): string {
  return about.replace(/。$/, '');
}
