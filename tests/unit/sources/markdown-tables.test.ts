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

test('the heads of a table say that they head columns', () => {
  expect(renderMarkdown(TABLE)).toContain('<th scope="col">');
});

test('in a table of more than three columns every cell but the first carries the head of its column', () => {
  const wide = renderMarkdown('| 编号 | 项目 | 户数 | 投资 |\n| --- | --- | --: | --: |\n| j-1 | 楼本体 | 640 | 1.5 |');
  expect(wide).toContain('class="rows"');
  expect(wide).toContain('<td>j-1</td>');
  expect(wide).toContain('<td data-l="项目">楼本体</td>');
  expect(wide).toContain('<td class="num" data-l="投资">1.5</td>');
  expect(renderMarkdown(TABLE)).not.toMatch(/data-l|rows/);
});
