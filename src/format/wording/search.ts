/** Words of the search: the box, its suggestions, the list of findings and what is said of it. */
export const searchText = {
  title: '搜索',
  answer: '在这里找小区、公示、文件和企业。',
  label: '小区、公示、文件、企业',
  hint: '写名称、拼音、首字母或文号，两个字就行。也可以写一句话。',
  button: '搜索',
  noScripts: '您的浏览器没有运行脚本，这里不能搜索。全部名称都在下面的列表里。',

  suggestions: '名称建议',
  suggested: (count: number) => (count === 0 ? '' : `有${count}个建议，可用上下键选择`),

  kinds: {
    compound: '小区',
    notice: '公示',
    document: '文件',
    company: '企业',
    subdistrict: '街道',
    community: '社区',
    record: '登记簿',
    text: '网站说明',
  },
  /** Around a name under which something was found when that is not its first; a document number stands alone. */
  alias: ['又名“', '”'],
  comma: '，',

  resultsTitle: '搜索结果',
  waiting: '正在查找…',
  titleOf: (text: string, page: string) => `“${text}”${page}`,
  published: (date: string) => `${date}发布`,

  filters: '筛选和排序',
  filterBy: { kind: '类别', matter: '事项', place: '街道', year: '年份', sort: '排序' },
  any: { kind: '全部类别', matter: '全部事项', place: '全部街道', year: '全部年份' },
  yearOf: (year: string) => `${year}年`,
  open: '只看可提意见的',
  sorts: { relevance: '最相关的在前', date: '最新的在前' },
  clear: '清除筛选',

  older: (years: readonly string[]) => `更早的年份（${years.join('、')}）还没有找`,
  askOlder: '一并查找',
  help: '还是找不到，请打服务热线',
  helpEnd: '，或者看下面的列表。',
  failed: '现在不能搜索，可能是网络断了。请稍后再试，或者看下面的列表。',
  again: '再试一次',
  namesOnly: (count: number) => `现在只能按名称找，找到${count}条`,

  listsTitle: '按名称查找',
  listsLead: '不用搜索，也可以从列表里一层一层找。',
  hotline: '找不到的内容，请打服务热线',
  stop: '。',
  links: {
    compounds: '全部小区',
    notices: '全部公示',
    matters: '公示按事项',
    documents: '政策文件',
    companies: '物业企业',
    help: '使用帮助',
  },
} as const;

export interface AnswerSaid {
  how: 'asTyped' | 'number' | 'date' | 'pinyin' | 'initials' | 'split' | 'synonym' | 'slip' | 'near';
  /** As typed. */
  text: string;
  /** What was searched in its place. */
  meant: readonly string[];
  count: number;
  /** Whether filters narrowed it. */
  narrowed: boolean;
}

/** The sentence above the findings: how they were found, and how many there are. */
export function answerSentence({ how, text, meant, count, narrowed }: AnswerSaid): string {
  if (count === 0) return narrowed ? `所选条件下没有找到“${text}”。可以清除筛选再看。` : `没有找到“${text}”。换个说法试试。`;
  if (how === 'slip' || how === 'near') return `没有完全一致的结果，以下${count}条相近`;
  return `${WAYS[how](meantText(meant))}找到${count}条${narrowed ? '，已按条件筛选' : ''}`;
}

/** More than these would make the sentence a list. */
const MOST_MEANT = 2;

function meantText(meant: readonly string[]): string {
  return meant.length > MOST_MEANT ? '' : meant.map((one) => `“${one}”`).join('和');
}

const WAYS: Record<Exclude<AnswerSaid['how'], 'slip' | 'near'>, (meant: string) => string> = {
  asTyped: () => '',
  number: (meant) => `按文号${meant}`,
  date: (meant) => `按日期${meant}`,
  pinyin: (meant) => `按拼音${meant}`,
  initials: (meant) => `按拼音首字母${meant}`,
  split: (meant) => (meant === '' ? '分成几个词' : `按${meant}`),
  synonym: (meant) => (meant === '' ? '连同别的说法，' : `连同${meant}，`),
};
