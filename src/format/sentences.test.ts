import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

test('a text is cut after its full stops, with what closes there', () => {
  expect(sentences('他说：“可以。”好吗？好；行。')).toEqual(['他说：“可以。”', '好吗？', '好；', '行。']);
  expect(sentences('第一行\n第二行')).toEqual(['第一行\n', '第二行']);
  expect(sentences('')).toEqual([]);
});

test('a point in a figure ends no sentence', () => {
  expect(sentences('物业费1.56元。')).toEqual(['物业费1.56元。']);
});

test('a long sentence is cut at its commas, a figure with commas never', () => {
  const long = '依据有关规定，经业主大会同意，共需资金1,234,567元，由业主按面积分摊，期限到2026年11月27日24:00为止。';
  const pieces = sentences(long, 24);
  expect(pieces.join('')).toBe(long);
  for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/，$/);
  expect(pieces.some((piece) => piece.includes('1,234,567'))).toBe(true);
});

test('pieces joined are the text, and none is too long to be spoken at once', () => {
  const marks = ['。', '！', '？', '；', '，', '、', '：', ',', ':', '\n', '”', '）', ' ', '1', '.', '㎡', '物', '费', 'a', '😀', '/', '%'];
  const texts = fc.oneof(fc.string({ unit: fc.constantFrom(...marks), maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }));
  fc.assert(
    fc.property(texts, fc.integer({ min: 40, max: 80 }), (text, most) => {
      const pieces = sentences(text, most);
      expect(pieces.join('')).toBe(text);
      // What closes after a full stop stays with it, however much of it there is.
      for (const piece of pieces) if (!/[。！？；!?;\n]/.test(piece)) expect(piece.length).toBeLessThanOrEqual(most);
    }),
    { seed: 20261120 },
  );
});
