import { describe, expect, test } from 'vitest';
import { markName, wordsOf } from './search-marks.ts';

const NAME = { text: '桐荫里（北区）小区', sounds: ['tong', 'yin', 'li', '', 'bei', 'qu', '', 'xiao', 'qu'] };
const marked = (wanted: string[], name = NAME) =>
  markName(name, wanted)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('a name shows what was typed', () => {
  test.each([
    ['荫里', '桐[荫里]（北区）小区'],
    ['里北区', '桐荫[里（北区]）小区'],
    ['yinli', '桐[荫里]（北区）小区'],
    ['桐yin', '[桐荫]里（北区）小区'],
    ['tyl', '[桐荫里]（北区）小区'],
    ['没有', '桐荫里（北区）小区'],
  ])('%s → %s', (typed, shown) => expect(marked([typed])).toBe(shown));

  test('each of several words', () => expect(marked(wordsOf('小区 桐荫'))).toBe('[桐荫]里（北区）[小区]'));

  test('a title without pinyin by its characters', () =>
    expect(marked(['〔2026〕12'], { text: '柳街公示〔2026〕12号', sounds: [] })).toBe('柳街公示〔[2026〕12]号'));

  test('and nothing is lost of a name with rare characters', () =>
    expect(markName({ text: '𠮷祥𫖯里', sounds: [] }, ['祥']).map(({ text }) => text)).toEqual(['𠮷', '祥', '𫖯里']));
});

test('words are what stands between blanks and punctuation, and all of it', () => {
  expect(wordsOf('加装电梯，桐荫里 3号')).toEqual(['加装电梯，桐荫里 3号', '加装电梯', '桐荫里', '3号']);
  expect(wordsOf('电梯')).toEqual(['电梯']);
});
