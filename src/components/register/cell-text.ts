/** A cell as people read it; what a program reads is in the downloads. */
import { z } from 'zod';
import { longDate } from '../../format/date.ts';
import { decimalText, groupedText } from '../../format/decimal.ts';
import { periodText } from '../../format/wording/disclosure.ts';
import { moneyText, priceText, wanText } from '../../format/money.ts';
import { scoreText } from '../../format/score.ts';
import { registerText as words } from '../../format/wording/register.ts';
import { FIGURE_CELLS } from '../../schema/cells.ts';
import { fieldsOf, type Field } from '../../schema/fields.ts';

/** Columns of figures run along their right edge. */
const FIGURES = new Set<Field['cell']>(FIGURE_CELLS);
/** Texts that lose their sense when they are broken. */
const WHOLE = new Set<Field['cell']>(['date', 'time', 'phone', 'id', 'choice', 'bool', ...FIGURES]);

export function isFigure({ cell }: Pick<Field, 'cell'>): boolean {
  return FIGURES.has(cell);
}

/** Whether a cell stays on one line. */
export function staysWhole({ cell }: Pick<Field, 'cell'>): boolean {
  return WHOLE.has(cell);
}

/** The unit of years, which are whole numbers. */
const YEAR = '年';
/** Months, quarters and years, as a schema has them. */
const PERIOD = /^20\d{2}(?:-(?:0[1-9]|1[0-2]|h[12]|q[1-4]))?$/;

/** Whether a column runs along time. */
export function isTime({ cell, unit, example }: Pick<Field, 'cell' | 'unit' | 'example'>): boolean {
  return cell === 'date' || (cell === 'int' && unit === YEAR) || (cell === 'text' && PERIOD.test(example));
}

/** Without its unit; empty when nothing was filled in. Years are not grouped, so neither is any other figure of four digits. */
export function cellText(field: Field, value: unknown): string {
  if (value === undefined) return '';
  if (field.nested) return nestedText(field, value).join('；');
  if (Array.isArray(value) && value.length > 0) return value.map(String).join(words.and);
  if (typeof value === 'number') return figureText(field, value);
  if (field.cell === 'date') return longDate(String(value));
  if (isTime(field) && PERIOD.test(String(value))) return periodText(String(value));
  // Words that stand for a value, such as for a figure that is not limited.
  return String(z.encode(field.schema, value as never));
}

/** The same with its unit, where a figure stands alone. */
export function cellWithUnit(field: Field, value: unknown): string {
  const text = cellText(field, value);
  return typeof value === 'number' ? text + field.unit : text;
}

/** Of nested records one line each. */
export function nestedText(field: Field, value: unknown): string[] {
  if (!field.nested) return [];
  const inner = fieldsOf(field.nested.schema);
  const records = (field.nested.list ? value : [value]) as Record<string, unknown>[];
  return records.map((record) =>
    inner
      .filter(({ key }) => record[key] !== undefined)
      // A sentence is not ended before its neighbour.
      .map((part) => words.pair(part.title, cellWithUnit(part, record[part.key]).replace(/。$/, '')))
      .join('，'),
  );
}

function figureText({ cell, decimals }: Field, value: number): string {
  switch (cell) {
    case 'int':
      return value < 10_000 ? String(value) : groupedText(value);
    case 'price':
      return priceText(value);
    case 'money':
      return moneyText(value);
    case 'wan':
      return wanText(value);
    case 'area':
      return groupedText(value, decimals, 0);
    case 'score':
      return scoreText(value);
    default:
      return decimalText(value, decimals);
  }
}
