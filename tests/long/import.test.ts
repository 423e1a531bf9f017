import { expect, test } from 'vitest';
import { asCsv, asWorkbook, expectNoDifference } from '../unit/import/exported.ts';

const demo = new URL('../../', import.meta.url).pathname;

test('the whole demonstration district, exported and imported, has no difference', async () => {
  expect(await expectNoDifference(demo, '表.csv', asCsv)).toBeGreaterThan(55);
  expect(await expectNoDifference(demo, '表.xlsx', asWorkbook)).toBeGreaterThan(55);
});
