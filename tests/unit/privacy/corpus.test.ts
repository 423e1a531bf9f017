import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { measureAlarms, measureRecall } from '../../privacy/corpus.ts';

const SEED = 'privacy corpus';

test('personal data is found in every form and carrier', async () => {
  const { planted, missed } = await measureRecall(SEED, 70);
  const recall = 1 - missed.length / planted;
  process.stdout.write(`privacy corpus: ${planted} leaks, ${missed.length} missed, recall ${recall.toFixed(4)} (to reach: 0.99)\n`);
  expect(planted).toBeGreaterThanOrEqual(2000);
  expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.99);
});

test('what a district publishes every day raises no alarm', () => {
  const { dataset } = loadSources('', nodeFiles(join(import.meta.dirname, '../../..')));
  const { cells, alarms } = measureAlarms(SEED, 20_000, dataset);
  const rate = (alarms.length / cells) * 5000;
  process.stdout.write(`privacy corpus: ${cells} clean cells, ${alarms.length} false alarms, ${rate.toFixed(2)} in 5,000 (to reach: 1)\n`);
  expect(cells).toBeGreaterThanOrEqual(20_000);
  expect(rate, alarms.slice(0, 50).join('\n')).toBeLessThanOrEqual(1);
});
