/**
 * Tables as readers take them away: one writer for CSV, one for JSON and one for
 * JSON Lines, over any kind, so that what was read from the sources is what is handed out.
 */
import { z } from 'zod';
import { fieldsOf, type Field } from '../schema/fields.ts';
import type { Kind } from '../schema/registry.ts';
import { guardFormula } from '../sources/formula-guard.ts';

type Values = Record<string, unknown>;

/** What the exact decimals, dates and words of a field look like in JSON. */
export type JsonCell = string | number | boolean | null | JsonCell[] | { [key: string]: JsonCell };

/** The Markdown of a text record, which tables hold as a column of its own. */
const BODY: Field = {
  key: 'body',
  title: '正文',
  description: '正文（Markdown）；已经撤下的没有',
  unit: '',
  example: '',
  cell: 'text',
  decimals: 0,
  mayBeZero: false,
  required: false,
  options: [],
  schema: z.string(),
};

/** The columns of a kind's exports: its fields, and the text of those that have one. */
export function exportFields({ schema, source }: Pick<Kind, 'schema'> & Partial<Pick<Kind, 'source'>>): readonly Field[] {
  const fields = fieldsOf(schema as z.ZodObject);
  return source?.form === 'texts' ? [...fields, BODY] : fields;
}

/**
 * The kind's records as CSV for spreadsheets and programs: UTF-8 with BOM, CRLF, the header in Chinese (`title`) or
 * the names of the JSON (`key`). Text that a spreadsheet would run as a formula is guarded (`guardFormula`); numbers never are.
 */
export function writeCsv(kind: Parameters<typeof exportFields>[0], values: readonly unknown[], header: 'title' | 'key' = 'title'): string {
  const fields = exportFields(kind);
  return writeTable([fields.map((field) => field[header]), ...cellTexts(fields, values)]);
}

/** Texts of the cells of each record, in the order of the fields. */
export function cellTexts(fields: readonly Field[], values: readonly unknown[]): string[][] {
  return (values as readonly Values[]).map((value) => fields.map((field) => cellText(field, value[field.key])));
}

/** A header and rows in the form of `writeCsv`. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return '\uFEFF' + rows.map((cells) => cells.map(csvCell).join(',') + '\r\n').join('');
}

/**
 * The kind's records as JSON: `{ kind, title, asOf, fields, rows }`. Exact decimals are
 * canonical strings, counts numbers, what was not filled in is `null`. Records of text
 * kinds carry their Markdown as `body`.
 */
export function writeJson(kind: Pick<Kind, 'name' | 'title' | 'schema'>, values: readonly unknown[], asOf: string): string {
  const fields = fieldsOf(kind.schema as z.ZodObject);
  return wrapRows(kind, exportedRows(fields, values, cellTexts(fields, values)), asOf);
}

/** The same twice, worked out once: `writeJson`, and JSON Lines whose lines are its rows. `texts` are those of `exportFields`. */
export function writeJsonForms(
  kind: Pick<Kind, 'name' | 'title' | 'schema'>,
  values: readonly unknown[],
  texts: readonly (readonly string[])[],
  asOf: string,
): { json: string; lines: string } {
  const rows = exportedRows(fieldsOf(kind.schema as z.ZodObject), values, texts);
  return { json: wrapRows(kind, rows, asOf), lines: rows.map((row) => `${row}\n`).join('') };
}

function wrapRows(kind: Pick<Kind, 'name' | 'title' | 'schema'>, rows: readonly string[], asOf: string): string {
  const described = fieldsOf(kind.schema as z.ZodObject).map(({ key, title, description, unit, cell, required }) => ({
    key,
    title,
    description,
    unit,
    type: cell,
    required,
  }));
  const head = JSON.stringify({ kind: kind.name, title: kind.title, asOf, fields: described });
  return `${head.slice(0, -1)},"rows":[${rows.map((row) => `\n${row}`).join(',')}\n]}\n`;
}

function exportedRows(fields: readonly Field[], values: readonly unknown[], texts: readonly (readonly string[])[]): string[] {
  const keys = fields.map(({ key }) => `${JSON.stringify(key)}:`);
  return (values as readonly Values[]).map((value, row) => {
    const cells = fields.map((field, index) => keys[index] + jsonText(field, value[field.key], texts[row]![index]!));
    if (typeof value.body === 'string') cells.push(`"body":${JSON.stringify(value.body)}`);
    return `{${cells.join(',')}}`;
  });
}

/** What `JSON.stringify` makes of the cell in `jsonRecord`, from its text. */
function jsonText(field: Field, value: unknown, text: string): string {
  if (value === undefined) return 'null';
  if (field.nested || field.cell === 'int') return text;
  return JSON.stringify(field.cell === 'bool' || field.cell === 'list' ? value : text);
}

/** A record in the form of `writeJson`'s rows. */
export function jsonRecord(fields: readonly Field[], value: Values): Record<string, JsonCell> {
  return Object.fromEntries(fields.map((field) => [field.key, jsonCell(field, value[field.key])]));
}

/** A value as a clerk would type it; empty when it was not filled in. Nested records become JSON. */
export function cellText(field: Field, value: unknown): string {
  if (value === undefined) return '';
  if (field.cell === 'record') return JSON.stringify(jsonCell(field, value));
  // Of all others the value is the text; encoding it would only check once more what was read.
  return String(field.schema instanceof z.ZodCodec ? z.encode(field.schema, value as never) : value);
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

function csvCell(text: string): string {
  const safe = guardFormula(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
