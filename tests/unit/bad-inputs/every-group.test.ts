import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('every one of the 82 groups of bad inputs has a test of its own that prints what clerks are told', () => {
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) =>
      readFileSync(join(import.meta.dirname, name), 'utf8')
        .split(/^test\(/m)
        .slice(1),
    );
  const told = new Set(tests.filter((text) => text.includes('toMatchInlineSnapshot(')).map((text) => /^['"](\d+): /.exec(text)?.[1]));
  expect(Array.from({ length: 82 }, (_, index) => String(index + 1)).filter((number) => !told.has(number))).toEqual([]);
});
