/** The tables that readers take away (`/data/<file>.json`) as contents of the log. */
import { z } from 'zod';
import { fieldsOf, type Field } from '../../schema/fields.ts';
import type { Kind } from '../../schema/registry.ts';
import { canonicalJson, type Canonical } from '../canonical.ts';
import { idOfContent, type Content } from '../content.ts';

/** A record of an export: its id in the log, and its canonical content but for the files that its text leads to. */
export interface ExportedRecord {
  /** What follows from its key, also for kinds whose log ids say nothing of it. */
  id: string;
  content: string;
  body: string | undefined;
  /** The day on which its text is withdrawn, where it has one. */
  withdrawOn: string | undefined;
  /** Files that it lists, with their SHA-256 in hex. */
  listed: readonly { href: string; sha256: string }[];
}

type Values = Readonly<Record<string, unknown>>;

/** The records of an export; undefined when it cannot be one of this kind. */
export function readExport(bytes: Uint8Array, kind: Kind): ExportedRecord[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const { rows, kind: name } = JSON.parse(text) as { rows: Values[]; kind: string };
    return name === kind.name ? rows.map((row) => readRow(kind, row)) : undefined;
  } catch {
    return undefined;
  }
}

function readRow(kind: Kind, row: Values): ExportedRecord {
  const fields = fieldsContent(fieldsOf(kind.schema), row) as Content['fields'];
  const body = typeof row.body === 'string' ? row.body.trim() : undefined;
  const files = (Array.isArray(fields.attachments) ? fields.attachments : []) as { href: string; sha256: string }[];
  return {
    id: idOfContent(kind, { fields }),
    content: canonicalJson({ body, fields }),
    body,
    withdrawOn: typeof fields.withdrawOn === 'string' ? fields.withdrawOn : undefined,
    listed: files,
  };
}

function fieldsContent(fields: readonly Field[], row: Values): Canonical {
  const content: Record<string, Canonical> = {};
  for (const field of fields) {
    const cell = row[field.key];
    if (cell !== null && cell !== undefined) content[field.key] = cellContent(field, cell);
  }
  return content;
}

/** Exact decimals, dates and words are exported as typed; counts, 是 and 否 and lists are not. */
function cellContent(field: Field, cell: unknown): Canonical {
  if (field.nested) {
    const inner = fieldsOf(field.nested.schema);
    return field.nested.list ? (cell as Values[]).map((one) => fieldsContent(inner, one)) : fieldsContent(inner, cell as Values);
  }
  return typeof cell === 'string' ? cell : String(z.encode(field.schema, cell as never));
}
