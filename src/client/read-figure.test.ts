import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';

const area = (text: string) => readFigure(text, { places: 2, most: 100_000, unit: 'area' });
const price = (text: string) => readFigure(text, { places: 3, most: 1000, unit: 'price' });

test('full-width digits, units and blanks around a figure are understood', () => {
  for (const typed of ['89.64', '８９．６４', ' 89.64 ㎡', '89.64平方米', '089.640', '８９．６４㎡', '89.64 平', '89.64m²', '89。64']) {
    expect(area(typed), typed).toEqual({ ok: true, value: 8964 });
  }
  for (const typed of ['2.1', '2.1元', '¥2.10', '￥2.1', '2.1元/㎡·月', '2.1元/平方米/月', '2.1 元每平米每月', '2.1元/月·㎡']) {
    expect(price(typed), typed).toEqual({ ok: true, value: 2100 });
  }
});

test('a separator between whole thousands is understood, and any other comma is not guessed at', () => {
  expect(area('1,234.5')).toEqual({ ok: true, value: 123_450 });
  expect(area('１，２３４')).toEqual({ ok: true, value: 123_400 });
  for (const typed of ['1,2', '89,64', '１，２', '1,23,456', '1234,567', '8、9', ',5']) {
    expect(area(typed), typed).toEqual({ ok: false, why: 'separator' });
  }
});

test('another unit than the field’s is refused, also when a figure could be cut out of it', () => {
  for (const typed of ['0.2亩', '89元', '90左右', '1万', '89.6%']) expect(area(typed), typed).toEqual({ ok: false, why: 'unit' });
  for (const typed of ['210元/月', '25元/㎡·年', '2块', '2.1㎡', '2元整']) expect(price(typed), typed).toEqual({ ok: false, why: 'unit' });
  for (const typed of ['2元5角', '2块1', '1.8—2.4', '2.1元/100㎡']) expect(price(typed), typed).toEqual({ ok: false, why: 'not-a-number' });
});

test('what cannot be an area is refused with its reason', () => {
  expect(area('')).toEqual({ ok: false, why: 'empty' });
  expect(area('八十九平')).toEqual({ ok: false, why: 'not-a-number' });
  expect(area('1e3')).toEqual({ ok: false, why: 'not-a-number' });
  expect(area('1..5')).toEqual({ ok: false, why: 'not-a-number' });
  expect(area('-5')).toEqual({ ok: false, why: 'negative' });
  expect(area('－５㎡')).toEqual({ ok: false, why: 'negative' });
  expect(area('0.00')).toEqual({ ok: false, why: 'zero' });
  expect(area('89.645')).toEqual({ ok: false, why: 'too-many-decimals' });
  expect(area('100000.01')).toEqual({ ok: false, why: 'too-big' });
  expect(area('9'.repeat(400))).toEqual({ ok: false, why: 'too-big' });
});

test('every figure in range is read exactly, whatever the width of its digits and with or without separators', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.boolean(), fc.boolean(), (value, wide, grouped) => {
      const whole = String(Math.floor(value / 100));
      const text = `${grouped ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole}.${String(value % 100).padStart(2, '0')}`;
      const typed = wide ? text.replaceAll(/[\d.,]/g, (char) => String.fromCodePoint(char.codePointAt(0)! + 0xfee0)) : text;
      expect(area(typed)).toEqual({ ok: true, value });
    }),
    { seed: 20261120 },
  );
});
