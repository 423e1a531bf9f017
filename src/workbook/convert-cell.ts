/** What a clerk's cell becomes in a source: only what cannot mean anything else, and never silently. */
import { z } from 'zod';
import { FIGURE_CELLS, type CellKind } from '../schema/cells.ts';
import type { Field } from '../schema/fields.ts';
import { accepts } from '../sources/diagnosis.ts';
import { isoOf, timeOf } from '../sources/explain-date.ts';
import { narrow } from '../sources/explain-number.ts';
import { withoutGuard } from '../sources/formula-guard.ts';
import { serialDay } from './number-text.ts';
import { movePoint, powerBetween } from './units.ts';
import type { SheetCell } from './workbook.ts';

export interface Converted {
  /** What the source would hold; the cell's own text where nothing fits. */
  text: string;
  /** What was done, in Chinese; undefined when nothing was. */
  how?: string;
}

export interface ColumnOf {
  field: Field;
  /** By how many powers of ten its figures are to be multiplied. */
  power: number;
  /** Whether the field names records, so that their names may stand behind the ids. */
  reference: boolean;
  since1904: boolean;
}

const FIGURES: ReadonlySet<CellKind> = new Set(FIGURE_CELLS);
const YES = /^(?:true|yes|y|√|✓|✔)$/i;
const NO = /^(?:false|no|n|×|✗|✘)$/i;

/** Converts one cell. A text that the field takes as it stands is only written in its usual form (`1.8` as `1.80`). */
export function convertCell({ text, kind }: Pick<SheetCell, 'text' | 'kind'>, column: ColumnOf): Converted {
  if (kind === 'error' || text === '') return { text };
  const { field, power } = column;
  const bare = withoutGuard(text);
  if (bare !== text && accepts(field, bare)) return { text: bare, how: '去掉下载时为防止当成公式而加的单引号' };
  const plain = power === 0 || !FIGURES.has(field.cell);
  if (plain && accepts(field, text)) return { text: usual(field, text) };
  for (const attempt of ATTEMPTS) {
    if (attempt.cells && !attempt.cells.has(field.cell)) continue;
    const candidate = attempt.convert(text, column, kind);
    if (candidate !== undefined && accepts(field, candidate)) return { text: usual(field, candidate), how: attempt.how(column) };
  }
  return { text };
}

interface Attempt {
  cells?: ReadonlySet<CellKind>;
  convert(text: string, column: ColumnOf, kind: SheetCell['kind']): string | undefined;
  how(column: ColumnOf): string;
}

const only = (...cells: CellKind[]): ReadonlySet<CellKind> => new Set(cells);

const ATTEMPTS: readonly Attempt[] = [
  { convert: (text, { power }) => (power === 0 ? text.trim() : undefined), how: () => '去掉前后的空格' },
  {
    cells: only('id', 'date', 'time', 'choice', 'phone', 'email', 'uscc', 'hash', 'link', 'bool'),
    convert: (text) => narrow(text.trim()),
    how: () => '全角字符改成半角',
  },
  {
    cells: FIGURES,
    convert: figure,
    how: ({ power, field }) => (power === 0 ? '去掉千分位逗号、单位和全角字符' : `换算成${field.unit || '小数'}`),
  },
  { cells: only('date'), convert: (text) => isoOf(text) ?? dayMonthOf(text), how: () => '日期写成 2026-01-03 的样子' },
  {
    cells: only('date'),
    convert: (text, { since1904 }) => (/^\d{5}$/.test(text) ? serialDay(Number(text), since1904) : undefined),
    how: ({ since1904 }) => `日期序号换成日期${since1904 ? '（从 1904 年起算）' : ''}`,
  },
  { cells: only('time'), convert: (text) => timeOf(text.replace(/:00$/, '')), how: () => '时间写成 17:30 的样子' },
  {
    cells: only('bool'),
    convert: (text) => (YES.test(text.trim()) ? '是' : NO.test(text.trim()) ? '否' : undefined),
    how: () => '写成“是”“否”',
  },
  {
    cells: only('id', 'list'),
    convert: (text, { reference }) => (reference ? idsOf(text) : undefined),
    how: () => '只取编号，去掉后面的名称',
  },
  {
    cells: only('text', 'id'),
    convert: (text, { field }) => (isMonth(field) ? monthOf(text) : undefined),
    how: () => '月份写成 2026-03 的样子',
  },
];

/** Whether a field holds numbers. */
export function isFigure(field: Field | undefined): boolean {
  return field !== undefined && FIGURES.has(field.cell);
}

/** Whether a field holds months: `2026-07`, but neither days nor just any words. */
export function isMonth(field: Field): boolean {
  return accepts(field, '2026-07') && !accepts(field, '2026-13') && !accepts(field, '2026-07-01');
}

/** A figure without thousands separators, with its unit and that of its header worked out. */
function figure(text: string, { field, power }: ColumnOf): string | undefined {
  const parts = /^([¥￥]?)(\d[\d,]*(?:\.\d+)?)([^\d.,].*)?$/s.exec(narrow(text.trim()));
  if (!parts) return undefined;
  const [, , digits = '', unit = ''] = parts;
  if (digits.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return undefined;
  const own = unit === '' ? power : powerOf(unit, field);
  return own === undefined ? undefined : movePoint(digits.replaceAll(',', ''), own);
}

/** Of a unit behind a figure; the money of a price may stand alone (`1.80元`). */
function powerOf(unit: string, field: Field): number | undefined {
  const power = powerBetween(unit, field.unit);
  return power ?? (field.unit.startsWith('元/') && unit.trim() === '元' ? 0 : undefined);
}

/** `26/3/2026` and `3/26/2026`, where only one of the two numbers can be a month. */
function dayMonthOf(text: string): string | undefined {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$/.exec(narrow(text)) ?? [];
  const [month, day] = Number(first) > 12 ? [second, first] : Number(second) > 12 ? [first, second] : [];
  return month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

function monthOf(text: string): string | undefined {
  const parts = /^((?:19|20)\d{2})\s*(?:[-/.年]\s*)?(\d{1,2})\s*月?(?:-01)?$/.exec(narrow(text));
  return parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}` : undefined;
}

/** Each id in front of its name: `c0001 桐荫里；c0002 柳岸` → `c0001；c0002`. */
function idsOf(text: string): string {
  return text
    .split(/[；;、,，\n]/)
    .map((part) => part.trim().split(/\s/)[0] ?? '')
    .filter((part) => part !== '')
    .join('；');
}

/** The form in which the field's values are written. */
function usual(field: Field, text: string): string {
  return String(z.encode(field.schema, z.decode(field.schema, text as never) as never));
}
