import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { measureAlarms, measureRecall } from '../privacy/corpus.ts';

test('over 30,000 leaks and half a million clean cells of other seeds', async () => {
  const missed: string[] = [];
  let planted = 0;
  for (let seed = 0; seed < 10; seed++) {
    const found = await measureRecall(`long ${seed}`, 105);
    planted += found.planted;
    missed.push(...found.missed);
  }
  const { dataset } = loadSources('', nodeFiles(join(import.meta.dirname, '../..')));
  const { cells, alarms } = measureAlarms('long', 200_000, dataset);
  process.stdout.write(`${planted} leaks, ${missed.length} missed; ${cells} clean cells, ${alarms.length} false alarms\n`);
  expect(missed.length / planted, missed.join('\n')).toBeLessThanOrEqual(0.01);
  expect((alarms.length / cells) * 5000, alarms.join('\n')).toBeLessThanOrEqual(1);
});
