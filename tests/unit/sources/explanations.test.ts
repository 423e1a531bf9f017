import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CODES } from '../../../src/sources/codes.ts';

const WORDS = { error: '错误', warning: '提醒', info: '说明' };

test('every code of the reading of sources is explained with its meaning, an example and what to do', () => {
  const explained = readFileSync(new URL('../../../docs/problems.md', import.meta.url), 'utf8');
  const sections = new Map(
    explained
      .split(/^### /m)
      .slice(1)
      .map((section) => [section.split('\n')[0], section]),
  );
  for (const [code, severity] of Object.entries(CODES)) {
    const section = sections.get(code) ?? '';
    expect(section, code).toMatch(/- 含义：[\s\S]+- 例子：[\s\S]+- 怎么改：/);
    expect(section, code).toContain(`（${WORDS[severity]}）`);
  }
});

test('every code is one that some test produces or names', () => {
  const tests = ['files', 'csv', 'cells', 'text', 'markdown']
    .map((name) => readFileSync(new URL(`bad-inputs-${name}.test.ts`, import.meta.url), 'utf8'))
    .concat(
      [
        'load.test.ts',
        'portal.test.ts',
        '../workbook/read-workbook.test.ts',
        '../workbook/table-of-sheet.test.ts',
        '../import/plan-import.test.ts',
      ].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')),
    )
    .join('');
  expect(Object.keys(CODES).filter((code) => !new RegExp(`'${code}[' ]`).test(tests))).toEqual([]);
});
