import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/{schema,sources,model,rules}/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.cache/coverage',
      thresholds: { lines: 95, branches: 90 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          // No file leaves anything behind for the next, so modules are loaded once for all of them.
          isolate: false,
          maxWorkers: '100%',
          // Imports JSON as bundlers do.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Whole sites and a browser, on sites that are built once for all files. A browser waits often enough for two at once.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-sites.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 600_000,
          // A busy machine takes longer than a second to show what a test waits for.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        // Other programs, run by `npm run test:interop` where they are installed.
        test: { name: 'interop', include: ['tests/interop/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        // Real servers while sites are deployed, run by `npm run test:deploy` where they are installed.
        test: { name: 'deploy', include: ['tests/deploy/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 60_000 },
      },
      {
        // Full trials, run by `npm run test:long` only.
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: ['tests/site/build-sites.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 1_800_000,
        },
      },
    ],
  },
});
