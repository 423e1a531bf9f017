/** Tags as browsers read them, which take a slash for the blank before an attribute (HTML, section 13.2.5.40). */
import { expect, test } from 'vitest';
import { markdownProblems, renderMarkdown } from '../../../src/sources/markdown.ts';
import { checkText } from '../../../src/sources/text-checks.ts';

const TAGS = ['<img/src=x onerror=ran()>', '<svg/onload=ran()>', '<script/x>', '<br/>', '<a href="/">'];

test.each(TAGS)('%s is told in a cell and in a body, and would only be shown', (tag) => {
  expect(checkText(`甲${tag}`, 'text')).toContainEqual(expect.objectContaining({ code: 'TEXT-HTML', severity: 'error' }));
  expect(markdownProblems(`甲${tag}`, { file: 'a.md', line: 1, row: 0 }).map(({ severity }) => severity)).toContain('error');
  expect(renderMarkdown(`甲${tag}`)).not.toContain(tag);
});
