import { startVitest, type Reporter } from 'vitest/node';

export interface TestCounts {
  passed: number;
  failed: number;
}

/**
 * Runs the tests of some Vitest projects once. What fails outside a test – a
 * file that cannot be loaded, an unhandled error, coverage below its limit –
 * counts as a failure too, so that no broken run looks clean.
 */
export async function runTests(projects: string[], filters: string[], coverage: boolean): Promise<TestCounts> {
  const counts: TestCounts = { passed: 0, failed: 0 };
  process.exitCode = undefined;
  const counter: Reporter = {
    onTestRunEnd(modules, unhandledErrors) {
      for (const module of modules) {
        counts.failed += module.errors().length;
        for (const test of module.children.allTests()) {
          const { state } = test.result();
          if (state === 'passed') counts.passed += 1;
          if (state === 'failed') counts.failed += 1;
        }
      }
      counts.failed += unhandledErrors.length;
    },
  };
  const vitest = await startVitest(filters, {
    watch: false,
    // Names of files may mean those of another project.
    passWithNoTests: true,
    project: projects,
    coverage: { enabled: coverage },
    reporters: ['default', counter],
  });
  await vitest.close();
  if (counts.failed === 0 && (process.exitCode ?? 0) !== 0) counts.failed += 1;
  return counts;
}

/** Counts of several runs in one; where nothing ran at all, that is the failure. */
export function sumUp(runs: readonly TestCounts[]): TestCounts {
  const sum = { passed: 0, failed: 0 };
  for (const { passed, failed } of runs) {
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum.passed + sum.failed === 0 ? { passed: 0, failed: 1 } : sum;
}
