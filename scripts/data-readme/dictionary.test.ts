import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/schema/fields.ts';
import { KINDS } from '../../src/schema/registry.ts';
import { writeDictionary } from './dictionary.ts';

const dictionary = writeDictionary();

test('the committed data/README.md says what the schemas say (run: node scripts/data-readme.ts)', () => {
  expect(readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8')).toBe(dictionary);
});

test.each(KINDS)('$title has a section with every one of its columns', (kind) => {
  const start = dictionary.indexOf(`\n## ${kind.title}\n`);
  expect(start).toBeGreaterThan(0);
  const section = dictionary.slice(start, dictionary.indexOf('\n## ', start + 5) >>> 0);
  for (const field of fieldsOf(kind.schema)) expect(section).toContain(`| ${field.title} | \`${field.key}\` |`);
});

test('every table row has as many cells as its head', () => {
  let width = 0;
  for (const line of dictionary.split('\n')) {
    const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0;
    if (cells > 0 && width > 0) expect(cells, line).toBe(width);
    width = cells;
  }
});

test('allowed words are listed', () => {
  expect(dictionary).toContain('自然日、工作日');
});
