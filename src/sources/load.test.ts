import { expect, test } from 'vitest';
import { loadSources } from './load.ts';
import { memoryFiles } from './memory-files.ts';

test('a table of more rows than a call takes arguments is read whole', () => {
  const rows = Array.from({ length: 130_000 }, (_, at) => `说法${at},用语${at},否,`);
  const csv = new TextEncoder().encode(`说法,本站用语,反过来也查,说明\n${rows.join('\n')}\n`);
  const { dataset } = loadSources('', memoryFiles(new Map([['data/synonyms.csv', csv]])));
  expect(dataset.synonym).toHaveLength(rows.length);
});
