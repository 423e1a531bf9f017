/**
 * Tables as readers take them away: one writer for CSV and one for JSON, over
 * any kind, so that what was read from the sources is what is handed out.
 */
import { z } from 'zod';
import { fieldsOf, type Field } from '../schema/fields.ts';
import type { Kind } from '../schema/registry.ts';

type Values = Record<string, unknown>;

/** What the exact decimals, dates and words of a field look like in JSON. */
export type JsonCell = string | number | boolean | null | JsonCell[] | { [key: string]: JsonCell };

/**
 * The kind's records as CSV for spreadsheets: UTF-8 with BOM, Chinese headers, CRLF.
 * Text that a spreadsheet would run as a formula gets a leading `'`; numbers never do.
 */
export function writeCsv(kind: Pick<Kind, 'schema'>, values: readonly unknown[]): string {
  const fields = fieldsOf(kind.schema as z.ZodObject);
  const lines = [fields.map((field) => csvCell(field.title)).join(',')];
  for (const value of values as readonly Values[]) {
    lines.push(fields.map((field) => csvCell(cellText(field, value[field.key]))).join(','));
  }
  return '\uFEFF' + lines.join('\r\n') + '\r\n';
}

/**
 * The kind's records as JSON: `{ kind, title, asOf, fields, rows }`. Exact decimals are
 * canonical strings, counts numbers, what was not filled in is `null`. Records of text
 * kinds carry their Markdown as `body`.
 */
export function writeJson(kind: Pick<Kind, 'name' | 'title' | 'schema'>, values: readonly unknown[], asOf: string): string {
  const fields = fieldsOf(kind.schema as z.ZodObject);
  const described = fields.map(({ key, title, description, unit, cell, required }) => ({
    key,
    title,
    description,
    unit,
    type: cell,
    required,
  }));
  const rows = (values as readonly Values[]).map((value) => {
    const row: Values = jsonRecord(fields, value);
    return typeof value.body === 'string' ? { ...row, body: value.body } : row;
  });
  const head = JSON.stringify({ kind: kind.name, title: kind.title, asOf, fields: described });
  return `${head.slice(0, -1)},"rows":[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]}\n`;
}

/** A record in the form of `writeJson`'s rows. */
export function jsonRecord(fields: readonly Field[], value: Values): Record<string, JsonCell> {
  return Object.fromEntries(fields.map((field) => [field.key, jsonCell(field, value[field.key])]));
}

/** A value as a clerk would type it; empty when it was not filled in. Nested records become JSON. */
export function cellText(field: Field, value: unknown): string {
  if (value === undefined) return '';
  if (field.cell === 'record') return JSON.stringify(jsonCell(field, value));
  return String(z.encode(field.schema, value as never));
}

function jsonCell(field: Field, value: unknown): JsonCell {
  if (value === undefined) return null;
  if (field.nested) {
    const inner = fieldsOf(field.nested.schema);
    const one = (record: Values) => jsonRecord(inner, record);
    return field.nested.list ? (value as Values[]).map(one) : one(value as Values);
  }
  if (field.cell === 'int' || field.cell === 'bool') return value as number | boolean;
  if (field.cell === 'list') return value as string[];
  return cellText(field, value);
}

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
