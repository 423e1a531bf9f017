import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as cells from '../../../src/schema/cells.ts';
import { problemAt, type Source } from '../../../src/schema/dataset.ts';
import { columnLetter } from '../../../src/schema/problem.ts';
import { kindOf } from '../../../src/schema/registry.ts';

const accepts = (cell: z.ZodType, value: string) => z.safeDecode(cell, value).success;

describe('exact decimals', () => {
  test.each([
    ['price', cells.price, '2.7', 2700, '2.70'],
    ['price', cells.price, '1.035', 1035, '1.035'],
    ['money', cells.money, '599400.70', 59_940_070, '599400.70'],
    ['wan', cells.wan, '251.6', 251_600_000, '251.60'],
    ['area', cells.area, '185907.92', 18_590_792, '185907.92'],
    ['percent', cells.percent, '46', 4600, '46'],
    ['score', cells.score, '95.8128', 958_128, '95.8128'],
    ['score', cells.score, '93.9990', 939_990, '93.999'],
    ['weight', cells.weight, '0.7', 7000, '0.7'],
  ] as const)('%s %# reads %s exactly', (_name, cell, typed, value, written) => {
    expect(z.decode(cell, typed)).toBe(value);
    expect(z.encode(cell, value)).toBe(written);
  });

  test('every whole number of the smallest unit is written and read back unchanged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (value, places, least) => {
          const written = cells.writeDecimal(value, places, Math.min(least, places));
          expect(cells.parseDecimal(written, places)).toBe(value);
        },
      ),
      { seed: 20_261_120 },
    );
  });

  test('a negative amount keeps its sign', () => {
    expect(cells.writeDecimal(-5, 3, 2)).toBe('-0.005');
  });

  test.each(['1e3', '0x10', 'NaN', 'Infinity', '-0', '+5', '.5', '5.', '1..5', '1,234', '１.８', '1.80元', '01.5', ' 1', '1.2345', ''])(
    'a price “%s” is refused, not coerced',
    (typed) => expect(accepts(cells.price, typed)).toBe(false),
  );
});

describe('cells', () => {
  test.each([
    ['不限 is no limit', cells.percentOrNone, '不限', null],
    ['a limit', cells.percentOrNone, '12.5', 1250],
    ['无 is an empty list', cells.listOrNone, '无', []],
    ['a list', cells.listOrNone, '电梯能耗；集中供暖', ['电梯能耗', '集中供暖']],
    ['half-width separators are read', cells.list(cells.name), '甲;乙；丙', ['甲', '乙', '丙']],
    ['是', cells.bool, '是', true],
    ['否', cells.bool, '否', false],
    ['a whole number', cells.int(0, 10), '10', 10],
  ] as [string, z.ZodType, string, unknown][])('%s', (_name, cell, typed, value) => {
    expect(z.decode(cell, typed)).toEqual(value);
    expect(z.decode(cell, z.encode(cell, value) as string)).toEqual(value);
  });

  test.each([
    ['a day that does not exist', cells.date, '2026-02-30'],
    ['a day before the record begins', cells.date, '1948-12-31'],
    ['a day after the record ends', cells.date, '2100-01-01'],
    ['a date with slashes', cells.date, '2026/5/1'],
    ['25 hours', cells.time, '25:00'],
    ['a reserved file name as id', cells.id, 'con'],
    ['an id with capitals', cells.id, 'C0001'],
    ['an id of more than 64 characters', cells.id, 'a'.repeat(65)],
    ['a number above the limit', cells.int(0, 10), '11'],
    ['a number below the limit', cells.int(1, 10), '0'],
    ['a leading zero', cells.int(), '01'],
    ['an http address', cells.link, 'http://www.example.invalid/'],
    ['an address without a scheme', cells.link, '//www.example.invalid/'],
    ['an address with credentials', cells.link, 'https://a@b.invalid/'],
    ['a script', cells.link, 'javascript:alert(1)'],
    ['a blank text', cells.text, ' '],
    ['text with a trailing blank', cells.name, '名称 '],
    ['Y for 是', cells.bool, 'Y'],
    ['an empty member of a list', cells.list(cells.name), '甲；；乙'],
    ['a unified code with I', cells.uscc, 'I1000000MA00000000'],
    ['a hash in capitals', cells.hash, 'A'.repeat(64)],
  ] as [string, z.ZodType, string][])('%s is refused', (_name, cell, typed) => {
    expect(accepts(cell, typed)).toBe(false);
  });

  test.each([
    ['24:00', cells.time],
    ['https://www.example.invalid/a?b=c#d', cells.link],
    ['/attachments/a.pdf', cells.link],
    ['000-5550 0100', cells.phone],
    ['12345', cells.phone],
  ] as const)('%s is accepted', (typed, cell) => expect(accepts(cell, typed)).toBe(true));
});

describe('places', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %i is %s', (column, letter) => {
    expect(columnLetter(column)).toBe(letter);
  });

  const finding = { code: 'V-02', severity: 'error', message: '太短', hint: '改长' } as const;
  const table: Source = { kind: 'feeCell', file: 'data/fee-cells.csv', line: 9, row: 8, columns: new Map([['base', 5]]) };
  const textFile: Source = {
    kind: 'notice',
    file: 'content/notices/2026/a.md',
    line: 1,
    row: 0,
    places: new Map([['periodEnd', { line: 7, column: 7 }]]),
  };

  test('a problem in a table names the line, the row and the column letter', () => {
    expect(problemAt(table, 'base', '基准价', finding)).toEqual({
      ...finding,
      file: 'data/fee-cells.csv',
      line: 9,
      row: 8,
      column: 5,
      columnLetter: 'E',
      field: '基准价',
    });
  });

  test('a problem in a text names the line of its field', () => {
    expect(problemAt(textFile, 'periodEnd', '公示结束', finding)).toMatchObject({ line: 7, column: 7, columnLetter: '' });
  });

  test('a field without a place falls back to the record', () => {
    expect(problemAt(textFile, 'title', '标题', finding)).toMatchObject({ line: 1, column: 0 });
  });

  test('a kind is found by its name', () => {
    expect(kindOf('feeCell').source.file).toBe('fee-cells');
  });
});
