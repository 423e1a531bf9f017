import { basename } from 'node:path';
import { runTests, sumUp } from './run-tests.ts';

/** What each test file needs, by its name: says in one Chinese sentence what to install where it is missing. */
export type Needs = Readonly<Record<string, () => string | undefined>>;

/**
 * Runs the test files of a Vitest project whose programs are there, and says what the others lack; `asked` names some of
 * them, else all are meant. The last line is “N passed, N failed”. The exit code: 0 when all of them ran and passed.
 */
export async function runWherePossible(project: string, needs: Needs, asked: readonly string[]): Promise<number> {
  const absent = new Set<string>();
  const files = (asked.length > 0 ? asked : Object.keys(needs).map((name) => `tests/${project}/${name}`)).filter((path) => {
    const reason = needs[basename(path)]?.();
    if (reason !== undefined) absent.add(reason);
    return reason === undefined;
  });
  const { passed, failed } = files.length > 0 ? sumUp([await runTests([project], files, false)]) : { passed: 0, failed: 0 };
  for (const reason of absent) process.stderr.write(`${reason}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && absent.size === 0 ? 0 : 1;
}
