import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';

const area = (text: string) => readFigure(text, 2, 100_000);

test('full-width digits, units and blanks around a figure are understood', () => {
  for (const typed of ['89.64', '８９．６４', ' 89.64 ㎡', '89.64平方米', '089.640']) {
    expect(area(typed), typed).toEqual({ ok: true, value: 8964 });
  }
  expect(readFigure('2.1元/㎡·月', 3, 1000)).toEqual({ ok: true, value: 2100 });
});

test('what cannot be an area is refused with its reason', () => {
  expect(area('')).toEqual({ ok: false, why: 'empty' });
  expect(area('八十九平')).toEqual({ ok: false, why: 'not-a-number' });
  expect(area('1,000')).toEqual({ ok: false, why: 'not-a-number' });
  expect(area('1e3')).toEqual({ ok: false, why: 'not-a-number' });
  expect(area('-5')).toEqual({ ok: false, why: 'negative' });
  expect(area('0.00')).toEqual({ ok: false, why: 'zero' });
  expect(area('89.645')).toEqual({ ok: false, why: 'too-many-decimals' });
  expect(area('100000.01')).toEqual({ ok: false, why: 'too-big' });
  expect(area('9'.repeat(400))).toEqual({ ok: false, why: 'too-big' });
});

test('every figure in range is read exactly, whatever the width of its digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.boolean(), (value, wide) => {
      const text = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
      const typed = wide ? text.replaceAll(/[\d.]/g, (char) => String.fromCodePoint(char.codePointAt(0)! + 0xfee0)) : text;
      expect(area(typed)).toEqual({ ok: true, value });
    }),
    { seed: 20261120 },
  );
});
