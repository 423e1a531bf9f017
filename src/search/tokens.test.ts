import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldInPlace, tokensOf } from './tokens.ts';

const words = (text: string) => tokensOf(text).map(({ text: word }) => word);
/** Words with a bar where they do not stand together. */
const runs = (text: string) =>
  tokensOf(text)
    .map(({ text: word, joined }, index) => (joined ? ` ${word}` : index === 0 ? word : ` | ${word}`))
    .join('');

test('every Han character is a word, letters and digits stay together', () => {
  expect(words('云汀花园A3幢')).toEqual(['云', '汀', '花', '园', 'a3', '幢']);
  expect(words('云政办发〔2026〕12号')).toEqual(['云', '政', '办', '发', '〔', '2026', '〕', '12', '号']);
  expect(words('1.65元，电话000-5550 0106')).toEqual(['1.65', '元', '电', '话', '000-5550', '0106']);
  expect(words('47,040.00，2025,26')).toEqual(['47,040.00', '2025', '26']);
  expect(words('𠮷祥里')).toEqual(['𠮷', '祥', '里']);
});

test('full width, capitals and compatibility forms are the same words', () => {
  expect(words('ＤＢ１５／Ｔ　９７０')).toEqual(words('db15/t 970'));
});

test('what stands on both sides of a mark or the end of a line does not stand together; a blank parts nothing', () => {
  expect(runs('电梯，加装')).toBe('电 梯 | 加 装');
  expect(runs('电梯\n加装｜完')).toBe('电 梯 | 加 装 | 完');
  expect(runs('电 梯\u200b加')).toBe('电 梯 加');
});

test('every word is where it says, and folding again changes nothing', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'云汀〔〕26aＢ，.-, \n'), fc.string({ unit: 'binary', maxLength: 1, minLength: 1 })),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (given) => {
      const folded = foldInPlace(given);
      expect(folded).toHaveLength(given.length);
      expect(foldInPlace(folded)).toBe(folded);
      let last = 0;
      for (const { text: word, start, end } of tokensOf(given)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(folded.slice(start, end)).toBe(word);
        last = end;
      }
    }),
    { seed: 20261120, numRuns: 1000 },
  );
});
