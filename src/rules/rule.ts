import { problemAt, type Dataset, type Row, type Source } from '../schema/dataset.ts';
import { fieldsOf, type Field } from '../schema/fields.ts';
import type { Problem, Severity } from '../schema/problem.ts';
import { kindOf, type KindName } from '../schema/registry.ts';
import type { Context } from './context.ts';

/** A published rule. `code` is permanent and explained in docs/problems.md. */
export interface Rule {
  code: string;
  /** Severity of most of its findings; a rule may report a milder or harder case. */
  severity: Severity;
  /** What must hold, in Chinese. */
  title: string;
  /** Whether it would blame sound records for others that could not be read; it is asked only when all were. */
  needsAll?: true;
  check(dataset: Dataset, context: Context): Iterable<Problem>;
}

/** Reports one finding at a field (key or dotted path) of a record. */
export type Report = (row: Row<unknown>, field: string, message: string, hint: string, severity?: Severity) => void;

/** A rule from a check that reports. */
export function rule(
  code: string,
  severity: Severity,
  title: string,
  check: (dataset: Dataset, context: Context, report: Report) => void,
): Rule {
  return {
    code,
    severity,
    title,
    check(dataset, context) {
      const problems: Problem[] = [];
      check(dataset, context, (row, field, message, hint, actual = severity) => {
        problems.push(
          problemAt(row.at, nearestPlace(row.at, field), titleOf(row.at.kind, field), { code, severity: actual, message, hint }),
        );
      });
      return problems;
    },
  };
}

/** A rule that follows references or counts a table: it says nothing while a record of the sources could not be read. */
export function wholeRule(...given: Parameters<typeof rule>): Rule {
  return { ...rule(...given), needsAll: true };
}

/** The path itself when its place is known, otherwise that of the field it lies in. */
function nearestPlace(at: Source, field: string): string {
  for (let path = field; path; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    if (at.columns?.has(path) || at.places?.has(path)) return path;
  }
  return field;
}

const titles = new Map<string, string>();

/** The Chinese title of a field; for a dotted path that of its last named part. */
export function titleOf(kind: KindName, path: string): string {
  const key = `${kind}.${path}`;
  let title = titles.get(key);
  if (title === undefined) {
    title = findTitle(kind, path);
    titles.set(key, title);
  }
  return title;
}

function findTitle(kind: KindName, path: string): string {
  let fields: readonly Field[] = fieldsOf(kindOf(kind).schema);
  let title = '';
  for (const part of path.split('.')) {
    const field = fields.find((one) => one.key === part);
    if (!field) continue;
    title = field.title;
    fields = field.nested ? fieldsOf(field.nested.schema) : [];
  }
  return title;
}
