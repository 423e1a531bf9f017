import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readPageText } from '../search/page-text.ts';
import { plainText } from '../search/plain-text.ts';

const folder = inject('siteBelow');
const DOC = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
const rows = [...DOC.matchAll(/^\| (\d{3}-\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number = '', word = '', addresses = '']) => ({
    number,
    word,
    addresses: [...addresses.matchAll(/`([^`]+)`/g)].map(([, address = '']) => address),
  }),
);

test('every mechanism of the five speeches has its row', () => {
  // Numbered from 1 in each of them.
  const last = Map.groupBy(rows, ({ number }) => number.slice(0, 3));
  expect([...last].map(([speech, all]) => [speech, all.length])).toEqual([
    ['000', 29],
    ['001', 22],
    ['002', 19],
    ['003', 16],
    ['004', 19],
  ]);
});

test.each(rows)('$number has a page with data that says $word', ({ word, addresses }) => {
  expect(addresses).not.toEqual([]);
  const texts = addresses.map((address) => {
    const html = readFileSync(join(folder, address, 'index.html'), 'utf8');
    expect(html, address).toMatch(/<t[rd]\b|<dd\b|class="[^"]*\bdoc\b|<li\b[^>]*>.*\d/);
    return readPageText(html).text;
  });
  expect(texts.some((text) => text.includes(plainText(word)))).toBe(true);
});
