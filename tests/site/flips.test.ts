import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { sumOf } from '../../src/ledger/manifest.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { GrowingLog, release } from '../ledger/released-site.ts';
import { runTrials } from '../ledger/trials.ts';

test('whatever is changed on a released site is found: 200 changes of one byte, one file or the lists of files', async () => {
  const folder = inject('smallSite');
  const growing = new GrowingLog();
  const { dataset } = loadSources('tests/fixtures/base', nodeFiles('tests/fixtures/base'));
  growing.appendDataset(dataset, dataset.site[0]!.value.asOf);
  const built = new Map(listFiles(folder).map((path): [string, Uint8Array] => [path, readFileSync(join(folder, path))]));
  const files = release(built, growing);
  const site = {
    paths: [...files.keys()].sort(),
    read: (path: string) => files.get(path)!,
    sums: new Map([...files].map(([path, bytes]) => [path, sumOf(bytes)])),
  };
  const { missed, groups } = await runTrials(site, 200, 20_261_120);
  expect(missed).toEqual([]);
  expect([...groups.keys()]).toEqual(
    expect.arrayContaining(['page', 'notice', 'records as JSON', 'entries', 'tile', 'opening', 'shard', 'index', 'checkpoint', 'vkey']),
  );
});
