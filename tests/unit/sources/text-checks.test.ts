import { expect, test } from 'vitest';
import { checkText, TEXT_PATTERNS } from '../../../src/sources/text-checks.ts';

/** What patterns of single characters find, so that a text of usual characters needs to be asked only as a whole. */
test('a character that any check may find is looked at by that check, wherever it stands', () => {
  for (let code = 0x20; code < 0x10000; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const text = `甲乙${String.fromCodePoint(code)}丙丁`;
    const expected = TEXT_PATTERNS.filter(({ code: name, fits }) => !WHOLE.has(name) && fits.test(text)).map(({ code: name }) => name);
    const told = checkText(text, 'text').map(({ code: name }) => name);
    if (expected.length > 0) expect(told, text).toEqual(expect.arrayContaining(expected));
  }
});

const WHOLE = new Set(['TEXT-MOJIBAKE', 'TEXT-TRADITIONAL']);

test('a text that begins like a command is one, however usual its characters', () => {
  for (const text of ['-1+cmd 甲', ' =hyperlink("甲")', '+加价', '@某单位', '=甲|乙!丙', '－减价', '＝甲', '甲<乙', '甲?乙']) {
    const expected = TEXT_PATTERNS.filter(({ code, fits }) => !WHOLE.has(code) && fits.test(text)).map(({ code }) => code);
    expect(
      checkText(text, 'text').map(({ code }) => code),
      text,
    ).toEqual(expected);
  }
});
