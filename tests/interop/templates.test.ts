import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import type { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Row } from '../../src/schema/dataset.ts';
import { fieldsOf } from '../../src/schema/fields.ts';
import type { KindName } from '../../src/schema/registry.ts';
import { TEMPLATE_SHEETS } from '../../src/schema/template-sheets.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { readTable } from '../../src/sources/table.ts';
import { templateKinds, writeTemplate } from '../../src/templates/write-template.ts';
import { fillTemplate, readFilled, recordsOf } from '../unit/filled-template.ts';
import { convertFiles } from './libre-office.ts';

/** Templates with the demonstration district behind their lists, and what LibreOffice saves of them. */
const folder = mkdtempSync(join(tmpdir(), 'templates-'));
const kinds = templateKinds();
const ours = new Map<string, Workbook>();
const theirs = new Map<string, Workbook>();
const fileOf = (kind: (typeof kinds)[number]) => kind.source.file;

beforeAll(async () => {
  const root = join(import.meta.dirname, '../..');
  const { dataset } = loadSources(root, nodeFiles(root));
  const values = new Map(Object.entries(dataset).map(([name, rows]) => [name, (rows as Row<unknown>[]).map((row) => row.value)]));
  mkdirSync(join(folder, 'ours'));
  const files: string[] = [];
  for (const kind of kinds) {
    const bytes = await writeTemplate(kind, (name: KindName) => values.get(name) ?? [], '2026-11-20');
    files.push(join(folder, 'ours', `${fileOf(kind)}.xlsx`));
    writeFileSync(files.at(-1)!, bytes);
    ours.set(fileOf(kind), await readXlsx(bytes));
  }
  convertFiles(files, 'csv', join(folder, 'csv'));
  convertFiles(files, 'xlsx', join(folder, 'theirs'));
  for (const kind of kinds) {
    const bytes = readFileSync(join(folder, 'theirs', `${fileOf(kind)}.xlsx`));
    theirs.set(fileOf(kind), await readXlsx(new Uint8Array(bytes), { readStyles: true }));
  }
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('LibreOffice shows the header of every template, and the reader of tables takes it as it is', () => {
  for (const kind of kinds) {
    const csv = readFileSync(join(folder, 'csv', `${fileOf(kind)}.csv`));
    const { problems } = readTable(new Uint8Array(csv), kind, `data/${fileOf(kind)}.csv`);
    expect(
      problems.map(({ code }) => code),
      kind.title,
    ).toEqual(['BAD-FILE-NO-ROWS']);
  }
});

test('LibreOffice keeps the names of the sheets and what is hidden', () => {
  const shapeOf = (workbook: Workbook) => workbook.sheets.map(({ name, hidden = false }) => ({ name, hidden }));
  for (const kind of kinds) {
    const saved = theirs.get(fileOf(kind))!;
    expect(shapeOf(saved), kind.title).toEqual(shapeOf(ours.get(fileOf(kind))!));
    expect(saved.sheets[1]?.name).toBe(TEMPLATE_SHEETS.guide);
  }
});

test('LibreOffice keeps every drop-down list, every limit and every hint', () => {
  const checksOf = (workbook: Workbook) =>
    (workbook.sheets[0]?.dataValidations ?? [])
      .map(({ type, range, formula1, inputTitle, inputMessage }) => ({
        type,
        column: /^[A-Z]+/.exec(range ?? '')?.[0],
        formula1: formula1?.replace(/['$]/g, ''),
        inputTitle,
        inputMessage,
      }))
      .sort((a, b) => (a.column! < b.column! ? -1 : 1));
  for (const kind of kinds) expect(checksOf(theirs.get(fileOf(kind))!), kind.title).toEqual(checksOf(ours.get(fileOf(kind))!));
});

test('LibreOffice takes the columns of ids and words as text, of days as days', async () => {
  const { unzipSync, strFromU8 } = await import('fflate');
  for (const kind of kinds) {
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder, 'theirs', `${fileOf(kind)}.xlsx`))));
    const styles = strFromU8(parts['xl/styles.xml']!);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const codes = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]));
    const xfs = styles.slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'));
    const forms = [...xfs.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => (id === '49' ? '@' : (codes.get(id) ?? id)));
    const formOf = (column: number) => {
      const range = [...sheet.matchAll(/<col [^>]*>/g)]
        .map(([tag]) => tag)
        .find((tag) => Number(at(tag, 'min')) <= column && column <= Number(at(tag, 'max')));
      return forms[Number(range && at(range, 'style'))];
    };
    fieldsOf(kind.schema as z.ZodObject).forEach((field, index) => {
      if (['id', 'phone', 'text', 'uscc', 'time'].includes(field.cell)) expect(formOf(index + 1), `${kind.title} ${field.title}`).toBe('@');
      if (field.cell === 'date') expect(formOf(index + 1), `${kind.title} ${field.title}`).toMatch(/^yyyy\\?-mm\\?-dd$/i);
    });
  }
});

test('what LibreOffice saves of a filled template is imported as it was picked and typed', async () => {
  const filled = kinds.filter((kind) => recordsOf(kind.name).length > 0);
  mkdirSync(join(folder, 'filled'));
  const files: string[] = [];
  for (const kind of filled) {
    files.push(join(folder, 'filled', `${fileOf(kind)}.xlsx`));
    writeFileSync(files.at(-1)!, await fillTemplate(kind, recordsOf(kind.name) as Record<string, unknown>[]));
  }
  convertFiles(files, 'xlsx', join(folder, 'saved'));
  for (const kind of filled) {
    const bytes = new Uint8Array(readFileSync(join(folder, 'saved', `${fileOf(kind)}.xlsx`)));
    expect(await readFilled(bytes, kind), kind.title).toEqual({ records: recordsOf(kind.name), told: [] });
  }
});

function at(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="(\\d+)"`).exec(tag)?.[1];
}
