import type { RegisterData } from '../../client/register-rows.ts';
import type { LoggedCell, Register, RegisterCell, RegisterColumn } from '../../site/register-view.ts';
import { isTime } from './cell-text.ts';
import { headText, shownText } from './register-columns.ts';

/** All rows of a register as the browser searches and sorts them. */
export function registerRows({ columns, filters, rows }: Register): RegisterData {
  const places = filters.map(({ values }) => new Map(values.map(({ value }, place) => [value, place])));
  return {
    columns: columns.map(({ field }) => field.key),
    filters: filters.map(({ key, title, values }) => ({ key, title, values: values.map(({ value, text }) => [value, text] as const) })),
    rows: rows.map((row) => ({
      path: row.path,
      cells: columns.map((column, index) => (index === 0 ? headText(columns, row) : shownText(column, row.cells[index]))),
      keys: columns.map((column, index) => keyOf(column, row.cells[index])),
      of: row.of.map((values, filter) => values.flatMap((value) => places[filter]?.get(value) ?? [])),
    })),
  };
}

/** Words of a closed list come in its order, not in that of their sounds. */
function keyOf({ field, named, logged }: RegisterColumn, cell: RegisterCell | undefined): number | string | null {
  const value = cell?.value;
  if (logged && value !== undefined) return (value as LoggedCell).seq;
  if (named || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (isTime(field)) return String(value);
  const place = field.cell === 'choice' ? field.options.indexOf(String(value)) : -1;
  return place < 0 ? null : place;
}
