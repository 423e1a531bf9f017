import { expect, test } from 'vitest';
import { areaText, largeAreaText } from './area.ts';
import { dateRange, fullDate, longDate, monthText, shortDate, shortFullDate } from './date.ts';
import { exactMoneyText, finePriceText, moneyText, priceRange, priceText, sumText, wanText } from './money.ts';
import { percentText, weightText } from './percent.ts';
import { deadlineText, lengthText, shortDeadlineText } from './period.ts';
import { phoneHref } from './phone.ts';
import { scoreText } from './score.ts';

test('dates have no leading zeros and name the day of the week', () => {
  expect(longDate('2026-03-06')).toBe('2026年3月6日');
  expect(shortDate('2026-12-31')).toBe('12月31日');
  expect(monthText('2026-03-06')).toBe('2026年3月');
  expect(fullDate('2026-03-26')).toBe('2026年3月26日（周四）');
  expect(shortFullDate('2025-02-08')).toBe('2月8日（周六）');
  expect(fullDate('2024-02-29')).toBe('2024年2月29日（周四）');
  expect(fullDate('2000-01-01')).toBe('2000年1月1日（周六）');
});

test('a range of days repeats neither year nor month', () => {
  expect(dateRange('2026-03-12', '2026-03-26')).toBe('2026年3月12日—26日');
  expect(dateRange('2026-03-12', '2026-04-02')).toBe('2026年3月12日—4月2日');
  expect(dateRange('2017-12-27', '2018-01-02')).toBe('2017年12月27日—2018年1月2日');
  expect(dateRange('2026-03-12', '2026-03-12')).toBe('2026年3月12日');
});

test('lengths and deadlines say what is counted and when it ends', () => {
  expect(lengthText(15, '自然日')).toBe('15天');
  expect(lengthText(5, '工作日')).toBe('5个工作日');
  expect(deadlineText({ date: '2026-03-26', time: '24:00' })).toBe('2026年3月26日（周四）24:00');
  expect(shortDeadlineText({ date: '2026-03-26', time: '17:30' })).toBe('3月26日（周四）17:30');
});

test('prices keep two decimals and show a third when there is one', () => {
  expect(priceText(1200)).toBe('1.20');
  expect(priceText(1035)).toBe('1.035');
  expect(priceRange(1600, 2400)).toBe('1.60—2.40');
  expect(priceRange(1600, 1600)).toBe('1.60');
  expect(finePriceText(10_350_000)).toBe('1.035');
  expect(finePriceText(21_735_000)).toBe('2.1735');
});

test('amounts are grouped, and an exact product keeps all its decimals', () => {
  expect(moneyText(3_842_000)).toBe('38,420.00');
  expect(exactMoneyText(18_824_400)).toBe('188.244');
  expect(exactMoneyText(2_241_000)).toBe('22.41');
  expect(wanText(46_800_000)).toBe('46.80');
  expect(wanText(418_000_000)).toBe('418.00');
  expect(wanText(123_456_789)).toBe('123.456789');
});

test('a sum is written out as a person would', () => {
  const term = (op: '' | '+' | '−' | '×', value: number) => ({ op, value });
  expect(sumText({ terms: [term('', 20_000_000), term('×', 8000)], result: 16_000_000 })).toBe('2.00 × 0.80 = 1.60');
  expect(sumText({ terms: [term('', 9_000_000), term('×', 11_500)], result: 10_350_000 })).toBe('0.90 × 1.15 = 1.035');
  expect(sumText({ terms: [term('', 23_600_000), term('−', 3_000_000)], result: 20_600_000 })).toBe('2.36 − 0.30 = 2.06');
  expect(sumText({ terms: [term('', 5_800_000), term('+', 3_500_000)], result: 9_300_000 })).toBe('0.58 + 0.35 = 0.93');
  expect(sumText({ terms: [term('', 5_800_000)], result: 5_800_000 })).toBe('0.58');
});

test('large areas are told in 万㎡', () => {
  expect(areaText(8964)).toBe('89.64㎡');
  expect(areaText(103_680)).toBe('1,036.8㎡');
  expect(largeAreaText(6_120_000)).toBe('6.12万㎡');
  expect(largeAreaText(999_999)).toBe('9,999.99㎡');
  expect(largeAreaText(1_000_000)).toBe('1万㎡');
  expect(largeAreaText(1_234_999)).toBe('1.23万㎡');
  expect(largeAreaText(1_235_000)).toBe('1.24万㎡');
});

test('percentages, weights and points show the decimals that are there or declared', () => {
  expect(percentText(4910)).toBe('49.1%');
  expect(percentText(4910, 2)).toBe('49.10%');
  expect(weightText(5000)).toBe('50%');
  expect(scoreText(865_300, 2)).toBe('86.53');
  expect(scoreText(865_000, 2)).toBe('86.50');
  expect(scoreText(958_128, 4)).toBe('95.8128');
});

test('a telephone number can be dialled', () => {
  expect(phoneHref('000-5550 0106')).toBe('tel:00055500106');
  expect(phoneHref('000-5550 0106转12')).toBe('tel:00055500106,12');
});
