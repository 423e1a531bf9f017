import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseUnit, sameUnit } from './unit.ts';

test('the forms that sources use for the same unit are the same', () => {
  const forms = [
    '元/㎡·月',
    '元/月·平方米',
    '元/平方米·月',
    '元/月平方',
    '元/平方米/月',
    '元/㎡.月',
    '元／平方米・月',
    '元/m²·月',
    '元/m2/月',
    '元/（平方米·月）',
    '元/(㎡·月)',
    '元每平方米每月',
    '元/平米·月',
    '元 / ㎡ · 月',
    '人民币元/平方米·个月',
    '元/月.㎡',
  ];
  expect(forms.map((form) => [form, normaliseUnit(form)])).toEqual(forms.map((form) => [form, '元/㎡·月']));
});

test('a price per household, car or hour is another unit', () => {
  expect(normaliseUnit('元/户·月')).toBe('元/户·月');
  expect(normaliseUnit('元/月·户')).toBe('元/户·月');
  expect(normaliseUnit('元/车位·月')).toBe('元/车·月');
  expect(normaliseUnit('元/辆·小时')).toBe('元/车·小时');
  expect(normaliseUnit('元/车·次')).toBe('元/车·次');
  expect(normaliseUnit('元/平方米·年')).toBe('元/㎡·年');
  expect(normaliseUnit('元/次')).toBe('元/次');
  expect(sameUnit('元/㎡·月', '元/月平方')).toBe(true);
  expect(sameUnit('元/㎡·月', '元/户·月')).toBe(false);
  expect(sameUnit('随便', '随便')).toBe(false);
});

test('what is no unit, or two units at once, is not understood', () => {
  for (const text of ['', '元', '元/', '㎡·月', '元/㎡·户·月', '元/㎡·月·年', '角/㎡·月', '元/㎡·月起', '元㎡月', '约1.2元/㎡·月']) {
    expect([text, normaliseUnit(text)]).toEqual([text, undefined]);
  }
});

test('normalising twice changes nothing', () => {
  const words = fc.constantFrom('元', '/', '·', '㎡', '平方米', '户', '车', '月', '年', '每', ' ');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
      const unit = normaliseUnit(parts.join(''));
      if (unit !== undefined) expect(normaliseUnit(unit)).toBe(unit);
    }),
    { seed: 20261120, numRuns: 1000 },
  );
});
