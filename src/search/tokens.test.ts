import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSearchCopy } from './search-copy.ts';
import { cutText, joinText, spaceOut } from './tokens.ts';

const words = (text: string) =>
  cutText(text)
    .split(/[\u200b\s]+/)
    .filter((word) => word !== '');

test('every Han character is a word, letters and digits stay together', () => {
  expect(words('云汀花园A3幢')).toEqual(['云', '汀', '花', '园', 'A3', '幢']);
  expect(words('云政办发〔2026〕12号')).toEqual(['云', '政', '办', '发', '〔', '2026', '〕', '12', '号']);
  expect(words('1.65元，电话000-5550 0106').map(joinText)).toEqual(['1.65', '元', '，', '电', '话', '000-5550', '0106']);
  expect(words('47,040.00，2025,26').map(joinText)).toEqual(['47,040.00', '，', '2025', ',', '26']);
});

test('a phrase of a text has the words that the text has there', () => {
  const text = fc.string({ unit: fc.constantFrom(...'云汀花园〔〕26aB '), maxLength: 20 });
  fc.assert(
    fc.property(text, (given) => {
      expect(spaceOut(given).split(' ').filter(Boolean)).toEqual(words(given));
    }),
    { seed: 20261120, numRuns: 500 },
  );
});

test('a figure is a word of its own, and a part of it is another', () => {
  expect(words('18.61')).toEqual([spaceOut('18.61')]);
  expect(spaceOut('18.61')).not.toBe(spaceOut('1861'));
});

test('a phone number is asked for as the index has it', () => {
  expect(spaceOut('000-5550')).toBe('0005550');
});

test('cutting and joining gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\u200b'));
      expect(joinText(cutText(text))).toBe(text);
    }),
    { seed: 20261120 },
  );
});

test('the copy cuts the text of a page, and leaves tags, attributes and escaped characters alone', () => {
  const copy = makeSearchCopy('<div data-pagefind-body><a title="云汀" href="/x/">云&amp;<b>区</b></a></div>');
  expect(copy).toBe(
    '<html lang="zh-CN"><body><div data-pagefind-body><a title="云汀" href="/x/">云\u200b&amp;<b>区\u200b</b></a></div></body></html>',
  );
});

test('in the copy cells and headings do not run together', () => {
  const copy = makeSearchCopy(
    '<div data-pagefind-body><h1>云汀</h1><h2>清单</h2><table><tr><th>户数</th><td><a>640</a></td><td>完。</td></tr></table></div>',
  );
  expect(joinText(copy).replace(/<[^>]+>/g, '')).toBe('云汀清单：户数｜640｜完。');
});
