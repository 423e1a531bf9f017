/** Questions with what a right answer holds. */

export const CLASSES = {
  twoCharacters: { name: 'two-character words', spoken: '两字词', count: 16 },
  names: { name: 'compound names', spoken: '小区名称', count: 20, leads: true },
  formerNames: { name: 'former names, aliases', spoken: '别名', count: 14, leads: true },
  partialNames: { name: 'partial names', spoken: '名称的一部分', count: 16 },
  glued: { name: 'names glued to words', spoken: '名称连着别的词', count: 18 },
  oneCharacter: { name: 'single characters', spoken: '一个字', count: 10 },
  severalTerms: { name: 'several terms', spoken: '几个词', count: 16 },
  figures: { name: 'figures', spoken: '数字', count: 14 },
  documentNumbers: { name: 'document numbers', spoken: '文号', count: 20, reaches: true },
  dates: { name: 'dates', spoken: '日期', count: 14 },
  width: { name: 'full and half width, case', spoken: '全角半角和大小写', count: 12 },
  traditional: { name: 'traditional characters', spoken: '繁体字', count: 14 },
  pinyin: { name: 'full pinyin', spoken: '全拼', count: 20, reaches: true },
  initials: { name: 'initials', spoken: '首字母', count: 16, reaches: true },
  mixed: { name: 'characters and pinyin mixed', spoken: '汉字拼音混写', count: 14 },
  slipsOfCharacters: { name: 'slips: a character of the same sound', spoken: '同音错字', count: 14 },
  slipsOfLetters: { name: 'slips: a letter of the pinyin', spoken: '拼音错字母', count: 12 },
  noticeTitles: { name: 'notice titles, pasted', spoken: '公示标题', count: 16, reaches: true },
  documentTitles: { name: 'document titles', spoken: '文件标题', count: 10, reaches: true },
  companies: { name: 'companies', spoken: '企业', count: 14, leads: true },
  questions: { name: 'questions as sentences', spoken: '整句提问', count: 14 },
  synonyms: { name: 'synonyms', spoken: '同义词', count: 10 },
} as const satisfies Record<string, QueryClass>;

export interface QueryClass {
  name: string;
  spoken: string;
  /** How many queries the full bench has. */
  count: number;
  /** The page meant has to come among the first ten. */
  reaches?: true;
  /** The page meant has to come first, nearly always. */
  leads?: true;
}

export type ClassName = keyof typeof CLASSES;

export interface LabelledQuery {
  of: ClassName;
  text: string;
  /** What was meant, as the site writes it. */
  meant: string;
  /** Places any of which is the one meant. Never empty. */
  targets: readonly string[];
  /** Everything that must be found. Never empty. */
  truth: ReadonlySet<string>;
  /** Whether one of `truth` is enough: a question wants an answer, not a list. */
  oneIsEnough: boolean;
  /** Whether a place that is not in `truth` may be found too. */
  mayFind(path: string): boolean;
}
