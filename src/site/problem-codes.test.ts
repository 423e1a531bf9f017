import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ATTACHMENT_CODES } from '../attachments/codes.ts';
import { scanText } from '../privacy/scan.ts';
import { RULES } from '../rules/index.ts';
import { CODES } from '../sources/codes.ts';
import { codePages } from './problem-codes.ts';

const [index, ...pages] = codePages();

test('every code that a check can report is answered on exactly one page and listed in the index', () => {
  const codes = [...Object.keys(CODES), ...Object.keys(ATTACHMENT_CODES), ...RULES.map(({ code }) => code)];
  const pagesOf = (code: string) => pages.filter(({ body }) => body.includes(`## ${code}\n`)).length;
  expect([...new Set(codes)].filter((code) => pagesOf(code) !== 1)).toEqual([]);
  expect([...new Set(codes)].filter((code) => !index?.body.includes(`[${code}](`))).toEqual([]);
});

test('no answer of docs/problems.md is left out, and each says what to do', () => {
  const documented = [...readFileSync('docs/problems.md', 'utf8').matchAll(/^### (\S+)/gm)].map(([, code]) => code);
  const answered = pages.flatMap(({ body }) => [...body.matchAll(/^## (\S+)/gm)].map(([, code]) => code));
  expect(answered.toSorted()).toEqual([...new Set(documented)].toSorted());
  for (const { body, value } of pages.filter((page) => page.value.id !== 'codes-site'))
    for (const section of body.split(/^## /m).slice(1)) expect(section, `${value.id} ${section.slice(0, 20)}`).toContain('- 怎么改：');
});

test('the pages show nothing that looks like the personal data they speak of', () => {
  const { body = '' } = pages.find(({ value }) => value.id === 'codes-privacy') ?? {};
  expect(body).toContain('## V-53');
  expect(scanText(body).filter(({ severity }) => severity === 'error')).toEqual([]);
});
