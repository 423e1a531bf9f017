import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/sources/markdown.ts';

const TABLE = '| 项目 | 金额 |\n| :-- | --: |\n| 甲 | 1 |\n';

test('a table of a text is named by the heading or sentence above it', () => {
  expect(renderMarkdown(`## 改造内容\n\n${TABLE}`)).toContain('<table aria-label="改造内容">');
  expect(renderMarkdown(TABLE)).toContain('<table aria-label="表格">');
});

test('alignment is a class and never a style, which the policy forbids', () => {
  const html = renderMarkdown(TABLE);
  expect(html).toContain('<td class="num">1</td>');
  expect(html).not.toContain('style=');
});
