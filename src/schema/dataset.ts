import type { KindName, KindValue } from './registry.ts';
import { columnLetter, type Place, type Problem, type Severity } from './problem.ts';

/** Where the fields of one record stand. `columns` is shared by all rows of a table. */
export interface Source extends Place {
  kind: KindName;
  /** Field key → table column from 1 (tables), or nothing (texts and JSON). */
  columns?: ReadonlyMap<string, number>;
  /** Field key (dotted path for nested ones) → line and character column (texts and JSON; multi-line table rows). */
  places?: ReadonlyMap<string, { line: number; column: number }>;
}

/** One record with its position. Text kinds also carry their Markdown. */
export interface Row<T> {
  value: T;
  at: Source;
  body?: string;
  /** Physical line on which the body begins. */
  bodyLine?: number;
}

/** Every record of a source root, by kind, in file and row order. Kinds without a file are empty lists. */
export type Dataset = { [K in KindName]: Row<KindValue<K>>[] };

/** A problem at a record, or at one of its fields when `field` (key or dotted path) is given. */
export function problemAt(
  at: Source,
  field: string,
  title: string,
  finding: { code: string; severity: Severity; message: string; hint: string },
): Problem {
  const place = at.places?.get(field);
  const tableColumn = at.columns?.get(field) ?? 0;
  return {
    ...finding,
    file: at.file,
    line: place?.line ?? at.line,
    row: at.row,
    column: tableColumn || (place?.column ?? 0),
    columnLetter: tableColumn ? columnLetter(tableColumn) : '',
    field: title,
  };
}
