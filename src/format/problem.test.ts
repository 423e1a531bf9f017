import { expect, test } from 'vitest';
import { githubAnnotation, problemLine, problemsJson, problemSummary, type ShownProblem } from './problem.ts';

const cell: ShownProblem = {
  code: 'CELL-DATE',
  severity: 'error',
  file: 'data/calendar.csv',
  line: 14,
  row: 12,
  column: 3,
  columnLetter: 'C',
  field: '日期',
  message: '日期要写成 2026-01-03 的样子；现在是“2026/1/3”',
  hint: '请改成 2026-01-03',
};
const text: ShownProblem = {
  ...cell,
  severity: 'warning',
  file: 'content/help/a.md',
  line: 7,
  row: 0,
  column: 3,
  columnLetter: '',
  field: '标题',
};

test('a line names file, spreadsheet row and column, then what is wrong and how to mend it, with the physical line beside', () => {
  expect(problemLine(cell)).toBe(
    '错误 data/calendar.csv:12:日期 — 日期要写成 2026-01-03 的样子；现在是“2026/1/3”；请改成 2026-01-03（文件第14行，C列，CELL-DATE）',
  );
  expect(problemLine(text)).toContain('提醒 content/help/a.md:7:标题 — ');
  expect(problemLine(text)).toContain('（文件第7行，第3个字符，CELL-DATE）');
  expect(problemLine({ ...cell, field: '' })).toContain('data/calendar.csv:12:C列 — ');
  expect(problemLine({ ...cell, file: '', line: 0, row: 0, column: 0, columnLetter: '', field: '' })).toMatch(
    /^错误 资料文件夹 — .*（CELL-DATE）$/,
  );
});

test('JSON is a list of exactly eight fields', () => {
  expect(JSON.parse(problemsJson([cell, text]))).toEqual(
    [cell, text].map(({ code, severity, file, line, column, columnLetter, message, hint }) => ({
      code,
      severity,
      file,
      line,
      column,
      columnLetter,
      message,
      hint,
    })),
  );
  expect(JSON.parse(problemsJson([]))).toEqual([]);
});

test('annotations escape what would end them', () => {
  expect(githubAnnotation({ ...cell, file: 'data/a,b:c.csv', message: '100%\n' })).toBe(
    '::error file=data/a%2Cb%3Ac.csv,line=14,title=CELL-DATE 第12行 C列 日期::100%25%0A；请改成 2026-01-03',
  );
  expect(githubAnnotation(text)).toMatch(/^::warning file=content\/help\/a\.md,line=7,col=3,/);
  expect(githubAnnotation({ ...cell, severity: 'info', file: '', line: 0, row: 0, column: 0, columnLetter: '', field: '' })).toMatch(
    /^::notice title=CELL-DATE::/,
  );
});

test('the summary counts by severity', () => {
  expect(problemSummary([cell, cell, text])).toBe('共 2 处错误、1 处提醒。');
  expect(problemSummary([])).toBe('没有发现问题。');
});
