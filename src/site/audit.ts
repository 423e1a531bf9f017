/**
 * The district's own inspection: what an inspector of government websites
 * would find on a day. Pure: the day is given, nothing asks the clock.
 */
import { maskText } from '../privacy/mask.ts';
import { AUDIT_GROUPS, type AuditGroup, type AuditWords } from '../format/wording/audit.ts';
import type { Dataset, Row, Source } from '../schema/dataset.ts';
import type { Problem } from '../schema/problem.ts';
import { AUDIT_CHECKS } from './audit-checks.ts';

export interface AuditFinding {
  group: AuditGroup;
  /** What an editor opens: a source file with its line, or the row as a spreadsheet numbers it; 0 when none. */
  file: string;
  line: number;
  row: number;
  /** The day on which this became or becomes due, `YYYY-MM-DD`; undefined when there is none. */
  due: string | undefined;
  what: string;
  todo: string;
}

export interface AuditReport {
  /** The day it was made for. */
  day: string;
  /** The data date of the sources. */
  asOf: string;
  /** By group in the order of urgency, within a group what is due longest first. */
  findings: AuditFinding[];
}

/** Adds a finding at a record. */
export type Find = (group: AuditGroup, at: Pick<Source, 'file' | 'line' | 'row'>, words: AuditWords, due?: string) => void;

export interface AuditContext {
  dataset: Dataset;
  /** What the check found on that day. */
  problems: readonly Problem[];
  day: string;
  find: Find;
}

/** Everything an office should see to on `day`. `problems` are those of the check on the same day. */
export function inspect(dataset: Dataset, problems: readonly Problem[], day: string): AuditReport {
  const findings: AuditFinding[] = [];
  const find: Find = (group, { file, line, row }, { what, todo }, due) => {
    findings.push({ group, file, line, row, due, what: maskText(what), todo });
  };
  for (const check of AUDIT_CHECKS) check({ dataset, problems, day, find });
  const order = Object.keys(AUDIT_GROUPS);
  const rank = ({ group, due }: AuditFinding) => `${order.indexOf(group)} ${due ?? '9999'}`;
  return {
    day,
    asOf: dataset.site[0]?.value.asOf ?? '',
    findings: findings.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)),
  };
}

/** `/audit.json`: the groups with their findings, in the order of urgency. */
export function auditJson({ day, asOf, findings }: AuditReport): string {
  const groups = Object.entries(AUDIT_GROUPS).map(([group, title]) => ({
    group,
    title,
    findings: findings.filter((one) => one.group === group).map(({ group: _group, ...finding }) => finding),
  }));
  return `${JSON.stringify({ day, asOf, groups }, null, 1)}\n`;
}

/** A file as a whole. */
export const wholeFile = (file: string) => ({ file, line: 0, row: 0 });

/** The source of the one record of a settings file. */
export const sourceOf = (row: Row<unknown> | undefined) => row?.at ?? wholeFile('');
