import { maskText } from '../privacy/mask.ts';
import { flagForbiddenColumns, runRules } from '../rules/index.ts';
import { openNumbers } from '../rules/personal-data.ts';
import type { Log } from '../ledger/log.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Problem } from '../schema/problem.ts';
import type { SourceFiles } from '../sources/files.ts';
import { loadSources, type OnFile } from '../sources/load.ts';
import type { Portal } from '../sources/portal.ts';
import type { FileCount } from '../sources/table.ts';
import { compare } from './site.ts';
import { unreadPersonalData } from './unread-texts.ts';

export interface CheckResult {
  dataset: Dataset;
  /** Everything that is wrong, sorted by file, line, column and code; personal data masked. */
  problems: Problem[];
  counts: FileCount[];
  /** The publication log of the source root, where it has one that can be read. */
  log?: Log | undefined;
  /** What the district's portal puts into the head and foot of pages. */
  portal?: Portal;
}

/**
 * Reads a source root and holds it against every rule: the one check behind
 * the command, the build, the import, the browser and the tests. Never throws for what sources hold.
 */
export function checkSources(root: string, files: SourceFiles, onFile?: OnFile): CheckResult {
  const { dataset, problems, counts } = loadSources(root, files, onFile);
  const complete = !problems.some((problem) => problem.severity === 'error');
  const broken = runRules(dataset, complete);
  const allowed = openNumbers(dataset, dataset.site[0]?.value.asOf ?? '');
  const unread = complete ? [] : unreadPersonalData(dataset, problems, files, allowed);
  return { dataset, problems: presentable([...flagForbiddenColumns(problems), ...broken, ...unread]), counts };
}

/** Whether every record could be read: what rules found is about records that are there. */
export function isComplete({ problems }: Pick<CheckResult, 'problems'>): boolean {
  return !problems.some(({ severity, code }) => severity === 'error' && !/^(?:V|REC)-/.test(code));
}

/** Problems as anybody may see them: personal data masked, sorted by place. */
export function presentable(problems: readonly Problem[]): Problem[] {
  // A thousand problems of one table say the same in their file, field and hint.
  const known = new Map<string, string>();
  const mask = (text: string) => {
    let masked = known.get(text);
    if (masked === undefined) known.set(text, (masked = maskText(text)));
    return masked;
  };
  return problems
    .map((problem) => {
      const { file, field, message, hint } = problem;
      return { ...problem, file: mask(file), field: mask(field), message: mask(message), hint: mask(hint) };
    })
    .sort(byPlace);
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || compare(a.message, b.message);
}
