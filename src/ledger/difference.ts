/** Which fields of a record changed between two of its logged contents. Runs in the build and in the browser. */

import type { Content, FieldContent } from './content.ts';

/** A field that changed; one side is undefined where it was not filled in. */
export interface FieldChange {
  key: string;
  before: FieldContent | undefined;
  after: FieldContent | undefined;
}

/** The fields that differ, in the order in which `keys` (those of the schema) has them; keys it does not know come last. */
export function changedFields(before: Content, after: Content, keys: readonly string[]): FieldChange[] {
  return pairs(before.fields, after.fields, keys);
}

/** Linked files whose bytes differ, came or went, by path. */
export function changedFiles(before: Content, after: Content): FieldChange[] {
  return pairs(before.files ?? {}, after.files ?? {}, []);
}

function pairs(before: Record<string, FieldContent>, after: Record<string, FieldContent>, keys: readonly string[]): FieldChange[] {
  const all = new Set([...keys, ...Object.keys(before), ...Object.keys(after)]);
  return [...all]
    .map((key) => ({ key, before: own(before, key), after: own(after, key) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** A field may be called like something that every object has. */
function own(record: Record<string, FieldContent>, key: string): FieldContent | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
