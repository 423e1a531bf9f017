import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenText } from './spoken-text.ts';

test.each([
  ['1.04—1.56元', '1.04到1.56元'],
  ['1.04元～1.56元', '1.04元到1.56元'],
  ['物业费1.06元/㎡·月。', '物业费1.06元每平方米每月。'],
  ['2元/（㎡·月）', '2元每平方米每月'],
  ['80元/车位·月', '80元每车位每月'],
  ['300元/户', '300元每户'],
  ['青云发〔2026〕3号', '青云发2026年3号'],
  ['2026-03-05', '2026年3月5日'],
  ['2026-11', '2026年11月'],
  ['2026-03-05—2026-03-11', '2026年3月5日到2026年3月11日'],
  ['2026年3月5日—3月11日', '2026年3月5日到3月11日'],
  ['24:00', '24点'],
  ['工作日9:00—17：30', '工作日9点到17点30分'],
  ['08:05', '8点零5分'],
  ['12.5％', '百分之12.5'],
  ['10%—20%', '百分之10到百分之20'],
  ['±10%', '正负百分之10'],
  ['89.64㎡ × 1.5元 = 134.46元', '89.64平方米乘以1.5元等于134.46元'],
  ['100÷4', '100除以4'],
  ['1＋2', '1加2'],
  ['电话0532-80001234', '电话0 5 3 2，8 0 0 0 1 2 3 4'],
  ['请打热线12345', '请打热线1 2 3 4 5'],
  ['1,234,567元', '1234567元'],
  ['12345户', '12345户'],
  ['业主—住户', '业主，住户'],
  ['见https://www.example.gov.cn/a/?b=1。', '见网址。'],
  ['零下-5', '零下-5'],
  ['（-5）', '（负5）'],
])('“%s” is spoken “%s”', (written, spoken) => {
  expect(spokenText(written)).toBe(spoken);
});

test('a spoken text is made only once: speaking it again changes nothing', () => {
  const parts = ['1.04', '—', '元', '/㎡·月', '〔2026〕', '3号', '2026-03-05', '24:00', '％', '×', '=', '，', '物业费', '0532-80001234'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (pieces) => {
      const once = spokenText(pieces.join('，'));
      expect(spokenText(once)).toBe(once);
    }),
    { seed: 20261120 },
  );
});

test('Chinese without figures is spoken as it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'关于小区改造方案的公示。，；：“”（）《》'), maxLength: 80 }), (text) => {
      expect(spokenText(text)).toBe(text.trim());
    }),
    { seed: 20261120 },
  );
});

test('what keeps a price on one line does not keep it from being read', () => {
  expect(spokenText('1.06元\u2060/\u2060㎡\u2060·\u2060月')).toBe('1.06元每平方米每月');
});

test('a telephone number with a blank in it is read digit by digit', () => {
  expect(spokenText('电话000-5550 0306')).toBe('电话0 0 0，5 5 5 0 0 3 0 6');
});
