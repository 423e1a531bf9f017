import { expect, test } from 'vitest';
import { z } from 'zod';
import { area, bool, choice, col, date, id, int, list, money, name, percent, percentOrNone, price, wan, year } from '../../schema/cells.ts';
import { fieldsOf } from '../../schema/fields.ts';
import { cellText, cellWithUnit, isFigure, isTime } from './cell-text.ts';

const schema = z.strictObject({
  on: col(date, '日期', '日期'),
  year: col(year, '年度', '年度', '', '年'),
  heads: col(int(), '人数', '人数', '', '人'),
  price: col(price, '单价', '单价'),
  paid: col(money, '已付', '已付'),
  budget: col(wan, '预算', '预算'),
  area: col(area, '面积', '面积'),
  rate: col(percent, '满意率', '满意率'),
  float: col(percentOrNone, '浮动', '浮动'),
  open: col(bool, '开放', '是否开放'),
  kind: col(choice('甲', '乙'), '类别', '类别'),
  names: col(list(name), '名称', '名称').optional(),
  ids: col(list(id), '编号', '编号').optional(),
  parts: z.array(z.strictObject({ item: col(name, '项目', '项目'), sum: col(money, '金额', '金额') })).optional(),
});
const fields = new Map(fieldsOf(schema).map((field) => [field.key, field]));
const text = (key: string, value: unknown) => cellText(fields.get(key)!, value);
const whole = (key: string, value: unknown) => cellWithUnit(fields.get(key)!, value);

test('dates, figures and words stand as people read them', () => {
  expect(text('on', '2026-03-01')).toBe('2026年3月1日');
  expect(text('heads', 12_345)).toBe('12,345');
  expect(text('price', 1200)).toBe('1.20');
  expect(text('paid', 3_842_000)).toBe('38,420.00');
  expect(text('budget', 418_000_000)).toBe('418.00');
  expect(text('area', 1_300_050)).toBe('13,000.5');
  expect(text('rate', 8361)).toBe('83.61');
  expect(text('open', false)).toBe('否');
  expect(text('kind', '乙')).toBe('乙');
  expect(text('names', ['屋面防水', '雨污管网'])).toBe('屋面防水、雨污管网');
});

test('a year is not grouped', () => {
  expect(whole('year', 2026)).toBe('2026年');
});

test('a figure that stands alone has its unit, a word in its place has none', () => {
  expect(whole('rate', 8361)).toBe('83.61%');
  expect(whole('price', 1200)).toBe('1.20元/㎡·月');
  expect(whole('float', null)).toBe('不限');
});

test('what was not filled in is empty, and zero is not', () => {
  expect(text('heads', undefined)).toBe('');
  expect(text('heads', 0)).toBe('0');
});

test('a nested record is a line of titled facts', () => {
  expect(text('parts', [{ item: '电梯广告', sum: 120_000 }])).toBe('项目：电梯广告，金额：1,200.00元');
});

test('only figures run along the right edge', () => {
  expect(['heads', 'price', 'rate'].every((key) => isFigure(fields.get(key)!))).toBe(true);
  expect(['on', 'kind', 'open'].some((key) => isFigure(fields.get(key)!))).toBe(false);
});

test('months, quarters and years run along time, and are read as such', () => {
  const time = z.strictObject({
    month: col(name, '月份', '年-月', '2026-09'),
    period: col(name, '期间', '哪一期', '2026-h1'),
    code: col(name, '文号', '文号', '2026-1号'),
  });
  const [month, period, code] = fieldsOf(time);
  expect([month, period, code, fields.get('year'), fields.get('heads')].map((field) => isTime(field!))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(cellText(month!, '2026-09')).toBe('2026年9月');
  expect(cellText(period!, '2026-h2')).toBe('2026年下半年');
  expect(cellText(code!, '2026-1号')).toBe('2026-1号');
});
