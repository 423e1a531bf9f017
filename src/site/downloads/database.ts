/**
 * Everything published as one SQLite database. What its tables and columns mean stands in it: `_about`, `_tables`,
 * `_columns`. The same records give the same bytes: fixed page size, rows in the order of the exports, no clock.
 */
import { DatabaseSync } from 'node:sqlite';
import { FIGURE_CELLS } from '../../schema/cells.ts';
import type { Field } from '../../schema/fields.ts';
import type { ExportTable } from './export-tables.ts';

type SqlValue = string | number | null;

/** `about`: what is said of the whole, name → text. The result is the file of a database. */
export function writeDatabase(tables: readonly ExportTable[], about: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('PRAGMA page_size = 4096; PRAGMA encoding = "UTF-8"; PRAGMA foreign_keys = OFF; PRAGMA user_version = 1; BEGIN');
    for (const table of [...describing(tables, about), ...tables.map(tableOf)]) addTable(database, table);
    database.exec('COMMIT; VACUUM');
    return database.serialize();
  } finally {
    database.close();
  }
}

/** Name of a table in SQL: `fee_cells`, `notices_compoundIds`. */
export function sqlName(table: string): string {
  return table.replaceAll('-', '_');
}

/**
 * The value of a cell in SQL: figures are numbers – of at most fifteen digits, which the double of a database gives back
 * as they were –, 是 and 否 are 1 and 0, everything else is the text of the CSV; NULL where nothing was filled in.
 * 不限 and 不公布 stay words, so that they are neither nothing nor a number.
 */
function sqlValue(field: Field, value: unknown, text: string): SqlValue {
  if (value === undefined) return null;
  if (field.cell === 'bool') return value === true ? 1 : 0;
  return FIGURE_CELLS.includes(field.cell) && value !== null ? Number(text) : text;
}

interface SqlTable {
  name: string;
  columns: readonly string[];
  constraints: readonly string[];
  rows: Iterable<SqlValue[]>;
}

function addTable(database: DatabaseSync, { name, columns, constraints, rows }: SqlTable): void {
  database.exec(`CREATE TABLE ${quoted(name)} (\n  ${[...columns, ...constraints].join(',\n  ')}\n)`);
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...row);
}

function tableOf({ name, fields, key, keyIsFull, foreignKeys, rows, texts }: ExportTable): SqlTable {
  const references = foreignKeys.map(
    ({ fields: own, table, to }) => `FOREIGN KEY (${list(own)}) REFERENCES ${quoted(sqlName(table))} (${list(to)})`,
  );
  return {
    name: sqlName(name),
    columns: fields.map((field) => `${quoted(field.key)} ${typeOf(field)}${field.required ? ' NOT NULL' : ''}`),
    constraints: [`${keyIsFull ? 'PRIMARY KEY' : 'UNIQUE'} (${list(key)})`, ...references],
    rows: rows.map((row, at) => fields.map((field, index) => sqlValue(field, row[field.key], texts[at]![index]!))),
  };
}

function typeOf({ cell }: Field): string {
  if (cell === 'bool' || cell === 'int') return 'INTEGER';
  return FIGURE_CELLS.includes(cell) ? 'NUMERIC' : 'TEXT';
}

function describing(tables: readonly ExportTable[], about: Readonly<Record<string, string>>): SqlTable[] {
  const text = (names: readonly string[]) => names.map((name) => `${quoted(name)} TEXT NOT NULL`);
  return [
    { name: '_about', columns: text(['name', 'value']), constraints: ['PRIMARY KEY ("name")'], rows: Object.entries(about) },
    {
      name: '_tables',
      columns: [...text(['table', 'title', 'about']), '"rows" INTEGER NOT NULL'],
      constraints: ['PRIMARY KEY ("table")'],
      rows: tables.map((table) => [sqlName(table.name), table.title, table.about, table.rows.length]),
    },
    {
      name: '_columns',
      columns: [...text(['table', 'column', 'title', 'description', 'unit', 'type']), '"required" INTEGER NOT NULL'],
      constraints: ['PRIMARY KEY ("table", "column")', 'FOREIGN KEY ("table") REFERENCES "_tables" ("table")'],
      rows: tables.flatMap(({ name, fields }) =>
        fields.map(({ key, title, description, unit, cell, required }): SqlValue[] => [
          sqlName(name),
          key,
          title,
          description,
          unit,
          cell,
          required ? 1 : 0,
        ]),
      ),
    },
  ];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}
