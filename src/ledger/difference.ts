/** Which fields of a record changed between two of its logged contents. Runs in the build and in the browser. */

/** A field as a content holds it: the text of a cell, or nested records of such. */
export type Wire = string | readonly Wire[] | { readonly [key: string]: Wire };

/** The parsed content of an entry: fields that were filled in, the Markdown of a text, and the files it leads to with their digests (base64). */
export interface LoggedContent {
  body?: string;
  fields: { readonly [key: string]: Wire };
  files?: { readonly [path: string]: string };
}

/** A field that changed; one side is undefined where it was not filled in. */
export interface FieldChange {
  key: string;
  before: Wire | undefined;
  after: Wire | undefined;
}

/** The fields that differ, in the order in which `keys` (those of the schema) has them; keys it does not know come last. */
export function changedFields(before: LoggedContent, after: LoggedContent, keys: readonly string[]): FieldChange[] {
  return pairs(before.fields, after.fields, keys);
}

/** Linked files whose bytes differ, came or went, by path. */
export function changedFiles(before: LoggedContent, after: LoggedContent): FieldChange[] {
  return pairs(before.files ?? {}, after.files ?? {}, []);
}

function pairs(before: Record<string, Wire>, after: Record<string, Wire>, keys: readonly string[]): FieldChange[] {
  const all = new Set([...keys, ...Object.keys(before), ...Object.keys(after)]);
  return [...all]
    .map((key) => ({ key, before: own(before, key), after: own(after, key) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** A field may be called like something that every object has. */
function own(record: Record<string, Wire>, key: string): Wire | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
