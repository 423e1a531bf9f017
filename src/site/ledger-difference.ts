/** What changed between two entries of a record, as its page says it. */
import { z } from 'zod';
import { textDifference, type Part } from '../format/text-difference.ts';
import { changedFields, changedFiles, type FieldChange } from '../ledger/difference.ts';
import type { Content, FieldContent } from '../ledger/content.ts';
import { fieldsOf, type Field } from '../schema/fields.ts';
import type { Kind } from '../schema/registry.ts';
import { fieldsIn, namesIn, type NamedRecord } from './records.ts';
import type { Site } from './site.ts';

/** One side of a changed field: its value, or the words as they were typed when the schema no longer reads them. */
export type Said = { value: unknown; names: readonly NamedRecord[] } | { typed: string };

export interface ChangedField {
  /** Undefined for a field that the schema no longer has. */
  field: Field | undefined;
  key: string;
  before: Said | undefined;
  after: Said | undefined;
}

export interface Difference {
  fields: readonly ChangedField[];
  /** The changed places of the text. */
  body: readonly (readonly Part[])[];
  /** Files that the text leads to, by path, with their digests. */
  files: readonly FieldChange[];
}

/** The readable difference of two contents of a record. */
export function differenceOf(site: Site, kind: Kind, before: Content, after: Content): Difference {
  const fields = new Map(fieldsIn(kind).map((field) => [field.key, field]));
  return {
    fields: changedFields(before, after, [...fields.keys()]).map((change) => {
      const field = fields.get(change.key);
      const said = (content: FieldContent | undefined) => (content === undefined ? undefined : saidOf(site, kind, field, content));
      return { field, key: change.key, before: said(change.before), after: said(change.after) };
    }),
    body: textDifference(before.body ?? '', after.body ?? ''),
    files: changedFiles(before, after),
  };
}

/** What a field of a content says. */
function saidOf(site: Site, kind: Kind, field: Field | undefined, content: FieldContent): Said {
  const value = field && valueOf(field, content);
  if (!field || value === undefined) return { typed: typeof content === 'string' ? content : JSON.stringify(content) };
  return { value, names: namesIn(site, kind, field, { [field.key]: value }) };
}

/** Undefined when the schema does not read it. */
function valueOf(field: Field, content: FieldContent): unknown {
  if (!field.nested) {
    const read = z.safeDecode(field.schema as z.ZodType<unknown, string>, content as string);
    return read.success ? read.data : undefined;
  }
  const inner = fieldsOf(field.nested.schema);
  const one = (record: FieldContent) => {
    const cells = Object.entries(record).map(([key, cell]) => {
      const part = inner.find((candidate) => candidate.key === key);
      return [key, part && valueOf(part, cell as FieldContent)] as const;
    });
    return cells.every(([, cell]) => cell !== undefined) ? Object.fromEntries(cells) : undefined;
  };
  if (!field.nested.list) return one(content);
  const records = Array.isArray(content) ? (content as FieldContent[]).map(one) : [undefined];
  return records.includes(undefined) ? undefined : records;
}
