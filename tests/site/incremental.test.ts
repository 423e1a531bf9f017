import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { buildAfterEdits } from '../incremental/builds.ts';
import { makeSmallSite } from './small-site.ts';

const site = makeSmallSite();
afterAll(() => rmSync(site.folder, { recursive: true, force: true }));

test('a build that takes up what the one before has kept gives the bytes of a clean one, after edits, renames and deletions', () => {
  // Many more, and of the whole demonstration, in tests/long/incremental.test.ts.
  expect(buildAfterEdits(site, { edits: 5, seed: 9 })).toBeGreaterThanOrEqual(2);
});
