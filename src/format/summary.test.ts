import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

const problem = {
  code: 'CELL-DATE',
  severity: 'error' as const,
  file: 'data/calendar.csv',
  line: 2,
  row: 2,
  column: 1,
  columnLetter: 'A',
  field: '日期',
  message: '日期要写成 2026-01-03 的样子；现在是“2026/1/3”',
  hint: '请改成 2026-01-03',
};

test('an error says first that the change cannot be merged, then where, what and how to mend it', () => {
  const page = summaryOf([problem], 12, [{ title: '节假日安排', added: 1, changed: 0, removed: 0 }]);
  expect(page).toContain('## 资料检查：❌ 还不能合并：有 1 处错误');
  expect(page).toContain('| 节假日安排 | 1 | 0 | 0 |');
  expect(page).toContain(
    '- **data/calendar.csv** 第 2 行 A 列 “日期”：日期要写成 2026-01-03 的样子；现在是“2026/1/3”。**怎样改**：请改成 2026-01-03（CELL-DATE）',
  );
});

test('warnings alone do not stop a change and are folded away', () => {
  const page = summaryOf([{ ...problem, severity: 'warning' }], 12, undefined);
  expect(page).toContain('✅ 可以合并');
  expect(page).toContain('<details>\n<summary>请看一看的（1 处）</summary>');
});

test('what somebody typed becomes neither markup nor a call to anybody', () => {
  const page = summaryOf([{ ...problem, message: '现在是“<img src=x> [a](b) @somebody #12 | `c`”' }], 1, []);
  expect(page).toContain('\\<img src=x\\> \\[a\\](b) @\u2060somebody #\u206012 \\| \\`c\\`');
});

test('a flood of problems is counted, not printed', () => {
  const page = summaryOf(
    Array.from({ length: 1000 }, () => problem),
    1,
    undefined,
  );
  expect(page).toContain('另有 900 处');
  expect(page.length).toBeLessThan(30_000);
});
