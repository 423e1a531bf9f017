import type { Problem } from '../../src/schema/problem.ts';

/** Prints problems as people read them. */
export function printProblems(problems: readonly Problem[]): void {
  for (const { code, file, line, message, hint } of problems) process.stderr.write(`${file}:${line} ${code} ${message}${hint}\n`);
}
