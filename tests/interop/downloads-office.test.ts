import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { afterAll, expect, test } from 'vitest';
import { FIGURE_CELLS } from '../../src/schema/cells.ts';
import type { Field } from '../../src/schema/fields.ts';
import { downloadsOf } from '../../src/site/downloads/downloads.ts';
import { exportTables } from '../../src/site/downloads/export-tables.ts';
import { getSite } from '../../src/site/get-site.ts';
import { convertFiles } from './libre-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'downloads-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A figure as the tables write it, whatever number of noughts is shown; every other text as it is. */
function usual(field: Field, shown: string): string {
  if (shown === '' || !FIGURE_CELLS.includes(field.cell)) return shown;
  return z.encode(field.schema, z.decode(field.schema, shown as never)) as string;
}

test('LibreOffice shows every row of every sheet of the workbook as it was published', async () => {
  const site = getSite();
  writeFileSync(join(folder, 'all.xlsx'), (await downloadsOf(site)).get('all.xlsx')!.content);
  convertFiles([join(folder, 'all.xlsx')], 'sheets', folder);
  const tables = exportTables(site).filter(({ kind }) => kind !== undefined);
  expect(tables.length).toBeGreaterThan(60);
  for (const { title, fields, texts } of tables) {
    const [header, ...rows] = parse(readFileSync(join(folder, `all-${title}.csv`))) as string[][];
    expect(header?.length, title).toBe(fields.length);
    const shown = rows.map((cells) => fields.map((field, index) => usual(field, cells[index] ?? '')));
    const wrong = shown.findIndex((cells, index) => cells.join('\0') !== texts[index]?.join('\0'));
    if (wrong >= 0) expect(shown[wrong], `${title} ${wrong}`).toEqual(texts[wrong]);
    expect(rows.length, title).toBe(texts.length);
  }
});
