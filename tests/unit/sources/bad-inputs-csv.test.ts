/** Groups 16–29 and 43 of the bad inputs: the shape of tables. */
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/schema/registry.ts';
import { keyProblems } from '../../../src/sources/keys.ts';
import { COMMUNITIES, codesOf, readCsv } from './samples.ts';

const HEADER = '社区编号,社区名称,街道编号,地址,公开电话';
const with2 = (row: string) => `${HEADER}\ns01-01,柳岸社区,s01,,\n${row}\ns02-01,青石社区,s02,,\n`;

describe('faults after which a file cannot be read on', () => {
  test.each([
    ['16: a quote that is never closed, told at its line', with2('s01-02,"桐荫社区,s01,,'), 'CSV-QUOTE-OPEN', 3, '没有配对'],
    [
      '16: a quote that the next one closes, told where it opened',
      with2('s01-02,"桐荫社区,s01,,\ns01-03,"青石",s01,,'),
      'CSV-QUOTE',
      3,
      '第 4 行',
    ],
    ['17: a quote inside a quoted cell', with2('s01-02,"桐"荫"社区,s01,,'), 'CSV-QUOTE', 3, '后面还有字'],
    ['17: a quote inside an unquoted cell', with2('s01-02,桐"荫社区,s01,,'), 'CSV-QUOTE', 3, '中间'],
    ['17: a blank after the closing quote', with2('s01-02,"桐荫社区" ,s01,,'), 'CSV-QUOTE', 3, '后面还有字'],
    ['20: semicolons', COMMUNITIES.replaceAll(',', ';').replaceAll('"', ''), 'CSV-SEPARATOR', 1, '英文分号'],
    ['20: TAB', COMMUNITIES.replaceAll(',', '\t').replaceAll('"', ''), 'CSV-SEPARATOR', 1, 'TAB'],
    ['20: full-width commas', COMMUNITIES.replaceAll(',', '，').replaceAll('"', ''), 'CSV-SEPARATOR', 1, '全角逗号'],
    ['20: bars', COMMUNITIES.replaceAll(',', '|').replaceAll('"', ''), 'CSV-SEPARATOR', 1, '竖线'],
    ['20: sep= in the first line', 'sep=,\n' + COMMUNITIES, 'CSV-SEPARATOR', 1, 'sep='],
    ['26: a bare CR in a cell', with2('s01-02,桐荫\r社区,s01,,'), 'CSV-CR', 3, '回车'],
    ['26: only CR as line ends', COMMUNITIES.replaceAll('"', '').replaceAll('\n', '\r'), 'CSV-CR', 1, '回车'],
    ['28: a banner above the header', `云汀区社区一览表,,,,\n${COMMUNITIES}`, 'CSV-BANNER', 1, '第 2 行'],
    ['no known header at all', '甲,乙\n1,2\n', 'CSV-HEADER-MISSING', 1, '没有一个认识的列名'],
  ])('%s', (_, text, code, line, words) => {
    const { rows, problems, count } = readCsv('community', text);
    expect(rows).toEqual([]);
    const told = problems.find((problem) => problem.code === code);
    expect(told).toMatchObject({ severity: 'error', line });
    expect(told?.message).toContain(words);
    expect(count.published + count.reported).toBe(count.read);
  });

  test('16: what stands before the fault is still checked', () => {
    const { problems } = readCsv('community', `${HEADER}\nS01,柳岸社区,s01,,\ns01-02,"桐荫\n`);
    expect(codesOf(problems).sort()).toEqual(['CELL-ID-CASE', 'CSV-QUOTE-OPEN']);
  });
});

describe('rows that do not fit', () => {
  test.each([
    ['18: more cells than headers', 's01-02,桐荫社区,s01,云汀区,东门,12345', 'CSV-ROW-LONG', 'F', '“12345”'],
    ['19: fewer cells than headers', 's01-02,桐荫社区,s01', 'CSV-ROW-SHORT', 'C', '“地址”、“公开电话”'],
    ['29: a row of totals', '合计,,,,', 'CSV-TOTALS', 'A', '合计'],
    ['29: a note', '备注：数据截至十月,,,,', 'CSV-TOTALS', 'A', '说明'],
    ['29: a note of one cell', '注：数据截至十月', 'CSV-TOTALS', 'A', '说明'],
  ])('%s', (_, row, code, columnLetter, words) => {
    const { rows, problems, count } = readCsv('community', with2(row));
    expect(problems).toMatchObject([{ code, severity: 'error', line: 3, row: 3, columnLetter }]);
    expect(problems[0]?.message).toContain(words);
    expect(rows).toHaveLength(2);
    expect(count).toMatchObject({ read: 3, published: 2, reported: 1 });
  });

  test('27: blank rows are numbered', () => {
    for (const row of ['', ',,,,', ' , ,　,,']) {
      const { problems, count } = readCsv('community', with2(row));
      expect(problems).toMatchObject([{ code: 'CSV-ROW-BLANK', severity: 'warning', line: 3, row: 3 }]);
      expect(count).toMatchObject({ read: 3, published: 2, reported: 1 });
    }
  });

  test('27: a last row of one quoted, empty cell is a blank row, not the end of the file', () => {
    const { problems, count } = readCsv('community', `${HEADER}\ns01-01,柳岸社区,s01,,\n""`);
    expect(problems).toMatchObject([{ code: 'CSV-ROW-BLANK', line: 3, row: 3 }]);
    expect(count).toMatchObject({ read: 2, published: 1, reported: 1 });
  });

  test('26: mixed line ends are told and read', () => {
    const { rows, problems } = readCsv('community', with2('s01-02,桐荫社区,s01,,\r'));
    expect(problems).toMatchObject([{ code: 'CSV-LINE-ENDS', severity: 'warning', line: 1 }]);
    expect(rows).toHaveLength(3);
  });

  test('after a quoted line break the physical line and the spreadsheet row differ', () => {
    const { rows, problems } = readCsv('community', COMMUNITIES.replace('s02-01', 'S02-01'));
    expect(problems).toMatchObject([{ code: 'CELL-ID-CASE', line: 5, row: 4, column: 1, columnLetter: 'A' }]);
    expect(rows[1]?.value).toMatchObject({ address: '云汀区桐荫里1号，东门\n二楼' });
  });

  test('a cell after a quoted line break names its own line', () => {
    const { problems } = readCsv('community', COMMUNITIES.replace('二楼",', '二楼",电话'));
    expect(problems).toMatchObject([{ code: 'CELL-PHONE', line: 4, row: 3, columnLetter: 'E' }]);
  });
});

describe('headers', () => {
  const rows = '\ns01-01,柳岸社区,s01,,,\n';
  test.each([
    ['21: a header twice', `${HEADER},社区名称${rows}`, 'CSV-HEADER-DUPLICATE', 'error', 'F', '第 2 列'],
    ['21: a header twice after trimming and folding', `${HEADER},社区 名称${rows}`, 'CSV-HEADER-DUPLICATE', 'error', 'F', '第 2 列'],
    ['22: an empty header in the middle', `社区编号,社区名称,街道编号,,公开电话,地址${rows}`, 'CSV-HEADER-EMPTY', 'error', 'D', '没有表头'],
    ['22: an empty column at the end', `${HEADER},${rows}`, 'CSV-COLUMN-EMPTY', 'warning', 'F', '空列'],
    ['23: an unknown header with a near one', `${HEADER},社区名${rows}`, 'CSV-HEADER-UNKNOWN', 'error', 'F', '社区名'],
    ['23: an unknown header with no near one', `${HEADER},负责人姓氏笔画${rows}`, 'CSV-HEADER-UNKNOWN', 'error', 'F', '负责人'],
    ['24: __proto__', `${HEADER},__proto__${rows}`, 'CSV-HEADER-RESERVED', 'error', 'F', '__proto__'],
    ['24: constructor', `${HEADER},constructor${rows}`, 'CSV-HEADER-RESERVED', 'error', 'F', 'constructor'],
    ['24: toString', `${HEADER},toString${rows}`, 'CSV-HEADER-RESERVED', 'error', 'F', 'toString'],
    [
      '25: a header with blanks',
      `${HEADER.replace('地址', '地 址 ')},${rows}`.replace(',\n', '\n').replace(',,,\n', ',,\n'),
      'CSV-HEADER-FORM',
      'warning',
      'D',
      '地址',
    ],
  ])('%s', (_, text, code, severity, columnLetter, words) => {
    const { problems } = readCsv('community', text);
    expect(problems).toMatchObject([{ code, severity, line: 1, row: 1, columnLetter }]);
    expect(problems[0]?.message).toContain(words);
  });

  test('23: the nearest header is offered', () => {
    expect(readCsv('community', `${HEADER},社区名${rows}`).problems[0]?.hint).toContain('社区名称');
  });

  test('23: every missing header is listed once, and no row is blamed', () => {
    const { rows: none, problems, count } = readCsv('community', '社区编号,地址\ns01,\ns02,\n');
    expect(none).toEqual([]);
    expect(problems).toMatchObject([{ code: 'CSV-HEADER-MISSING', line: 1 }]);
    expect(problems[0]?.message).toContain('“社区名称”、“街道编号”');
    expect(count).toMatchObject({ read: 2, published: 0, reported: 2 });
  });

  test('25: titles with their unit, English keys, half-width brackets', () => {
    const row = '\nf-2025,多层,不区分,一级,1.85\n';
    const read = (header: string) => readCsv('feeCell', header + row);
    expect(read('标准编号,房屋类别,电梯情况,等级,基准价（元/㎡·月）').problems).toEqual([]);
    expect(read('standardId,category,elevator,grade,base').problems).toEqual([]);
    expect(codesOf(read('标准编号,房屋类别,电梯情况,等级,基准价(元/㎡·月)').problems)).toEqual(['CSV-HEADER-FORM']);
    expect(codesOf(read('标准编号,房屋类别,电梯情况,等级,基准价（元/户·月）').problems)).toEqual(['CSV-HEADER-UNIT', 'CSV-HEADER-MISSING']);
    expect(read('标准编号,房屋类别,电梯情况,等级,基准价（元/㎡·月）').rows[0]?.value).toMatchObject({ base: 1850 });
  });

  test('a value under an empty header does not vanish', () => {
    const { rows: none, problems } = readCsv('community', `${HEADER},\ns01-01,柳岸社区,s01,,,丢了\n`);
    expect(none).toEqual([]);
    expect(problems).toMatchObject([{ code: 'CSV-COLUMN-EMPTY' }, { code: 'CSV-HEADER-EMPTY', line: 2, columnLetter: 'F' }]);
  });
});

describe('43: keys', () => {
  const keys = (text: string) => keyProblems(kindOf('community'), readCsv('community', text).rows);
  test.each([
    ['the same id twice', with2('s01-01,桐荫社区,s01,,'), 'KEY-DUPLICATE', '其他内容不同'],
    ['the same row twice', with2('s01-01,柳岸社区,s01,,'), 'KEY-DUPLICATE', '整条都一样'],
    ['ids that differ by a leading zero', with2('s1-1,桐荫社区,s01,,'), 'KEY-SIMILAR', '前面的 0'],
    ['56: names that differ by width', with2('s01-09,柳岸 社区,s01,,'), 'KEY-NAME', '全角半角'],
    ['56: names that differ by traditional characters', with2('s01-09,柳岸社區,s01,,'), 'KEY-NAME', '繁简'],
  ])('%s', (_, text, code, words) => {
    const problems = keys(text);
    expect(problems).toMatchObject([{ code, line: 3, row: 3 }]);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.message).toContain('第 2 行');
  });

  test('kinds with keys of several columns', () => {
    const header = '标准编号,房屋类别,电梯情况,等级,基准价\n';
    const { rows } = readCsv('feeCell', `${header}f-1,多层,不区分,一级,1.85\nf-1,多层,不区分,二级,1.65\nf-1,多层,不区分,一级,1.80\n`);
    expect(keyProblems(kindOf('feeCell'), rows)).toMatchObject([{ code: 'KEY-DUPLICATE', line: 4, columnLetter: 'A' }]);
  });
});
