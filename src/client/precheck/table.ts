/** A dropped table as rows of cells: what is shown, corrected and handed back. */
import { maskText } from '../../privacy/mask.ts';
import { columnLetter } from '../../schema/problem.ts';
import type { Field } from '../../schema/fields.ts';
import { splitRows, type RawRow } from '../../sources/csv-rows.ts';
import { decode } from '../../sources/decode.ts';
import { findField, namesOf } from '../../sources/field-names.ts';
import type { Placed } from './placed.ts';
import type { Column, TableRow } from './protocol.ts';

export interface Table {
  /** The header and every row below it, as far as the file could be read. */
  rows: readonly RawRow[];
  /** The field of each column. */
  fields: readonly (Field | undefined)[];
  /** Whether the file ends before its time: then nothing is to be written of it. */
  cut: boolean;
}

const NOTHING: Table = { rows: [], fields: [], cut: true };

export function readRows({ bytes, kind }: Placed): Table {
  const { text, encoding } = decode(bytes, 'csv');
  if (text === undefined || !kind) return NOTHING;
  const { rows, fatal } = splitRows(text, encoding === 'UTF-16' && /^[^\n,]*\t/.test(text) ? '\t' : ',');
  const { names } = namesOf(kind.schema);
  return { rows, fields: (rows[0]?.cells ?? []).map((title) => findField(title, names)), cut: fatal };
}

export function columnsOf({ rows }: Table): Column[] {
  return (rows[0]?.cells ?? []).map((title, index) => ({ letter: columnLetter(index + 1), title: maskText(title) }));
}

/** The rows of these numbers, personal data masked. */
export function showRows({ rows }: Table, numbers: readonly number[], cellOf: Placed['cellOf']): TableRow[] {
  return numbers.flatMap((number) => {
    const found = rows[number - 1];
    if (!found) return [];
    return [
      { row: number, label: cellOf ? (/\d+$/.exec(cellOf(number, 1))?.[0] ?? '') : String(number), cells: found.cells.map(maskText) },
    ];
  });
}
