import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writePlainFields } from './plain-token-fields.ts';

test('a field becomes an assignment, with or without its comment', () => {
  expect(writePlainFields('_defineProperty(\n\tthis,\n\t/**\n\t* level\n\t*/\n\t"level",\n\t0\n);')).toBe('this.level = 0;');
  expect(writePlainFields('_defineProperty(this, "attrs", null);')).toBe('this.attrs = null;');
});

test('a value that is more than a plain expression stays as it is', () => {
  const code = '_defineProperty(this, "rule", function () { return 1; });';
  expect(writePlainFields(code)).toBe(code);
});

test('the installed markdown-it has fields to gain from', () => {
  const code = readFileSync('node_modules/markdown-it/dist/markdown-it.mjs', 'utf8');
  expect(writePlainFields(code).split('_defineProperty(').length).toBeLessThan(code.split('_defineProperty(').length / 2);
});
