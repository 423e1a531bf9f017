/** What goes wrong with days and times of day. */
import { offer, type Diagnosis } from './diagnosis.ts';
import { narrow } from './explain-number.ts';

export const DATE_DIAGNOSES: readonly Diagnosis[] = [
  {
    code: 'CELL-DATE-LIMIT',
    cells: ['date'],
    fits: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayExists(text),
    wrong: '日期要在 1949 年到 2099 年之间',
    fix: '请核对年份',
  },
  {
    code: 'CELL-DATE-NONE',
    cells: ['date'],
    fits: (text) => isoOf(text) !== undefined && !dayExists(isoOf(text) ?? ''),
    wrong: '没有这一天',
    fix: '请核对月份和日子，写成 2026-01-03 的样子',
  },
  {
    code: 'CELL-DATE',
    cells: ['date'],
    fits: (text) => isoOf(text) !== undefined,
    wrong: '日期要写成 2026-01-03 的样子',
    fix: (text, field) => offer(isoOf(text) ?? '', field),
  },
  {
    code: 'CELL-DATE',
    cells: ['date'],
    fits: /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/,
    wrong: '看不出哪个是月、哪个是日',
    fix: '请写成 2026-01-03 的样子（年-月-日）',
  },
  {
    code: 'CELL-DATE-SERIAL',
    cells: ['date'],
    fits: /^[2-7]\d{4}(?:\.\d+)?$/,
    wrong: '这是表格软件内部的日期序号',
    fix: (text) => `核对是不是 ${serialToIso(text)}；把这一列设成“文本”格式，写成 2026-01-03 的样子`,
  },
  {
    code: 'CELL-DATE-VAGUE',
    cells: ['date'],
    fits: /./s,
    wrong: '不是一个确定的日期',
    fix: (_, field) => `写成 2026-01-03 的样子（年-月-日）${field.required ? '' : '；还没有日期的不填'}`,
  },
  {
    code: 'CELL-TIME',
    cells: ['time'],
    fits: /./s,
    wrong: '时间要写成 17:30 的样子（24 小时制，四位数字）',
    fix: (text, field) => offer(timeOf(text), field),
  },
];

/** Year, month and day of a text in one of the forms people use, as `YYYY-MM-DD`; the day may not exist. */
export function isoOf(text: string): string | undefined {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]0{1,2}:00(?::00)?)?$/.exec(narrow(text)) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(narrow(text));
  return parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : undefined;
}

function dayExists(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

/** Day of a spreadsheet's serial number (1900 system, whose day 0 is effectively 1899-12-30). */
function serialToIso(text: string): string {
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(text)))).toISOString().slice(0, 10);
}

/** A time of day in one of the forms people use, as `HH:MM`; empty when it is none. */
export function timeOf(text: string): string {
  const parts = /^(上午|下午|晚上)?\s*(\d{1,2})\s*[:.点时]\s*(?:(\d{1,2})\s*)?分?(?::00)?$/.exec(narrow(text));
  const hour = Number(parts?.[2]) + (parts?.[1] && parts[1] !== '上午' && Number(parts[2]) < 12 ? 12 : 0);
  return parts ? `${String(hour).padStart(2, '0')}:${(parts[3] ?? '0').padStart(2, '0')}` : '';
}
