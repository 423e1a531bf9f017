import { expect, inject, test } from 'vitest';
import { releaseFolder, runTrials } from '../ledger/trials.ts';

const TRIALS = 5000;

test('whatever is changed on the demonstration is found: 5,000 changes of one byte, one file or the lists of files', async () => {
  const { missed, groups } = await runTrials(releaseFolder(inject('siteBelow'), '.'), TRIALS, 20_261_122);
  console.log([...groups].map(([group, count]) => `${group} ${count}`).join(', '));
  expect(missed).toEqual([]);
});
