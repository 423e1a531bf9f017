import { expect, it } from 'vitest';
import { writeArticles, numeral } from '../../../scripts/demo/documents/articles.ts';
import { CATALOGUE } from '../../../scripts/demo/documents/catalogue.ts';
import { bodyOf, RULES } from '../../../scripts/demo/documents/texts.ts';
import { THRESHOLDS } from '../../../scripts/demo/site-files.ts';

const titles = new Map(CATALOGUE.map((entry) => [entry.title, entry.id]));
const facts = { asOf: '2026-11-20', compounds: 552, managed: 271, old: 255, companies: 201 };

/** What `《…》第十条` or `《…》第三部分` says; nothing for a law, of which only the title is held. */
function cited(basis: string): string | undefined {
  const [, title = '', article = '', part = ''] = /^《(.+)》(?:第(.+)条|第(.+)部分)$/.exec(basis) ?? [];
  const id = titles.get(title);
  expect(id, basis).toBeDefined();
  const chapters = RULES[id ?? ''];
  if (part) return bodyOf({ id: id ?? '' }, facts).match(new RegExp(`^## ${part}、[^]*?(?=^## |$(?![^]))`, 'm'))?.[0];
  return (
    chapters &&
    writeArticles(chapters)
      .split('\n\n')
      .find((block) => block.startsWith(`**第${article}条**`))
  );
}

const periods = [...THRESHOLDS.noticePeriods, { matter: '没有规定的事项', ...THRESHOLDS.defaultNoticePeriod }];

it.each(periods)('the article that $matter cites says the same number of days', ({ basis, minDays, dayUnit }) => {
  const text = cited(basis);
  if (text) expect(text).toContain(dayUnit === '工作日' ? `不少于${minDays}个工作日` : `不少于${minDays}日`);
});

const { liaisonQuotas = [], outcomeWithin, verdictWithin, disclosureCycles = [], fewCells, minFloors } = THRESHOLDS;
const others = [
  ...liaisonQuotas.map(({ tier, target, least, most, basis }) => ({
    basis,
    says: new RegExp(`${tier}干部每人包联${least === most ? least : `${least}至${most}`}个(?:住宅)?${target}`),
  })),
  ...disclosureCycles.map(({ kind, cycle, withinDays, basis }) => ({
    basis,
    says: new RegExp(`${kind.replace('合同', '合同的')}.*?${cycle}至少公布一次，期满后${withinDays}日内公布`),
  })),
  {
    basis: outcomeWithin?.basis ?? '',
    says: new RegExp(`期满后${outcomeWithin?.remindDays}个工作日内公布结果，最迟不超过${outcomeWithin?.refuseDays}个工作日`),
  },
  { basis: verdictWithin?.basis ?? '', says: new RegExp(`办结后${verdictWithin?.days}日内回访`) },
  { basis: fewCells?.basis ?? '', says: new RegExp(`不足${fewCells?.least}件的不写具体件数`) },
  { basis: minFloors?.basis ?? '', says: new RegExp(`${numeral(minFloors?.floors ?? 0)}层以上`) },
];

it.each(others)('what $basis is cited for stands there: $says', ({ basis, says }) => {
  expect(cited(basis)).toMatch(says);
});

it('numbers articles in Chinese', () => {
  expect([1, 10, 12, 20, 34, 40].map(numeral)).toEqual(['一', '十', '十二', '二十', '三十四', '四十']);
});
