import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../schema/fields.ts';
import { kindOf, type KindName } from '../schema/registry.ts';
import { TEMPLATE_SHEETS } from '../schema/template-sheets.ts';
import { namesOf } from '../sources/field-names.ts';
import { mapHeader } from '../sources/header.ts';
import { templateKinds, writeTemplate } from './write-template.ts';

const RECORDS: Partial<Record<KindName, readonly unknown[]>> = {
  compound: [
    { id: 'c0001', name: '桐荫里' },
    { id: 'c0002', name: '苇风花园' },
  ],
  company: [{ id: 'p0001', name: '汀信生活服务有限公司' }],
  contract: [{ id: 't0001', compoundId: 'c0002' }],
  office: [{ id: 'o-s01', name: '柳岸街道办事处' }],
};
const NONE: readonly unknown[] = [];
const recordsOf = (kind: KindName) => RECORDS[kind] ?? NONE;
const write = (kind: KindName) => writeTemplate(kindOf(kind), recordsOf, '2026-11-20');
const wordsIn = (rows: readonly (readonly unknown[])[], title: string) => {
  const column = rows[0]!.indexOf(title);
  return rows
    .slice(1)
    .map((row) => row[column])
    .filter((word) => word !== null && word !== undefined);
};

describe('every template', async () => {
  const templates = await Promise.all(
    templateKinds().map(async (kind) => {
      const bytes = await writeTemplate(kind, recordsOf, '2026-11-20');
      return { kind, bytes, workbook: await readXlsx(bytes, { readStyles: true }) };
    }),
  );

  it('has a table that the reader of tables takes without a word, and nothing below its header', () => {
    for (const { kind, workbook } of templates) {
      const [table] = workbook.sheets;
      expect(table?.name).toBe(kind.title);
      expect(table?.rows).toHaveLength(1);
      const header = mapHeader(table!.rows[0] as string[], namesOf(kind.schema as z.ZodObject), 'UTF-8');
      expect(header.findings, kind.title).toEqual([]);
      expect(header.columns.size).toBe(fieldsOf(kind.schema as z.ZodObject).length);
      expect(table?.freezePane?.rows).toBe(1);
    }
  });

  it('says of each cell what belongs there, no longer than spreadsheets take it', () => {
    for (const { kind, workbook } of templates) {
      const checks = workbook.sheets[0]!.dataValidations ?? [];
      expect(checks.map(({ range }) => range?.replace(/\d+/g, '')).length).toBe(fieldsOf(kind.schema as z.ZodObject).length);
      for (const { inputTitle = '', inputMessage = '', errorTitle = '', errorMessage = '' } of checks) {
        expect(inputMessage).toMatch(/必填|可不填/);
        expect(Math.max(inputTitle.length, errorTitle.length)).toBeLessThanOrEqual(32);
        expect(Math.max(inputMessage.length, errorMessage.length)).toBeLessThanOrEqual(255);
      }
    }
  });

  it('explains every column on a sheet of its own', () => {
    for (const { kind, workbook } of templates) {
      const guide = workbook.sheets.find(({ name }) => name === TEMPLATE_SHEETS.guide);
      const first = guide!.rows.map((row) => row[0]);
      for (const { title } of fieldsOf(kind.schema as z.ZodObject)) expect(first, kind.title).toContain(title);
    }
  });

  it('shows nothing else: further sheets are the hidden one of the lists', () => {
    for (const { workbook } of templates) {
      const others = workbook.sheets.slice(2).map(({ name, hidden }) => ({ name, hidden }));
      expect([[], [{ name: TEMPLATE_SHEETS.lists, hidden: true }]]).toContainEqual(others);
    }
  });
});

describe('the template of charges', async () => {
  const bytes = await write('charge');
  const { sheets } = await readXlsx(bytes);
  const fields = fieldsOf(kindOf('charge').schema as z.ZodObject);
  const lists = sheets.find(({ name }) => name === TEMPLATE_SHEETS.lists)!;
  const checkOf = (key: string) => sheets[0]!.dataValidations![fields.findIndex((field) => field.key === key)]!;

  it('offers compounds and companies by id and name, and a contract by the name of its compound', () => {
    expect(wordsIn(lists.rows, '住宅小区')).toEqual(['c0001 桐荫里', 'c0002 苇风花园']);
    expect(wordsIn(lists.rows, '物业服务企业')).toEqual(['p0001 汀信生活服务有限公司']);
    expect(wordsIn(lists.rows, '物业服务合同')).toEqual(['t0001 苇风花园']);
  });

  it('points each drop-down at its whole list, closed for words and open for records', () => {
    expect(checkOf('compoundId')).toMatchObject({ type: 'list', errorStyle: 'warning' });
    expect(checkOf('compoundId').formula1).toMatch(/^'?名单'?!\$[A-Z]\$2:\$[A-Z]\$3$/);
    expect(checkOf('mode')).toMatchObject({ type: 'list', errorStyle: 'stop' });
    expect(wordsIn(lists.rows, '计费方式')).toEqual(fields.find(({ key }) => key === 'mode')!.options);
  });

  it('keeps ids and words as text, days as days and prices as numbers, below the header too', () => {
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const styles = strFromU8(parts['xl/styles.xml']!);
    const formats = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]));
    const forms = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => formats.get(id) ?? id);
    const columns = [...sheet.matchAll(/<col min="(\d+)" style="(\d+)"/g)].map(([, , style]) => forms[Number(style)]);
    const formatOf = (key: string) => columns[fields.findIndex((field) => field.key === key)];
    expect([formatOf('id'), formatOf('compoundId'), formatOf('effectiveFrom'), formatOf('price')]).toEqual([
      '@',
      '@',
      'yyyy-mm-dd',
      'General',
    ]);
    expect(sheet).not.toContain('<row r="2"');
  });

  it('is the same to the byte each time, in every time zone', async () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Asia/Shanghai', 'America/New_York']) {
        process.env.TZ = other;
        expect(await write('charge')).toEqual(bytes);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

it('lets several records be typed into one cell where a field names several', async () => {
  const { sheets } = await readXlsx(await write('project'));
  const fields = fieldsOf(kindOf('project').schema as z.ZodObject);
  const check = sheets[0]!.dataValidations![fields.findIndex(({ key }) => key === 'compoundIds')]!;
  expect(check).toMatchObject({ type: 'list' });
  expect(check.showErrorMessage).toBeFalsy();
});
