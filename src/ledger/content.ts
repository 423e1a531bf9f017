/**
 * What readers see of a record, as the log knows it: its fields as a clerk types them, its
 * text, and the hashes of the files that its text leads to. Not its layout.
 */
import { z } from 'zod';
import { fieldsOf, type Field } from '../schema/fields.ts';
import { toBase64 } from './base64.ts';
import { canonicalString } from './canonical.ts';
import type { Content } from './content-form.ts';
import { hashText } from './sha256.ts';

export { parseContent, type Content, type FieldContent } from './content-form.ts';

/** Of a registered kind, what its records' contents and ids follow from. */
export interface ContentKind {
  schema: z.ZodObject;
  key: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;
type Writer = (value: unknown) => string;

/**
 * The canonical content of a record: `{"body":…,"fields":{…},"files":{…}}` (RFC 8785).
 * Fields that are not filled in are absent; so is `body` of tables and `files` when there are none.
 */
export function contentOf(
  kind: Pick<ContentKind, 'schema'>,
  value: unknown,
  body?: string,
  files?: Readonly<Record<string, string>>,
): string {
  const fields = writerOf(kind.schema)(value);
  const linked = files && Object.keys(files).length > 0 ? files : undefined;
  const before = body === undefined ? '' : `"body":${canonicalString(body)},`;
  const after = linked ? `,"files":{${membersOf(Object.keys(linked).sort(), (path) => canonicalString(linked[path]!))}}` : '';
  return `{${before}"fields":${fields}${after}}`;
}

/** SHA-256 over the 32 bytes of salt and the canonical content, in base64. Without the salt nobody can try contents out. */
export function contentHash(salt: Uint8Array, content: string): string {
  return toBase64(hashText(salt, content));
}

/** The id of a record in the log: the values of its key as typed, joined by `/`; `%` and `/` inside one are written %25 and %2F. */
export function recordId({ schema, key }: ContentKind, value: unknown): string {
  const fields = fieldsOf(schema);
  return key
    .map((name) =>
      idPart(
        wireText(
          fields.find((field) => field.key === name)!,
          (value as Values)[name],
        ),
      ),
    )
    .join('/');
}

/** The same from a content that is in the log. */
export function idOfContent({ key }: Pick<ContentKind, 'key'>, content: Content): string {
  return key.map((name) => idPart(String(content.fields[name] ?? ''))).join('/');
}

/** Addresses below `/attachments/` that a text leads to, once each, in order; percent signs read. */
export function attachmentsIn(body: string): string[] {
  if (!body.includes('/attachments/')) return [];
  return [...new Set([...body.matchAll(/\/attachments\/(?:[\w./-]|%[0-9a-f]{2})+/gi)].map(([address]) => decodeURI(address)))].sort();
}

/** A value as a clerk types it into the cell of a table; empty when it was not filled in. */
export function wireText({ schema }: Pick<Field, 'schema'>, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && !(schema instanceof z.ZodCodec)) return value;
  return String(z.encode(schema, value as never));
}

const idPart = (text: string) => (/[%/]/.test(text) ? text.replaceAll('%', '%25').replaceAll('/', '%2F') : text);
const membersOf = (keys: readonly string[], write: (key: string) => string) =>
  keys.map((key) => `${canonicalString(key)}:${write(key)}`).join(',');

const writers = new WeakMap<z.ZodObject, Writer>();

/** How records of a schema are written, worked out once: tables have tens of thousands of rows. */
function writerOf(schema: z.ZodObject): Writer {
  let writer = writers.get(schema);
  if (!writer) writers.set(schema, (writer = makeWriter(schema)));
  return writer;
}

function makeWriter(schema: z.ZodObject): Writer {
  const parts = [...fieldsOf(schema)]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((field) => ({ key: field.key, name: `${canonicalString(field.key)}:`, write: fieldWriter(field) }));
  return (value) => {
    let text = '';
    for (const { key, name, write } of parts) {
      const cell = (value as Values)[key];
      if (cell !== undefined) text += `${text ? ',' : ''}${name}${write(cell)}`;
    }
    return `{${text}}`;
  };
}

function fieldWriter(field: Field): Writer {
  if (field.nested) {
    const one = writerOf(field.nested.schema);
    return field.nested.list ? (value) => `[${(value as unknown[]).map(one).join(',')}]` : one;
  }
  return (value) => canonicalString(wireText(field, value));
}
