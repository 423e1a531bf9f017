/** Handed-in tables against the record: which files would change, and to what. Nothing is written here. */
import type { z } from 'zod';
import { fieldsOf } from '../schema/fields.ts';
import type { Problem } from '../schema/problem.ts';
import type { Kind } from '../schema/registry.ts';
import { accepts } from '../sources/diagnosis.ts';
import type { SourceFiles } from '../sources/files.ts';
import { finding, quoted } from '../sources/finding.ts';
import { applyDifference, newTable, type Applied } from './apply-difference.ts';
import { compareTables, handedRows, type Difference, type HandedRow } from './compare-tables.ts';
import type { HandedIn, Told } from './handed-in.ts';
import { openTable } from './source-table.ts';

export interface TableChange {
  kind: Kind;
  /** Below the source root: `data/charges.csv`. */
  path: string;
  difference: Difference;
  /** Bytes as they are, undefined for a new file, and as they would be. */
  before: Uint8Array | undefined;
  after: Uint8Array;
  origin: Applied['origin'];
}

export interface ImportPlan {
  changes: TableChange[];
  told: Told[];
}

/** Works out what the tables would change. Rows that the tables do not have are kept unless `remove` is true. */
export function planImport(base: SourceFiles, tables: readonly HandedIn[], remove: boolean): ImportPlan {
  const told: Told[] = [];
  const changes = [...new Set(tables.map(({ kind }) => kind))].flatMap((kind) => {
    const rows = handedRows(
      tables.filter((table) => table.kind === kind),
      kind,
      told,
    );
    return [...byFile(rows, kind, told)].flatMap(([path, own]) => planFile(base, path, own, kind, remove, told));
  });
  return { changes, told };
}

/** Rows by the file that holds them: one for a table, one for each value of the part's field. */
function byFile(rows: readonly HandedRow[], kind: Kind, told: Told[]): Map<string, HandedRow[]> {
  const { form, file, partField } = kind.source;
  if (form !== 'parts' || partField === undefined) return new Map(rows.length > 0 ? [[`data/${file}.csv`, [...rows]]] : []);
  const field = fieldsOf(kind.schema as z.ZodObject).find(({ key }) => key === partField)!;
  const parts = new Map<string, HandedRow[]>();
  for (const row of rows) {
    const value = row.values.get(partField) ?? '';
    if (!accepts(field, value)) {
      told.push({
        ...finding(
          'CELL-ID',
          `看不出这一行属于哪个文件：“${field.title}”${value === '' ? '是空的' : `是${quoted(value)}`}`,
          `例如 ${field.example}`,
        ),
        file: row.table.file,
        cell: row.table.cellOf(row.index),
      });
      continue;
    }
    const path = `data/${file}/${value}.csv`;
    parts.set(path, [...(parts.get(path) ?? []), row]);
  }
  return parts;
}

function planFile(base: SourceFiles, path: string, rows: HandedRow[], kind: Kind, remove: boolean, told: Told[]): TableChange[] {
  const before = base.stat(path)?.kind === 'file' ? base.readFile(path) : undefined;
  const source = before && openTable(before, kind);
  if (source && 'refused' in source) {
    told.push({ ...source.refused, file: path, cell: '' });
    return [];
  }
  const difference = compareTables(rows, source, kind);
  const { text, origin } = source
    ? applyDifference(source, difference, remove)
    : newTable(fieldsOf(kind.schema as z.ZodObject), difference);
  return [{ kind, path, difference, before, after: new TextEncoder().encode(text), origin }];
}

/** Problems that the record has after a change and did not have before; their row numbers may have moved. */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Map<string, number>();
  for (const problem of before) known.set(sameness(problem), (known.get(sameness(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    const left = known.get(sameness(problem)) ?? 0;
    known.set(sameness(problem), left - 1);
    return left <= 0;
  });
}

function sameness({ code, file, field, message }: Problem): string {
  return [code, file, field, message.replace(/第 ?\d+ ?行/g, '第 行')].join('\0');
}

/** Where a problem of the result stands in what was handed in: `收费.xlsx!收费!D12`; undefined when it stands elsewhere. */
export function handedPlace(problem: Problem, changes: readonly TableChange[]): string | undefined {
  const row = changes.find(({ path }) => path === problem.file)?.origin.get(problem.row);
  if (!row) return undefined;
  const field = fieldsOf(row.table.kind.schema as z.ZodObject).find(({ title }) => title === problem.field);
  const column = field && row.table.titles.indexOf(field.title);
  return `${row.table.file}!${row.table.cellOf(row.index, column === -1 ? undefined : column)}`;
}
