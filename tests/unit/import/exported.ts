/** What a root holds, written as the files that readers take away and clerks hand in again. */
import { writeXlsx } from 'hucre/xlsx';
import { expect } from 'vitest';
import type { z } from 'zod';
import { readHandedIn } from '../../../src/import/handed-in.ts';
import { planImport } from '../../../src/import/plan-import.ts';
import { fieldsOf } from '../../../src/schema/fields.ts';
import { KINDS, type Kind } from '../../../src/schema/registry.ts';
import { cellText, writeCsv } from '../../../src/site/export.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';

const NUMBERS: ReadonlySet<string> = new Set(['int', 'area', 'price', 'money', 'wan', 'score', 'weight', 'percent']);
type Values = Record<string, unknown>;

/** Imports every table kind of a root from what `write` makes of it, and expects no difference; returns how many kinds. */
export async function expectNoDifference(
  root: string,
  file: string,
  write: (kind: Kind, values: Values[]) => Promise<Uint8Array>,
): Promise<number> {
  const files = nodeFiles(root);
  const { dataset } = loadSources('', files);
  const kinds = KINDS.filter(({ name, source }) => ['table', 'parts'].includes(source.form) && dataset[name].length > 0);
  for (const kind of kinds) {
    const bytes = await write(
      kind,
      dataset[kind.name].map(({ value }) => value as Values),
    );
    const { tables, told } = await readHandedIn(file, bytes, { kind });
    const { changes, told: more } = planImport(files, tables, true);
    expect([...told, ...more].filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(changes.length, kind.name).toBeGreaterThan(0);
    for (const { path, before, after, difference } of changes) {
      expect([path, difference.added.length, difference.changed, difference.removed.length]).toEqual([path, 0, [], 0]);
      expect(Buffer.from(after).equals(before!), path).toBe(true);
    }
  }
  return kinds.length;
}

/** The CSV that the site offers. */
export async function asCsv(kind: Kind, values: Values[]): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(writeCsv(kind, values)));
}

/** The one with English headers. */
export async function asEnglishCsv(kind: Kind, values: Values[]): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(writeCsv(kind, values, 'key')));
}

/** A workbook with a title above the header, units in it, and numbers and dates for cells. */
export async function asWorkbook(kind: Kind, values: Values[]): Promise<Uint8Array> {
  const fields = fieldsOf(kind.schema as z.ZodObject);
  const rows = values.map((value) =>
    fields.map((field) => {
      const shown = cellText(field, value[field.key]);
      if (shown === '') return null;
      if (field.cell === 'date') return new Date(`${shown}T00:00:00Z`);
      return NUMBERS.has(field.cell) ? Number(shown) : shown;
    }),
  );
  const titles = fields.map(({ title, unit }) => (unit ? `${title}（${unit}）` : title));
  return writeXlsx({ sheets: [{ name: '表', rows: [[`${kind.title}一览`], titles, ...rows] }] });
}
