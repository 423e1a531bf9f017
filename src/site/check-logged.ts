import { compareWithLog } from '../ledger/compare.ts';
import type { FileHash } from '../ledger/record-content.ts';
import { unfinishedProblem } from '../ledger/ledger-problem.ts';
import { readLog, type LedgerRead } from '../ledger/log.ts';
import { UNFINISHED } from '../ledger/stored-paths.ts';
import type { SourceFiles } from '../sources/files.ts';
import type { OnFile } from '../sources/load.ts';
import { readPortal } from '../sources/portal.ts';
import { checkSources, isComplete, presentable, type CheckResult } from './check-sources.ts';

/**
 * `checkSources`, and then the sources against their publication log where they have one: what changed or vanished
 * without a word (V-09, REC-GONE), what comes late (V-06), what waits to be appended. Apart from it because the check in
 * the browser has no log. Never throws for what sources hold.
 */
export function checkLogged(root: string, files: SourceFiles, onFile?: OnFile): CheckResult {
  const result = withPortal(checkSources(root, files, onFile), files);
  const read = files.stat(UNFINISHED) ? { problems: [unfinishedProblem()] } : readLog(files);
  if (!read) return result;
  const { log, problems }: LedgerRead = read;
  const day = result.dataset.site[0]?.value.asOf;
  const found = log && day !== undefined && isComplete(result) ? compareWithLog(result.dataset, log, day, fileHash(files)).problems : [];
  return { ...result, ...(log && { log }), problems: presentable([...result.problems, ...problems, ...found]) };
}

/** With the fragments of the portal, of which the check in the browser knows nothing either. */
function withPortal(result: CheckResult, files: SourceFiles): CheckResult {
  const { portal, problems } = readPortal(files);
  return { ...result, portal, ...(problems.length > 0 && { problems: presentable([...result.problems, ...problems]) }) };
}

/** Hashes of the files that readers download, below `public/`. */
export function fileHash(files: SourceFiles): FileHash {
  return (path) => {
    try {
      return files.sha256(`public${path}`);
    } catch {
      // A file that is not there is a problem of its own.
      return undefined;
    }
  };
}
