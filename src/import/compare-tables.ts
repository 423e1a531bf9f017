/** What a handed-in table would change in a table of the record, row by row of the kind's key. */
import { z } from 'zod';
import type { Field } from '../schema/fields.ts';
import { fieldsOf } from '../schema/fields.ts';
import type { Kind } from '../schema/registry.ts';
import { accepts } from '../sources/diagnosis.ts';
import { finding, quoted } from '../sources/finding.ts';
import { namesOf } from '../sources/field-names.ts';
import { mapHeader } from '../sources/header.ts';
import type { HandedIn, Told } from './handed-in.ts';
import type { SourceLine, SourceTable } from './source-table.ts';

/** One row of a handed-in table. */
export interface HandedRow {
  table: HandedIn;
  /** From 0. */
  index: number;
  /** Values of the fields that the table has columns for, as texts. */
  values: ReadonlyMap<string, string>;
  key: string;
}

export interface CellChange {
  field: Field;
  before: string;
  after: string;
}

export interface Difference {
  added: HandedRow[];
  changed: { from: HandedRow; line: SourceLine; cells: CellChange[] }[];
  /** Rows of the record whose key the handed-in table does not have. */
  removed: SourceLine[];
  same: number;
  /** The handed-in row for each row of the record that has one. */
  matched: ReadonlyMap<SourceLine, HandedRow>;
}

/** Rows of the handed-in tables of one kind; columns that cannot be taken and doubled keys are told. */
export function handedRows(tables: readonly HandedIn[], kind: Kind, notes: Told[]): HandedRow[] {
  const fields = fieldsOf(kind.schema as z.ZodObject);
  const seen = new Map<string, HandedRow>();
  return tables.flatMap((table) => {
    const map = mapHeader(table.titles, namesOf(kind.schema as z.ZodObject), 'UTF-8');
    for (const { column, title: _, ...found } of map.findings) {
      if (found.severity !== 'error' || found.code === 'CSV-HEADER-MISSING') continue;
      notes.push({ ...found, file: table.file, cell: table.cellOf(-1, column - 1) });
    }
    const missing = fields.filter(({ key, required }) => required && kind.key.includes(key) && !map.columns.has(key));
    if (missing.length > 0) {
      const names = missing.map(({ title }) => `“${title}”`).join('、');
      notes.push({
        ...finding('CSV-HEADER-MISSING', `缺少${names}，看不出每一行是哪一条记录`, '在表头加上这些列，名称要一字不差'),
        file: table.file,
        cell: table.cellOf(-1),
      });
      return [];
    }
    return table.rows.map((cells, index): HandedRow => {
      const values = new Map(map.fields.flatMap((field, at) => (field ? [[field.key, cells[at] ?? ''] as const] : [])));
      const row = { table, index, values, key: keyOf(kind, fields, (key) => values.get(key) ?? '') };
      const other = seen.get(row.key);
      if (other) {
        const where = `${other.table.file === table.file ? '' : `${other.table.file} 的`}${other.table.cellOf(other.index)}`;
        notes.push({
          ...finding('KEY-DUPLICATE', `${shownKey(kind, row)}和${where}是同一条记录`, '只留一行，或改正编号'),
          file: table.file,
          cell: table.cellOf(index),
        });
      }
      seen.set(row.key, row);
      return row;
    });
  });
}

/** Compares rows with a table of the record; with none, all rows are added. */
export function compareTables(rows: readonly HandedRow[], source: SourceTable | undefined, kind: Kind): Difference {
  const fields = fieldsOf(kind.schema as z.ZodObject);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const matched = new Map<SourceLine, HandedRow>();
  const found = new Set<HandedRow>();
  const changed: Difference['changed'] = [];
  const removed: SourceLine[] = [];
  const columns = new Map(source?.fields.flatMap((field, at) => (field ? [[field.key, at] as const] : [])));
  for (const line of source?.rows ?? []) {
    if (line.cells.every(({ text }) => text.trim() === '')) continue;
    const textOf = (key: string) => line.cells[columns.get(key) ?? -1]?.text ?? '';
    const from = byKey.get(keyOf(kind, fields, textOf));
    if (!from) {
      removed.push(line);
      continue;
    }
    matched.set(line, from);
    found.add(from);
    const cells = fields.flatMap((field): CellChange[] => {
      const after = from.values.get(field.key);
      const before = textOf(field.key);
      return after === undefined || sameValue(field, before, after) ? [] : [{ field, before, after }];
    });
    if (cells.length > 0) changed.push({ from, line, cells });
  }
  const added = rows.filter((row) => byKey.get(row.key) === row && !found.has(row));
  return { added, changed, removed, same: matched.size - changed.length, matched };
}

/** A row's key and name as people see them: `h0001-1`. */
export function shownKey(kind: Kind, row: HandedRow): string {
  return kind.key
    .map((key) => row.values.get(key) ?? '')
    .filter((text) => text !== '')
    .map((text) => quoted(text))
    .join('、');
}

function keyOf(kind: Kind, fields: readonly Field[], textOf: (key: string) => string): string {
  return kind.key
    .map((key) =>
      usual(
        fields.find((field) => field.key === key)!,
        textOf(key),
      ),
    )
    .join('\0');
}

function sameValue(field: Field, before: string, after: string): boolean {
  return before === after || usual(field, before) === usual(field, after);
}

const known = new WeakMap<Field, Map<string, string>>();

/** A text in the form its field writes values; as it stands when the field refuses it. */
function usual(field: Field, text: string): string {
  if (text === '') return '';
  const texts = known.get(field) ?? new Map<string, string>();
  known.set(field, texts);
  let form = texts.get(text);
  if (form === undefined) {
    form = accepts(field, text) ? String(z.encode(field.schema, z.decode(field.schema, text as never) as never)) : text;
    texts.set(text, form);
  }
  return form;
}
