/** Templates filled in as a clerk would, and read back as import does. */
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { daysBetween } from '../../src/model/calendar.ts';
import type { Row } from '../../src/schema/dataset.ts';
import { fieldsOf } from '../../src/schema/fields.ts';
import { columnLetter } from '../../src/schema/problem.ts';
import type { Kind, KindName } from '../../src/schema/registry.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { readTable } from '../../src/sources/table.ts';
import { dropDownOf } from '../../src/templates/lists.ts';
import { writeTemplate } from '../../src/templates/write-template.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { tableOfSheet } from '../../src/workbook/table-of-sheet.ts';

const { dataset } = loadSources('', nodeFiles(join(import.meta.dirname, '../fixtures/base')));
const values = new Map(Object.entries(dataset).map(([name, rows]) => [name, (rows as Row<unknown>[]).map(({ value }) => value)]));
/** The records of the base fixture. */
export const recordsOf = (name: KindName): readonly unknown[] => values.get(name) ?? [];

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The template as a spreadsheet saves it once a clerk has picked and typed these records. */
export async function fillTemplate(kind: Kind, records: readonly Record<string, unknown>[]): Promise<Uint8Array> {
  const parts = unzipSync(await writeTemplate(kind, recordsOf, '2026-11-20'));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const styles = [...sheet.matchAll(/<col min="\d+" style="(\d+)"/g)].map(([, style]) => style);
  const fields = fieldsOf(kind.schema as z.ZodObject);
  const lists = fields.map((field) => dropDownOf(kind, field, recordsOf));
  const rows = records.map((record, index) => {
    const cells = fields.map((field, column) => {
      if (record[field.key] === undefined) return '';
      const text = String(z.encode(field.schema, record[field.key] as never));
      const place = `r="${columnLetter(column + 1)}${index + 2}" s="${styles[column]}"`;
      if (field.cell === 'date') return `<c ${place}><v>${daysBetween('1899-12-30', text)}</v></c>`;
      if (['int', 'price', 'money', 'wan', 'area', 'percent', 'score', 'weight'].includes(field.cell))
        return `<c ${place}><v>${text}</v></c>`;
      const list = lists[column];
      const picked =
        list?.closed === false ? text.replace(/[^；]+/g, (id) => list.words.find((word) => word.startsWith(`${id} `)) ?? id) : text;
      return `<c ${place} t="inlineStr"><is><t>${escape(picked)}</t></is></c>`;
    });
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  const filled = sheet.replace('</sheetData>', `${rows.join('')}</sheetData>`);
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(filled) });
}

/** What import makes of a filled template: its records, and everything that was told by the way. */
export async function readFilled(bytes: Uint8Array, kind: Kind) {
  const { sheets, findings } = await readWorkbook(bytes);
  const table = tableOfSheet(sheets[0]!, kind);
  const { rows, problems } = readTable(table.csv, kind, `data/${kind.source.file}.csv`);
  const told = [...findings, ...table.findings, ...table.notes, ...problems.filter(({ severity }) => severity === 'error')];
  return { records: rows.map(({ value }) => value), told: told.filter(({ code }) => code !== 'BOOK-CONVERTED').map(({ code }) => code) };
}
