import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { downloadsOf } from '../../src/site/downloads/downloads.ts';
import { exportTables, type ExportTable } from '../../src/site/downloads/export-tables.ts';
import { getSite } from '../../src/site/get-site.ts';
import { DOWNLOADS, findPython } from './python-packages.ts';

/** What tests/interop/downloads/read.py prints. */
interface Read {
  integrity: string[];
  lost: unknown[];
  tables: Record<string, { header: string[]; csv: number; stored: number; lines?: number; wrong?: string[] }>;
}

const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
let tables: readonly ExportTable[];
beforeAll(async () => {
  const site = getSite();
  tables = exportTables(site);
  for (const { name, content } of (await downloadsOf(site)).values()) writeFileSync(join(folder, name), content);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Python reads every table, the database and the schemas as they were published', () => {
  const python = findPython(...DOWNLOADS);
  if (typeof python === 'string') throw new Error(python);
  const program = join(import.meta.dirname, 'downloads/read.py');
  const read = JSON.parse(execFileSync(python.program, [program, folder], { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Read;
  expect([read.integrity, read.lost]).toEqual([['ok'], []]);
  expect(Object.keys(read.tables)).toEqual(tables.map(({ name }) => name));
  for (const { name, fields, rows, kind } of tables) {
    expect(read.tables[name], name).toEqual({
      header: fields.map(({ key }) => key),
      csv: rows.length,
      stored: rows.length,
      ...(kind && { lines: rows.length, wrong: [] }),
    });
  }
});
