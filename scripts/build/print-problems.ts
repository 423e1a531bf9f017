import { problemLine, problemSummary } from '../../src/format/problem.ts';
import type { Problem } from '../../src/schema/problem.ts';

/** Prints what stops a build and what was found in finished pages, one line each; the rest is only counted, `npm run check` lists it. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems.filter(({ severity, file }) => severity === 'error' || file.endsWith('.html')))
    process.stderr.write(`${problemLine(problem)}\n`);
  if (problems.length > 0) process.stderr.write(`${problemSummary(problems)}用 npm run check 查看资料里的全部问题。\n`);
}
