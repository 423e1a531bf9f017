/** The sources against the publication log: what waits to be appended, and what may not be appended as it is. */
import { isWithdrawn, stubOf } from '../model/withdrawn.ts';
import type { Dataset, Row } from '../schema/dataset.ts';
import type { Notice } from '../schema/notice.ts';
import type { Problem } from '../schema/problem.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import { changesBetween, isProgress, newCorrections } from './changed-record.ts';
import { goneProblems, lateProblems, silentProblem, unusedProblem, waitingProblem } from './compare-problems.ts';
import { idOfContent, parseContent, recordId, type Content } from './content.ts';
import { openCorrectionRows, reasonOf, type CorrectionRows } from './correction-rows.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import { contentOfRow, type FileHash } from './record-content.ts';

/** What the comparison asks a log for. */
export interface ComparedLog {
  last(record: string, id: string): Entry | undefined;
  /** The last entry of every record. */
  lastEntries(): Iterable<Entry>;
  /** Contents that may be read. */
  openings: { content(seq: number): string | undefined };
}

export interface Comparison {
  /** In the order of the registry and of the sources; what is gone last. With an error among the problems, they may not be appended. */
  drafts: Draft[];
  /** V-09, REC-GONE and V-06, and one note when something waits. */
  problems: Problem[];
}

/** Why a notice is withdrawn on its day, unless a row of `data/corrections.csv` says other. */
export const BY_DATE = '公示期满，含个人信息，按期撤下';

interface Scope {
  dataset: Dataset;
  log: ComparedLog;
  /** `YYYY-MM-DD`. */
  day: string;
  hashOf: FileHash;
  rows: CorrectionRows;
}

/**
 * Compares a whole dataset with the log on a day (`YYYY-MM-DD`). `hashOf` gives the SHA-256 of files that texts lead to.
 * Never throws for what sources hold.
 */
export function compareWithLog(dataset: Dataset, log: ComparedLog, day: string, hashOf: FileHash = () => undefined): Comparison {
  const rows = openCorrectionRows(dataset.correction, (id) => log.last('correction', id) !== undefined);
  const scope: Scope = { dataset, log, day, hashOf, rows };
  const logged = [...log.lastEntries()];
  const secret = secretIds(logged, log);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  /** Numbers of the last entries of records that are there. */
  const seen = new Set<number>();
  for (const kind of KINDS) {
    if (!kind.published) continue;
    for (const row of dataset[kind.name] as Row<unknown>[]) {
      const key = recordId(kind, row.value);
      const id = kind.secretKey ? (secret.get(`${kind.name} ${key}`) ?? '') : key;
      const last = id === '' ? undefined : log.last(kind.name, id);
      if (last) seen.add(last.seq);
      const found = compareRow(scope, kind, row, id, last);
      if (found === undefined) continue;
      if ('code' in found) problems.push(found);
      else drafts.push(found);
      if (!last && logged.length > 0 && kind.name === 'notice') problems.push(...lateProblems(row as Row<Notice>, day));
    }
  }
  const gone = logged.filter((entry) => entry.kind !== 'withdraw' && !seen.has(entry.seq) && entry.record !== 'release');
  const unexplained = gone.filter((entry) => {
    const why = rows.take(entry.record, entry.id, '撤回');
    if (why.length > 0)
      drafts.push({ kind: 'withdraw', record: entry.record, id: entry.id, reason: reasonOf(why.map(({ value }) => value)) });
    return why.length === 0;
  });
  problems.push(...goneProblems(unexplained, day, dataset.correction.length === 0, (entry) => contentIn(log, entry)));
  // A log that is only beginning does not know what was corrected before it.
  if (logged.length > 0) problems.push(...rows.left().map((row) => unusedProblem(row, log)));
  if (drafts.length > 0 && !problems.some(({ severity }) => severity === 'error')) problems.push(waitingProblem(drafts));
  return { drafts, problems };
}

/** What is to be done about a row: a draft, a problem, or nothing. */
function compareRow(scope: Scope, kind: Kind, row: Row<unknown>, id: string, last: Entry | undefined): Draft | Problem | undefined {
  const { log, day, hashOf } = scope;
  const record = kind.name;
  const stub = kind.name === 'notice' ? stubFor(row as Row<Notice>, day, last) : undefined;
  const content = contentOfRow(kind, stub ?? row, hashOf);
  const logged = last?.content === undefined ? undefined : log.openings.content(last.seq);
  if (!last || (last.kind === 'withdraw' && (logged === undefined || !stub))) return { kind: 'publish', record, id, content };
  // Without an opening the log itself is damaged, and reading it says so.
  if (logged === undefined) return undefined;
  if (logged === content) return hideOnly(scope, record, id, content);

  const [before, after] = [parseContent(logged), parseContent(content)] as [Content, Content];
  const changes = changesBetween(kind, before, after, stub !== undefined);
  const why = [...newCorrections(before, after), ...scope.rows.take(record, id, '更正').map(({ value }) => value)];
  const silent = why.length > 0 ? undefined : changes.find((change) => !isProgress(kind, change, id, scope.dataset));
  if (silent) return silentProblem(kind, row, id, silent, day, scope.dataset.correction.length === 0);
  if (stub) {
    const given = scope.rows.take(record, id, '撤回').map(({ value }) => value);
    return { kind: 'withdraw', record, id, content, reason: given.length > 0 ? reasonOf(given) : BY_DATE };
  }
  if (why.length === 0) return { kind: 'update', record, id, content };
  const hides = why.some(({ hidden }) => hidden === true);
  return { kind: 'correct', record, id, content, reason: reasonOf(why), ...(hides && { hidesEarlier: true }) };
}

/** What is left of a notice that is withdrawn by that day, or that the log already has as withdrawn. */
function stubFor(row: Row<Notice>, day: string, last: Entry | undefined): Row<Notice> | undefined {
  if (isWithdrawn(row.value, day)) return stubOf(row, day);
  return last?.kind === 'withdraw' && row.value.withdrawOn !== undefined ? stubOf(row, row.value.withdrawOn) : undefined;
}

/** A record that stays as it is, but whose earlier texts may no longer be read. */
function hideOnly({ rows }: Scope, record: string, id: string, content: string): Draft | undefined {
  if (!rows.hides(record, id)) return undefined;
  const why = rows.take(record, id, '更正').map(({ value }) => value);
  return { kind: 'correct', record, id, content, reason: reasonOf(why), hidesEarlier: true };
}

/** `kind key` → id, of the records whose key the log may not name. */
function secretIds(entries: readonly Entry[], log: ComparedLog): Map<string, string> {
  const ids = new Map<string, string>();
  for (const kind of KINDS.filter(({ secretKey }) => secretKey)) {
    for (const entry of entries) {
      const content = entry.record === kind.name ? contentIn(log, entry) : undefined;
      if (content) ids.set(`${kind.name} ${idOfContent(kind, content)}`, entry.id);
    }
  }
  return ids;
}

function contentIn(log: ComparedLog, { seq }: Entry): Content | undefined {
  const content = log.openings.content(seq);
  return content === undefined ? undefined : parseContent(content);
}
