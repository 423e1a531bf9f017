import { checkFiles } from '../attachments/check-files.ts';
import { openNumbers } from '../rules/personal-data.ts';
import type { SourceFiles } from '../sources/files.ts';
import type { OnFile } from '../sources/load.ts';
import { checkLogged } from './check-logged.ts';
import { presentable, type CheckResult } from './check-sources.ts';

/**
 * `checkLogged`, and then what is in the files that readers download: the check of the command and of the build.
 * Apart from it because PDF and pictures can only be read by waiting for them. Never throws for what sources hold.
 */
export async function checkAll(root: string, files: SourceFiles, onFile?: OnFile): Promise<CheckResult> {
  const result = checkLogged(root, files, onFile);
  const allowed = openNumbers(result.dataset, result.dataset.site[0]?.value.asOf ?? '');
  const inFiles = await checkFiles(result.dataset, files, allowed);
  return inFiles.length === 0 ? result : { ...result, problems: presentable([...result.problems, ...inFiles]) };
}
