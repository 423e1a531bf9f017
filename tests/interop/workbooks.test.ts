import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { asWorkbook, expectNoDifference } from '../unit/import/exported.ts';
import { handMade, textRow } from '../unit/workbook/hand-made.ts';
import { convertFiles } from './libre-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
const saved = join(folder, 'saved');
mkdirSync(saved);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every kind of table that LibreOffice has opened and saved imports without a difference', { timeout: 300_000 }, async () => {
  const base = join(import.meta.dirname, '../fixtures/base');
  const files: string[] = [];
  const count = await expectNoDifference(base, '表.xlsx', async (kind, values) => {
    const bytes = await asWorkbook(kind, values);
    files.push(join(folder, `${kind.source.file}.xlsx`));
    writeFileSync(files.at(-1)!, bytes);
    return bytes;
  });
  convertFiles(files, 'xlsx', saved);
  expect(
    await expectNoDifference(base, '表.xlsx', async ({ source }) => Promise.resolve(readFileSync(join(saved, `${source.file}.xlsx`)))),
  ).toBe(count);
});

test(
  'numbers, dates, formulas and what hides are read from what LibreOffice saves as from what it was given',
  { timeout: 120_000 },
  async () => {
    const bytes = handMade({
      formats: ['yyyy"年"m"月"d"日"', '0.0%', '0000', 'h:mm'],
      data: `${textRow(1, ['收费表'])}<row r="2"><c r="A2"><v>0.29999999999999999</v></c><c r="B2" s="1"><v>46107</v></c><c r="C2" s="2"><v>0.075</v></c><c r="D2" s="3"><v>17</v></c><c r="E2" s="4"><v>0.39583333333333331</v></c><c r="F2"><f>A2*2</f><v>0.6</v></c></row><row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>藏着的</t></is></c></row>`,
      after: '<mergeCells><mergeCell ref="A1:F1"/></mergeCells>',
      more: [{ name: '名单', state: 'hidden', data: textRow(1, ['也藏着']) }],
    });
    const file = join(folder, 'hand-made.xlsx');
    writeFileSync(file, bytes);
    convertFiles([file], 'xlsx', saved);
    const theirs = await readWorkbook(readFileSync(join(saved, 'hand-made.xlsx')));
    expect(theirs.findings).toEqual([]);
    expect(theirs.sheets).toEqual((await readWorkbook(bytes)).sheets);
  },
);
