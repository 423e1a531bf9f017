/** What goes wrong with closed lists of words, yes and no, and lists in one cell. */
import { accepts, type Diagnosis } from './diagnosis.ts';
import { nearest } from './nearest.ts';

/** What stands between the items of a list by mistake; the blanks before it are taken from their first one on. */
const COMMA = /(?:(?<!\s)\s+)?[、,，|/\n]\s*/;
const YES = /^(?:y|yes|true|t|1|√|✓|✔|对|有|真)$/i;
const NO = /^(?:n|no|false|f|0|×|✗|x|错|无|没有|假)$/i;

export const WORD_DIAGNOSES: readonly Diagnosis[] = [
  {
    code: 'CELL-BOOL',
    cells: ['bool'],
    fits: /./s,
    wrong: '这里只能填“是”或“否”',
    fix: (text) => (YES.test(text.trim()) ? '请改成 是' : NO.test(text.trim()) ? '请改成 否' : '请改成 是 或 否'),
  },
  {
    code: 'CELL-CHOICE',
    cells: ['choice'],
    fits: /./s,
    wrong: (_, field) => `这里只能填：${field.options.join('、')}`,
    fix: (text, field) => {
      const near = nearest(text.normalize('NFKC').trim(), field.options);
      return near ? `是不是“${near}”？请改成其中一个` : '请从中选一个，一字不差';
    },
  },
  {
    code: 'CELL-LIST',
    cells: ['list'],
    fits: (text, field) => /[、,，|/\n]/.test(text) && accepts(field, text.split(COMMA).join('；')),
    wrong: '几项之间要用分号“；”隔开',
    fix: (text) => `请改成 ${text.split(COMMA).join('；')}`,
  },
  {
    code: 'CELL-LIST',
    cells: ['list'],
    fits: (text, field) => text.split(/[；;]/).some((item) => item.trim() === '') && accepts(field, joinItems(text)),
    wrong: '分号旁边缺了一项',
    fix: (text) => `请改成 ${joinItems(text)}`,
  },
  {
    code: 'CELL-LIST',
    cells: ['list'],
    fits: (text, field) => accepts(field, joinItems(text)),
    wrong: '分号前后有空格',
    fix: (text) => `请改成 ${joinItems(text)}`,
  },
];

function joinItems(text: string): string {
  return text
    .split(/[；;]/)
    .map((item) => item.trim())
    .filter(Boolean)
    .join('；');
}
