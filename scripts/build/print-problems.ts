import { problemLine } from '../../src/format/problem.ts';
import type { Problem } from '../../src/schema/problem.ts';

/** Prints problems as people read them. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
}
