/** Records to the bytes of a source root: Chinese headers and keys, UTF-8, LF. */
import { z } from 'zod';
import { fieldsOf, type Field } from '../../src/schema/fields.ts';
import { KINDS, kindOf, type Kind, type KindName, type KindValue } from '../../src/schema/registry.ts';

/** A text record with its Markdown. */
export interface TextRecord<T> {
  value: T;
  body: string;
}

type TextKind = 'document' | 'notice' | 'page' | 'help';

/** Everything the district holds, by kind. Kinds in parts are split by their part field. */
export type Records = {
  [K in KindName]?: K extends TextKind ? TextRecord<KindValue<K>>[] : KindValue<K>[];
};

/** Where kinds in parts stand: a part that is no longer written must not stay behind. */
export const PART_FOLDERS = KINDS.filter(({ source }) => source.form === 'parts').map(({ source }) => `data/${source.file}`);

/** Path below the source root → text. */
export function writeRecords(records: Records): Map<string, string> {
  const files = new Map<string, string>();
  for (const kind of KINDS) {
    const rows = records[kind.name];
    if (!rows?.length) continue;
    for (const [path, text] of writeKind(kind, rows)) files.set(path, text);
  }
  return files;
}

function* writeKind(kind: Kind, rows: readonly unknown[]): Iterable<[string, string]> {
  const fields = fieldsOf(kind.schema);
  const { form, file, byYear } = kind.source;
  if (form === 'json') yield [`data/${file}.json`, JSON.stringify(titled(encode(kind.name, rows[0]), fields), null, 2) + '\n'];
  else if (form === 'table') yield [`data/${file}.csv`, writeTable(kind, fields, rows)];
  else if (form === 'parts') {
    const parts = Map.groupBy(rows as Record<string, string>[], (row) => row[kind.source.partField ?? 'id']);
    for (const [part, members] of parts) yield [`data/${file}/${part}.csv`, writeTable(kind, fields, members)];
  } else {
    for (const { value, body } of rows as TextRecord<{ id: string; publishedOn?: string }>[]) {
      const folder = byYear ? `${value.publishedOn?.slice(0, 4)}/` : '';
      const matter = writeYaml(titled(encode(kind.name, value), fields), '');
      yield [`content/${file}/${folder}${value.id}.md`, `---\n${matter}---\n\n${body.trim()}\n`];
    }
  }
}

/** Goes through the schema, so that a value no clerk could type is refused here. */
function encode(name: KindName, value: unknown): Record<string, unknown> {
  return z.encode(kindOf(name).schema as z.ZodType, value) as Record<string, unknown>;
}

function writeTable(kind: Kind, fields: readonly Field[], rows: readonly unknown[]): string {
  const lines = [
    fields.map((field) => field.title),
    ...rows.map((row) => {
      const cells = encode(kind.name, row);
      return fields.map((field) => String(cells[field.key] ?? ''));
    }),
  ];
  return lines.map((cells) => cells.map(quote).join(',')).join('\n') + '\n';
}

/** One CSV cell, quoted where it must be. */
export function quote(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

type Tree = string | number | boolean | Tree[] | { [key: string]: Tree };

function titled(record: Record<string, unknown>, fields: readonly Field[]): { [key: string]: Tree } {
  const result: { [key: string]: Tree } = {};
  for (const { key, title, nested } of fields) {
    const value = record[key];
    if (value === undefined) continue;
    const inner = nested && fieldsOf(nested.schema);
    if (!inner) result[title] = value as Tree;
    else if (Array.isArray(value)) result[title] = value.map((item) => titled(item as Record<string, unknown>, inner));
    else result[title] = titled(value as Record<string, unknown>, inner);
  }
  return result;
}

const PLAIN = /^[\p{L}\p{N}《（/][^#:\\"'`]*[^\s:#]$|^[\p{L}\p{N}]$/u;

function writeYaml(tree: { [key: string]: Tree }, indent: string): string {
  return Object.entries(tree)
    .map(([key, value]) => {
      if (Array.isArray(value)) {
        return (
          `${indent}${key}:\n` +
          value.map((item) => `${indent}  - ` + writeYaml(item as { [key: string]: Tree }, `${indent}    `).trimStart()).join('')
        );
      }
      if (typeof value === 'object') return `${indent}${key}:\n${writeYaml(value, `${indent}  `)}`;
      return `${indent}${key}: ${writeScalar(String(value))}\n`;
    })
    .join('');
}

function writeScalar(value: string): string {
  return PLAIN.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value) ? value : JSON.stringify(value);
}
