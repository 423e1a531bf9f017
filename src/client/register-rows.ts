/** All rows of a register as a reader asked for them: searched, narrowed and sorted. Pure. */
import { foldName } from '../search/name-fold.ts';
import type { RegisterAsked } from './register-asked.ts';

/** What the file of all rows holds. */
export interface RegisterData {
  /** Keys of the columns, by which can be sorted. */
  columns: readonly string[];
  filters: readonly { key: string; title: string; values: readonly (readonly [value: string, text: string])[] }[];
  /** In the order in which the list is published. */
  rows: readonly RegisterDataRow[];
}

export interface RegisterDataRow {
  /** Its page, without the base. */
  path?: string | undefined;
  /** As they stand in the table; the first names the record. */
  cells: readonly string[];
  /** By what each column sorts where that is not its text: figures, days, the place of a word in its list. */
  keys: readonly (number | string | null)[];
  /** Of each filter, the places of its values that the row has. */
  of: readonly (readonly number[])[];
}

/** The rows that are asked for, in the order that is asked for; equal rows stay as published, empty cells come last. */
export function findRows(data: RegisterData, { text, by, sort }: RegisterAsked): readonly RegisterDataRow[] {
  const wanted = foldName(text);
  const narrowed = data.filters.flatMap(({ key, values }, place) =>
    by[key] === undefined ? [] : [{ place, value: values.findIndex(([known]) => known === by[key]) }],
  );
  const found = data.rows.filter(
    (row) =>
      row.cells.some((cell) => foldName(cell).includes(wanted)) && narrowed.every(({ place, value }) => row.of[place]?.includes(value)),
  );
  const column = data.columns.indexOf(sort.replace(/^-/, ''));
  if (column < 0) return found;
  const way = sort.startsWith('-') ? -1 : 1;
  return found.sort((a, b) => {
    const [x, y] = [keyOf(a, column), keyOf(b, column)];
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    return way * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'zh-CN', { numeric: true }));
  });
}

function keyOf({ keys, cells }: RegisterDataRow, column: number): number | string {
  return keys[column] ?? cells[column] ?? '';
}

/** What the list is narrowed to, in words: title and text of each filter that is in use. */
export function narrowedTo(data: RegisterData, { by }: RegisterAsked): { title: string; text: string }[] {
  return data.filters.flatMap(({ key, title, values }) => {
    const text = values.find(([value]) => value === by[key])?.[1];
    return text === undefined ? [] : [{ title, text }];
  });
}
