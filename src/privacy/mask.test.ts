import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forbiddenHeader, markdownHeaders } from './headers.ts';
import { KINDS } from '../schema/registry.ts';
import { fieldsOf } from '../schema/fields.ts';
import { maskText } from './mask.ts';

it('leaves three leading and two trailing characters of a number and the text around it', () => {
  expect(maskText('现在是“13800138000”，请删除')).toBe('现在是“138******00”，请删除');
  expect(maskText('业主张三住3号楼2单元501室。')).toBe('业主张三住3号楼*****1室。');
  expect(maskText('没有个人信息')).toBe('没有个人信息');
});

it('hides the first part of a number that a message cut off', () => {
  expect(maskText('现在是“某某某15060018900101…”')).toBe('现在是“某某某150*********01…”');
  expect(maskText('现在是“共1057栋…”')).toBe('现在是“共1057栋…”');
});

it('hides a number that a message shows with the names of the invisible characters in it', () => {
  expect(maskText('现在是“138<U+200B>0013<U+200B>8000”')).toBe('现在是“138********00”');
  expect(maskText('现在是“<U+200B>138<U+3000>00138000<U+FEFF>，<U+200B>”')).toBe('现在是“<U+200B>138*******00<U+FEFF>，<U+200B>”');
  expect(maskText('<U+D800>1<U+110000>')).toBe('<U+D800>1<U+110000>');
});

it('leaves nothing to find in what it masked', () => {
  const number = fc.constantFrom(
    '13800138000',
    '138 0013 8000',
    '150600189001010010',
    '150600600101001',
    '１３８００１３８０００',
    '13800**8000',
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), fc.constantFrom('，', ' ', '电话'), (numbers, between) => {
      const masked = maskText(numbers.join(between));
      expect(masked.replace(/[^0-9０-９]/g, '').length).toBeLessThanOrEqual(5 * numbers.length);
      expect(maskText(masked)).toBe(masked);
    }),
    { seed: 58, numRuns: 200 },
  );
});

it('no register of the site has a column that is forbidden', () => {
  for (const kind of KINDS) {
    for (const field of fieldsOf(kind.schema)) {
      const names = [
        field.title,
        field.key,
        ...(field.nested ? fieldsOf(field.nested.schema).flatMap(({ title, key }) => [title, key]) : []),
      ];
      expect(names.filter((name) => forbiddenHeader(name))).toEqual([]);
    }
  }
});

it('knows a forbidden column in any width and spacing', () => {
  for (const header of ['身份证号', '身 份 证', '手机', '户主姓名', '开户银行卡号', 'ＱＱ', 'Mobile', 'ID_card', '业主 姓名'])
    expect(forbiddenHeader(header), header).toBeTruthy();
});

it('reads the column names of Markdown tables with their place', () => {
  expect([...markdownHeaders('正文\n\n| 序号 | 手机 |\n| --- | :-: |\n| 1 | 2 |\n')]).toEqual([
    { header: '序号', line: 2, column: 2 },
    { header: '手机', line: 2, column: 7 },
  ]);
  expect([...markdownHeaders('甲|乙\n没有表格')]).toEqual([]);
});
