import { expect, test } from 'vitest';
import { isUnit, markedPieces, phrases } from './phrases.ts';

test('a number stays with its unit and a suffix with its word', () => {
  expect(phrases('关于桐荫里小区3号楼2单元既有住宅加装电梯方案的公示')).toEqual(expect.arrayContaining(['2单元']));
  for (const part of phrases('关于原棉麻公司职工住宅区（南片）11号楼4单元的公示')) expect(part).not.toMatch(/^[区号楼单的]|\d$/);
});

test('a date is never torn, and its weekday may go to the next line', () => {
  const parts = phrases('征求意见到2026年11月27日（周五）24:00为止。');
  expect(parts.join('|')).toContain('2026年11月27日');
  expect(parts.join('|')).not.toMatch(/年\||月\|/);
});

test('no line begins with closing or ends with opening punctuation', () => {
  const parts = phrases('根据《物业管理条例》（国务院令第504号），公布“结果”。');
  for (const part of parts) {
    expect(part).not.toMatch(/^[，。》）”]/);
    expect(part).not.toMatch(/[《（“]$/);
  }
});

test('a price is never torn from its unit, nor within it', () => {
  expect(phrases('物业费1.06元/㎡·月，第12名。').filter(isUnit)).toEqual(['1.06元/㎡·月，']);
  expect(phrases('物业费1.04—1.56元/㎡·月。').filter(isUnit)).toEqual(['1.56元/㎡·月。']);
  expect(phrases('物业费和停车费').some(isUnit)).toBe(false);
});

test('the last line is never two characters alone', () => {
  expect(phrases('加装电梯方案的公示').at(-1)?.length).toBeGreaterThan(2);
});

test('nothing of the text is lost', () => {
  for (const text of ['', '公示', '2026年第三季度测评排名', 'A座12号，第3次。']) expect(phrases(text).join('')).toBe(text);
});

test('the key fact of an answer is told apart', () => {
  expect(markedPieces('可以提意见，【3月26日】截止。')).toEqual([
    { text: '可以提意见，', key: false },
    { text: '3月26日', key: true },
    { text: '截止。', key: false },
  ]);
  expect(markedPieces('没有公示。')).toEqual([{ text: '没有公示。', key: false }]);
});

test('what word joiners hold together is never broken', () => {
  expect(phrases('没有电梯的0.78\u2060—\u20601.98元').some((word) => word.includes('0.78\u2060—\u20601.98'))).toBe(true);
});
