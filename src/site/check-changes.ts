import { rewrittenProblems } from '../ledger/extends.ts';
import { compareWithPublished } from '../rules/changes.ts';
import { KINDS, type KindName } from '../schema/registry.ts';
import type { Row } from '../schema/dataset.ts';
import type { SourceFiles } from '../sources/files.ts';
import { loadSources } from '../sources/load.ts';
import { isComplete, presentable, type CheckResult } from './check-sources.ts';

/** What the publication log tells better, where there is one. */
const LOGGED: ReadonlySet<string> = new Set(['V-09', 'V-06', 'REC-GONE']);

/** How many records of a kind a change adds, alters and takes away. */
export interface KindChange {
  kind: KindName;
  title: string;
  added: number;
  changed: number;
  removed: number;
}

export interface ChangeResult extends CheckResult {
  /** Kinds that the change touches, in the order of the registry. */
  changes: KindChange[];
}

/**
 * A check with what the change does to the sources that were published before:
 * records altered or gone in silence (V-09, REC-GONE), figures that jump
 * (REC-JUMP). They are judged only when all records of the new sources could be read. A publication log has to go on
 * where the published one ended (LEDGER-REWRITTEN).
 */
export function checkChanges(result: CheckResult, publishedRoot: string, published: SourceFiles): ChangeResult {
  const before = loadSources(publishedRoot, published).dataset;
  const found = isComplete(result)
    ? compareWithPublished(before, result.dataset).filter(({ code }) => !result.log || !LOGGED.has(code))
    : [];
  const changes = KINDS.map((kind) => {
    const [old, now] = [contents(before[kind.name], kind.key), contents(result.dataset[kind.name], kind.key)];
    const added = [...now.keys()].filter((key) => !old.has(key)).length;
    const changed = [...now].filter(([key, text]) => old.has(key) && old.get(key) !== text).length;
    const removed = [...old.keys()].filter((key) => !now.has(key)).length;
    return { kind: kind.name, title: kind.title, added, changed, removed };
  }).filter(({ added, changed, removed }) => added + changed + removed > 0);
  // Where the log itself cannot be read, that has been said.
  const damaged = result.problems.some(({ severity, code }) => severity === 'error' && code.startsWith('LEDGER-'));
  const rewritten = damaged ? [] : rewrittenProblems(result.log, published);
  return { ...result, problems: presentable([...result.problems, ...found, ...rewritten]), changes };
}

function contents(rows: readonly Row<unknown>[], key: readonly string[]): Map<string, string> {
  return new Map(
    rows.map(({ value, body = '' }) => [
      JSON.stringify(key.map((field) => (value as Record<string, unknown>)[field])),
      JSON.stringify(value) + body,
    ]),
  );
}
