import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { splitRows } from '../../../src/sources/csv-rows.ts';
import { runDamages } from './damage.ts';
import { COMMUNITIES } from './samples.ts';

test('after 20,000 random damages every row is published as it was typed or reported', { timeout: 300_000 }, () => {
  const { done, sound, broken } = runDamages(20_000, 1);
  expect(broken.slice(0, 3)).toEqual([]);
  expect(done).toBe(20_000);
  expect(sound).toBeGreaterThan(500);
});

test('on sound text two readers agree', () => {
  for (const text of [COMMUNITIES, 'a,"b ""c"" d"\n"e\nf",\n', '"",\n', 'a\n']) {
    expect(splitRows(text).rows.map((row) => row.cells)).toEqual(parse(text, { relax_column_count: true }));
  }
});
