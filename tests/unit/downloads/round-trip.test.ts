/** Every form of every table, opened by a reader that is not ours, holds the rows that were published. */
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { z } from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { FIGURE_CELLS } from '../../../src/schema/cells.ts';
import type { Field } from '../../../src/schema/fields.ts';
import { KINDS } from '../../../src/schema/registry.ts';
import { jsonRecord } from '../../../src/site/export.ts';
import { sqlName } from '../../../src/site/downloads/database.ts';
import type { ExportTable } from '../../../src/site/downloads/export-tables.ts';
import { tableSheets } from '../../../src/site/downloads/workbook.ts';
import { withoutGuard } from '../../../src/sources/formula-guard.ts';
import { LONG, oddSite, SECRET, textOf, type OddSite } from './odd-site.ts';

type Row = Record<string, unknown>;

let odd: OddSite;
let expected: Map<ExportTable, string[][]>;
beforeAll(async () => {
  odd = await oddSite();
  expected = new Map(
    odd.tables.map((table) => [table, table.rows.map((row) => table.fields.map((field) => typed(field, row[field.key])))]),
  );
}, 120_000);

/** What a clerk would have typed, by the schema alone. */
function typed(field: Field, value: unknown): string {
  if (value === undefined) return '';
  if (field.cell === 'record') return JSON.stringify(jsonRecord([field], { [field.key]: value })[field.key]);
  return z.encode(field.schema, value as never) as string;
}

/** The same from a number or a text that a program has read. */
function retyped(field: Field, read: unknown): string {
  if (read === null || read === undefined) return '';
  if (typeof read === 'number' && FIGURE_CELLS.includes(field.cell)) {
    return z.encode(field.schema, z.decode(field.schema, String(read) as never)) as string;
  }
  return String(read);
}

function expectRows(table: ExportTable, rows: readonly (readonly string[])[]): void {
  expect(rows.length, table.name).toBe(table.rows.length);
  const wrong = rows.findIndex((row, index) => row.join('\0') !== expected.get(table)![index]!.join('\0'));
  if (wrong >= 0) expect(rows[wrong], `${table.name} ${wrong}`).toEqual(expected.get(table)![wrong]);
}

const kindTables = () => odd.tables.filter(({ kind }) => kind);

test.each([
  ['.csv', 'title'],
  ['.en.csv', 'key'],
] as const)('CSV (%s) under csv-parse', (ending, header) => {
  for (const table of odd.tables) {
    const name = table.kind ? table.name + ending : `${table.name}.csv`;
    const text = textOf(odd.downloads, name);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [titles, ...rows] = parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
    expect(titles).toEqual(table.fields.map((field) => field[table.kind ? header : 'key']));
    expectRows(
      table,
      rows.map((cells) => cells.map(withoutGuard)),
    );
  }
});

test('no cell of a CSV is run by a spreadsheet, and numbers with a sign are numbers', () => {
  const text = textOf(odd.downloads, 'compounds.csv');
  const notes = (parse(text, { bom: true, columns: true }) as Row[]).slice(0, 6).map((row) => row['备注'] ?? row['说明']);
  expect(notes).toEqual(["'=1+1", "''=1+1", "'''@x", '-5', '+3.5', "'＝甲"]);
});

test('JSON and JSON Lines', () => {
  for (const table of kindTables()) {
    const { rows, asOf } = JSON.parse(textOf(odd.downloads, `${table.name}.json`)) as { rows: Row[]; asOf: string };
    expect(asOf).toBe(odd.site.dataDate);
    const lines = textOf(odd.downloads, `${table.name}.jsonl`).split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(rows);
    expectRows(
      table,
      rows.map((row) => table.fields.map((field) => fromJson(field, row[field.key]))),
    );
  }
});

function fromJson(field: Field, cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (field.nested) return JSON.stringify(cell);
  return field.cell === 'bool' || field.cell === 'list' ? (z.encode(field.schema, cell as never) as string) : String(cell);
}

describe('the workbook', () => {
  test('under hucre: figures as numbers, days as days, everything else as the text it is', async () => {
    const { sheets } = await readXlsx(odd.downloads.get('all.xlsx')!.content, { dates: 'serial' } as never);
    const byName = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]));
    for (const table of kindTables()) {
      const [titles = [], ...rows] = byName.get(table.title)!;
      const of = table.fields.map((field) => titles.flatMap((title, index) => (isOf(field, String(title)) ? index : [])));
      expectRows(
        table,
        rows.map((cells) => table.fields.map((field, index) => of[index]!.map((column) => fromCell(field, cells[column])).join(''))),
      );
    }
  });

  test('holds no formula', () => {
    const parts = Object.entries(unzipSync(odd.downloads.get('all.xlsx')!.content));
    expect(parts.filter(([, part]) => Buffer.from(part).includes('<f>')).map(([name]) => name)).toEqual([]);
  });

  test('a text that is longer than a cell goes on beside it, and no character is cut in two', () => {
    const table = kindTables().find(({ name }) => name === 'notices')!;
    const [sheet] = tableSheets(table);
    const row = sheet!.rows!.find((cells) => cells.some((cell) => String(cell).startsWith('长长')))!;
    const parts = row.map(String).filter((cell) => cell.length > 5000);
    expect(parts.map((part) => part.length)).toEqual([32_766, 32_767, LONG.length - 65_533]);
    expect(parts.join('')).toBe(LONG);
  });

  test('a table that is longer than a sheet goes on in the next', () => {
    const table = kindTables().find(({ name }) => name === 'subdistricts')!;
    const sheets = tableSheets(table, 3);
    expect(sheets.slice(0, 2).map(({ name }) => name)).toEqual(['街道', '街道（续2）']);
    expect(sheets.flatMap(({ rows }) => rows!.slice(1))).toEqual(tableSheets(table)[0]!.rows!.slice(1));
  });
});

function isOf(field: Field, title: string): boolean {
  const header = field.unit ? `${field.title}（${field.unit}）` : field.title;
  return title === header || title.startsWith(`${header}（续`);
}

function fromCell(field: Field, cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (field.cell === 'date' && typeof cell === 'number')
    return new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).toISOString().slice(0, 10);
  return retyped(field, cell);
}

describe('the database', () => {
  let database: DatabaseSync;
  beforeAll(() => {
    database = new DatabaseSync(':memory:');
    database.deserialize(odd.downloads.get('all.sqlite')!.content);
  });
  const all = (sql: string) => database.prepare(sql).all() as Row[];

  test('is whole, and every reference leads to a row', () => {
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('holds the rows', () => {
    for (const table of odd.tables) {
      const rows = all(`SELECT * FROM "${sqlName(table.name)}"`);
      expectRows(
        table,
        rows.map((row) =>
          table.fields.map((field) =>
            field.cell === 'bool' ? ({ 1: '是', 0: '否' }[String(row[field.key])] ?? '') : retyped(field, row[field.key]),
          ),
        ),
      );
    }
  });

  test('counts with figures, and keeps 不限 from being none', () => {
    expect(all('SELECT typeof(total) AS type FROM results WHERE total IS NOT NULL GROUP BY 1').map(({ type }) => type)).toEqual([
      'integer',
      'real',
    ]);
    expect(all("SELECT count(*) AS n FROM fee_standards WHERE floatDown = '不限'")[0]!.n).toBeGreaterThan(0);
  });

  test('has a foreign key for every reference that the registry knows', () => {
    for (const kind of KINDS.filter(({ published }) => published)) {
      for (const { field, kinds } of kind.references) {
        const own = sqlName(kind.source.file);
        const keys = (table: string) =>
          all(`PRAGMA foreign_key_list("${table}")`).map((key) => `${String(key.from)} → ${String(key.table)}`);
        const targets = kinds.map((name) => sqlName(KINDS.find((one) => one.name === name)!.source.file));
        const found =
          keys(own).includes(`${field} → ${targets[0]}`) ||
          kinds.every((name, index) => keys(`${own}_${field}`).includes(`${name} → ${targets[index]}`));
        expect(found, `${kind.name}.${field}`).toBe(true);
      }
    }
  });

  test('says itself what it is, and what each column means', () => {
    expect(Object.fromEntries(all('SELECT * FROM _about').map(({ name, value }) => [name, value]))).toMatchObject({ asOf: '2026-11-20' });
    expect(all(`SELECT c.title FROM _columns c WHERE c."table" = 'compounds' AND c."column" = 'id'`)).toEqual([{ title: '小区编号' }]);
  });
});

test('nothing of a withdrawn notice is in any file', () => {
  const files = [...odd.downloads.values()].flatMap(({ name, content }) =>
    name.endsWith('.xlsx') ? Object.entries(unzipSync(content)) : [[name, content] as const],
  );
  expect(files.filter(([, content]) => Buffer.from(content).includes(SECRET)).map(([name]) => name)).toEqual([]);
});
