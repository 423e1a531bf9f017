/** What `tests/site/hostile.test.ts` brings past the checks is told by them, or is a text like any other. */
import { expect, test } from 'vitest';
import { link } from '../../../src/schema/cells.ts';
import { markdownProblems } from '../../../src/sources/markdown.ts';
import { checkText } from '../../../src/sources/text-checks.ts';
import { BODY, REFUSED, TAKEN } from '../../security/hostile-values.ts';

const errorsOf = (text: string) => checkText(text, 'text').filter(({ severity }) => severity === 'error');

test.each(REFUSED)('%s is told of %j, in Chinese and with what to do', (code, text) => {
  const told = errorsOf(text).find((finding) => finding.code === code);
  expect(told?.message).toMatch(/\p{Script=Han}/u);
  expect(told?.hint).toMatch(/\p{Script=Han}/u);
});

test.each(TAKEN)('%j is only a text', (text) => {
  expect(errorsOf(text)).toEqual([]);
});

test('a hostile body is refused for every kind of thing in it', () => {
  const told = markdownProblems(BODY, { file: 'a.md', line: 1, row: 0 }).filter(({ severity }) => severity === 'error');
  expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['MD-HTML', 'LINK-SCHEME', 'MD-IMAGE', 'MD-REFERENCE', 'MD-CONTAINER']));
  for (const { message, hint } of told) expect(`${message}${hint}`).toMatch(/\p{Script=Han}/u);
});

test.each(['javascript:ran()', 'data:text/html,x', '//hostile.example.invalid/', 'vbscript:ran()', 'https://a@hostile.example.invalid/'])(
  'the address %s gets neither into the record nor out of it',
  (address) => {
    expect(link.safeDecode(address).success).toBe(false);
    expect(link.safeEncode(address).success).toBe(false);
  },
);
