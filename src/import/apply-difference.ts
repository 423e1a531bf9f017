/** A table of the record with a difference applied: what it does not touch stays as it was, byte for byte. */
import type { z } from 'zod';
import { fieldsOf, type Field } from '../schema/fields.ts';
import { writeCell, writeRow } from '../workbook/write-csv.ts';
import type { Difference, HandedRow } from './compare-tables.ts';
import type { SourceLine, SourceTable } from './source-table.ts';

export interface Applied {
  text: string;
  /** The handed-in row behind each row of the result, by its number as a spreadsheet shows it. */
  origin: ReadonlyMap<number, HandedRow>;
}

/**
 * Writes a table anew. Changed cells are replaced where they stand, added rows
 * come last, columns that the table did not have yet come last in every row,
 * and rows are taken away only when `remove` is true.
 */
export function applyDifference(source: SourceTable, difference: Difference, remove: boolean): Applied {
  const { text, header, rows, lineEnd } = source;
  const gone = new Set(remove ? difference.removed : []);
  const changes = new Map(
    difference.changed.map(({ line, cells }) => [line, new Map(cells.map(({ field, after }) => [field.key, after]))]),
  );
  const newFields = fieldsToAdd(source, difference);
  const origin = new Map<number, HandedRow>();
  const parts = [
    text.slice(0, header.start),
    lineText(
      header,
      () => undefined,
      newFields.map(({ title }) => title),
      source,
    ),
  ];
  let row = header.row;
  for (const line of rows) {
    if (gone.has(line)) continue;
    row++;
    const from = difference.matched.get(line);
    if (from) origin.set(row, from);
    const changed = changes.get(line);
    const blank = line.cells.length === 1 && line.cells[0]?.text === '';
    parts.push(lineText(line, (key) => changed?.get(key), blank ? [] : newFields.map(({ key }) => changed?.get(key) ?? ''), source));
  }
  const columns = [...source.fields, ...newFields];
  const added = difference.added.map((from) => {
    origin.set(++row, from);
    return writeRow(columns.map((field) => (field ? (from.values.get(field.key) ?? '') : '')));
  });
  const kept = parts.join('');
  if (added.length === 0) return { text: kept, origin };
  const open = kept !== '' && !kept.endsWith('\n');
  return { text: `${kept}${open ? lineEnd : ''}${added.join(lineEnd)}${open ? '' : lineEnd}`, origin };
}

/** A new table of these fields that holds only the added rows. */
export function newTable(fields: readonly Field[], difference: Difference): Applied {
  const text = `${writeRow(fields.map(({ title }) => title))}\n`;
  const header = { row: 1, start: 0, end: text.length, cells: [] };
  return applyDifference({ text, fields, rows: [], lineEnd: '\n', header }, difference, false);
}

/** Fields that the table has no column for and that the difference gives a value to. */
function fieldsToAdd(source: SourceTable, { added, changed }: Difference): Field[] {
  const filled = new Set([
    ...added.flatMap(({ values }) => [...values].flatMap(([key, text]) => (text === '' ? [] : [key]))),
    ...changed.flatMap(({ cells }) => cells.flatMap(({ field, after }) => (after === '' ? [] : [field.key]))),
  ]);
  for (const field of source.fields) if (field) filled.delete(field.key);
  if (filled.size === 0) return [];
  const kind = (added[0] ?? changed[0]?.from)?.table.kind;
  return kind ? fieldsOf(kind.schema as z.ZodObject).filter(({ key }) => filled.has(key)) : [];
}

/** A row as it was, but for the cells that `changed` names and the cells behind its last one. */
function lineText(
  line: SourceLine,
  changed: (key: string) => string | undefined,
  behind: readonly string[],
  { text, fields }: SourceTable,
): string {
  let written = '';
  let at = line.start;
  line.cells.forEach((cell, index) => {
    const after = fields[index] && changed(fields[index].key);
    if (after === undefined) return;
    written += text.slice(at, cell.start) + writeCell(after);
    at = cell.end;
  });
  const last = line.cells.at(-1)?.end ?? line.end;
  return `${written}${text.slice(at, last)}${behind.map((cell) => `,${writeCell(cell)}`).join('')}${text.slice(last, line.end)}`;
}
