import { expect, test } from 'vitest';
import { decimalText, groupedText } from './decimal.ts';

test('a price of whole 厘 shows two decimals, and the third only when it has one', () => {
  expect(decimalText(1200, 3, 2)).toBe('1.20');
  expect(decimalText(1035, 3, 2)).toBe('1.035');
  expect(decimalText(5, 3, 2)).toBe('0.005');
  expect(decimalText(-5, 2)).toBe('-0.05');
  expect(decimalText(100, 2)).toBe('1');
});

test('amounts are grouped in thousands', () => {
  expect(groupedText(3_842_000, 2)).toBe('38,420.00');
  expect(groupedText(2208)).toBe('2,208');
  expect(groupedText(100)).toBe('100');
  expect(groupedText(-123_456_789, 2)).toBe('-1,234,567.89');
});
