import { expect, it } from 'vitest';
import { writeArticles, numeral } from '../../../scripts/demo/documents/articles.ts';
import { CATALOGUE } from '../../../scripts/demo/documents/catalogue.ts';
import { RULES } from '../../../scripts/demo/documents/texts.ts';
import { THRESHOLDS } from '../../../scripts/demo/site-files.ts';

const titles = new Map(CATALOGUE.map((entry) => [entry.title, entry.id]));
const periods = [...THRESHOLDS.noticePeriods, { matter: '没有规定的事项', ...THRESHOLDS.defaultNoticePeriod }];

it.each(periods)('the article that $matter cites says the same number of days', ({ basis, minDays, dayUnit }) => {
  const [, title = '', article = ''] = /^《(.+)》(第.+条)$/.exec(basis) ?? [];
  expect(titles.has(title), basis).toBe(true);
  const chapters = RULES[titles.get(title) ?? ''];
  if (!chapters) return;
  const text = writeArticles(chapters)
    .split('\n\n')
    .find((block) => block.startsWith(`**${article}**`));
  expect(text).toContain(dayUnit === '工作日' ? `不少于${minDays}个工作日` : `不少于${minDays}日`);
});

it('numbers articles in Chinese', () => {
  expect([1, 10, 12, 20, 34, 40].map(numeral)).toEqual(['一', '十', '十二', '二十', '三十四', '四十']);
});
