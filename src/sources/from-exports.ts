/**
 * The sources of a published site, written again from what it hands out: the
 * browser checks a clerk's files against them, and nothing has to be published
 * for it that is not public already.
 */
import Papa from 'papaparse';
import { z } from 'zod';
import { fieldsOf, type Field } from '../schema/fields.ts';
import { kindOf, KINDS, type Kind, type KindName } from '../schema/registry.ts';
import { withoutGuard } from './formula-guard.ts';

/** One file of the sources: what is needed besides the exports to write it again. */
export interface SourceFile {
  /** Below the source root: `data/scores/2026-q3.csv`. */
  path: string;
  kind: KindName;
  /** Its records, in the order of the export of that kind; 1 for a text. */
  rows: number;
  /** Keys of the fields of a table's columns, in its own order; absent for texts. */
  columns?: readonly string[];
}

/** A record in the form of the JSON exports: canonical texts, numbers, `null` for what was not filled in. */
export type ExportedRecord = Readonly<Record<string, unknown>>;

/** What `/precheck/base.json` holds. */
export interface PublishedLayout {
  /** The source files of every published kind that has records. */
  files: readonly SourceFile[];
  /** Settings that are no table of their own: site, campaign and thresholds, by kind. */
  settings: Readonly<Partial<Record<KindName, ExportedRecord>>>;
}

/** Gives the export of a kind: its CSV for tables, the `rows` of its JSON for texts. */
export interface Exports {
  csv(kind: KindName): string;
  rows(kind: KindName): readonly ExportedRecord[];
}

/** Every file of the sources by its path. Texts of the site itself and attachments are not among them. */
export function sourcesFromExports(layout: PublishedLayout, exports: Exports): Map<string, Uint8Array> {
  const files = new Map<string, string>();
  for (const [name, record] of Object.entries(layout.settings)) {
    const kind = kindOf(name as KindName);
    files.set(`data/${kind.source.file}.json`, JSON.stringify(sourceForm(fieldsOf(kind.schema), record)));
  }
  for (const kind of KINDS) {
    const own = layout.files.filter((file) => file.kind === kind.name);
    if (own.length === 0) {
      // A required table without a record is a header and nothing else.
      if (kind.source.form === 'table' && kind.source.required) files.set(`data/${kind.source.file}.csv`, headerOf(kind));
    } else if (kind.source.form === 'texts') addTexts(kind, own, exports.rows(kind.name), files);
    else addTables(kind, own, exports.csv(kind.name), files);
  }
  const encoder = new TextEncoder();
  return new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
}

function headerOf(kind: Kind): string {
  return Papa.unparse([fieldsOf(kind.schema).map((field) => field.title)]) + '\n';
}

function addTables(kind: Kind, files: readonly SourceFile[], csv: string, into: Map<string, string>): void {
  const [titles = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',', skipEmptyLines: true }).data;
  const fields = new Map(fieldsOf(kind.schema).map((field) => [field.key, field]));
  let from = 0;
  for (const file of files) {
    const columns = (file.columns ?? []).flatMap((key) => fields.get(key) ?? []);
    const places = columns.map((field) => titles.indexOf(field.title));
    const own = rows.slice(from, (from += file.rows)).map((cells) => places.map((place) => withoutGuard(cells[place] ?? '')));
    into.set(file.path, Papa.unparse([columns.map((field) => field.title), ...own], { newline: '\n' }) + '\n');
  }
}

function addTexts(kind: Kind, files: readonly SourceFile[], rows: readonly ExportedRecord[], into: Map<string, string>): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { path } of files) {
    const row = byId.get(path.replace(/^.*\/|\.md$/g, ''));
    if (!row) continue;
    const front = Object.entries(sourceForm(fieldsOf(kind.schema), row)).map(([title, value]) => `${title}: ${JSON.stringify(value)}\n`);
    const body = typeof row.body === 'string' ? row.body : '';
    into.set(path, `---\n${front.join('')}---\n${body}`);
  }
}

/** A record under the titles of its fields; JSON is YAML too, so this serves settings and front matter. */
function sourceForm(fields: readonly Field[], record: ExportedRecord): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = record[field.key];
      return value === null || value === undefined ? [] : [[field.title, valueForm(field, value)]];
    }),
  );
}

function valueForm(field: Field, value: unknown): unknown {
  if (field.nested) {
    const inner = fieldsOf(field.nested.schema);
    if (field.nested.list) return (value as ExportedRecord[]).map((one) => sourceForm(inner, one));
    return sourceForm(inner, value as ExportedRecord);
  }
  return field.cell === 'bool' ? z.encode(field.schema, value as never) : value;
}
