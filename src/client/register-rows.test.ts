import { expect, test } from 'vitest';
import { AS_PUBLISHED, type RegisterAsked } from './register-asked.ts';
import { findRows, narrowedTo, type RegisterData } from './register-rows.ts';

const data: RegisterData = {
  columns: ['name', 'heads', 'on'],
  filters: [
    {
      key: 'kind',
      title: '类别',
      values: [
        ['甲', '甲'],
        ['乙', '乙'],
      ],
    },
    { key: 'place', title: '街道', values: [['s01', '柳岸街道']] },
  ],
  rows: [
    { path: '/a/1/', cells: ['柳岸花园', '9', '2026年3月1日'], keys: [null, 9, '2026-03-01'], of: [[0], [0]] },
    { path: '/a/2/', cells: ['安和里', '120', ''], keys: [null, 120, null], of: [[1], []] },
    { path: '/a/3/', cells: ['北渠四号院', '', '2025年12月1日'], keys: [null, null, '2025-12-01'], of: [[0, 1], []] },
  ],
};
const pathsOf = (asked: Partial<RegisterAsked>) => findRows(data, { ...AS_PUBLISHED, ...asked }).map(({ path }) => path?.slice(3, 4));

test('nothing asked is the list as it is published', () => {
  expect(pathsOf({})).toEqual(['1', '2', '3']);
});

test('a text is found in any cell, whatever its width and blanks', () => {
  expect(pathsOf({ text: '北渠 四号' })).toEqual(['3']);
  expect(pathsOf({ text: '１２０' })).toEqual(['2']);
  expect(pathsOf({ text: '没有' })).toEqual([]);
});

test('filters narrow together, and a row may have several values', () => {
  expect(pathsOf({ by: { kind: '甲' } })).toEqual(['1', '3']);
  expect(pathsOf({ by: { kind: '甲', place: 's01' } })).toEqual(['1']);
  expect(pathsOf({ by: { kind: '乙' } })).toEqual(['2', '3']);
});

test('a value that no row has finds nothing, a filter that does not exist narrows nothing', () => {
  expect(pathsOf({ by: { kind: '丙' } })).toEqual([]);
  expect(pathsOf({ by: { colour: '红' } })).toEqual(['1', '2', '3']);
});

test('figures sort as figures and days as days, and empty cells come last whichever way', () => {
  expect(pathsOf({ sort: 'heads' })).toEqual(['1', '2', '3']);
  expect(pathsOf({ sort: '-heads' })).toEqual(['2', '1', '3']);
  expect(pathsOf({ sort: 'on' })).toEqual(['3', '1', '2']);
  expect(pathsOf({ sort: '-on' })).toEqual(['1', '3', '2']);
});

test('names sort by their pinyin', () => {
  expect(pathsOf({ sort: 'name' })).toEqual(['2', '3', '1']);
});

test('a column that does not exist sorts nothing', () => {
  expect(pathsOf({ sort: '-colour' })).toEqual(['1', '2', '3']);
});

test('what the list is narrowed to is said by titles and names', () => {
  expect(narrowedTo(data, { ...AS_PUBLISHED, by: { place: 's01', kind: '丙' } })).toEqual([{ title: '街道', text: '柳岸街道' }]);
});
