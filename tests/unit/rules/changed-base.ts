import { join } from 'node:path';
import type { Dataset } from '../../../src/schema/dataset.ts';
import type { KindName, KindValue } from '../../../src/schema/registry.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { runRules } from '../../../src/rules/index.ts';

const base = loadSources('', nodeFiles(join(import.meta.dirname, '../../fixtures/base'))).dataset;

/** A fresh copy of the base records, to be damaged at will. */
export function copyBase(): Dataset {
  return structuredClone(base);
}

/** Record of the base by the value of its first key field. */
export function pick<K extends KindName>(data: Dataset, kind: K, key: string, field = 'id'): KindValue<K> {
  const row = (data[kind] as { value: Record<string, unknown> }[]).find(({ value }) => value[field] === key);
  if (!row) throw new Error(`no ${kind} ${key}`);
  return row.value as KindValue<K>;
}

/** Adds a copy of a record with other values. */
export function addCopy<K extends KindName>(data: Dataset, kind: K, key: string, values: Partial<KindValue<K>>, field = 'id'): void {
  const rows = data[kind] as { value: KindValue<K> }[];
  const row = rows.find(({ value }) => (value as Record<string, unknown>)[field] === key)!;
  rows.push({ ...row, value: { ...row.value, ...values } });
}

/** What the rules say after a change: `severity code field: message`. */
export function problemsAfter(change: (data: Dataset) => void): string[] {
  const data = copyBase();
  change(data);
  return runRules(data).map(({ severity, code, field, message }) => `${severity} ${code} ${field}: ${message}`);
}
