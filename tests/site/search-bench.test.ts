import { resolve } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { score, sumUp, type Answered } from '../search/figures.ts';
import { CLASSES } from '../search/labelled-query.ts';
import { makeQueries } from '../search/make-queries.ts';
import { readCorpus } from '../search/read-corpus.ts';
import { runQueries } from '../search/run-queries.ts';
import { useServedSite } from './served-site.ts';

const PER_CLASS = 2;

/** The short form of `npm run bench:search`: every class of queries on the demonstration district. */
describe('the search answers labelled queries of every class', () => {
  const site = useServedSite();
  let answers: Answered[] = [];
  beforeAll(async () => {
    const queries = makeQueries(readCorpus(resolve('.'), inject('siteBelow')), PER_CLASS);
    answers = await runQueries(site.browser, site.url, queries, { timed: false });
  });
  const failing = (fails: (answered: Answered) => boolean) =>
    answers.filter(fails).map(({ query, found }) => `${query.of} ${query.text}: ${found.slice(0, 3).join(' ')}`);

  test('none of at least forty stays without an answer', () => {
    expect(answers.length).toBeGreaterThanOrEqual(40);
    expect(failing(({ found }) => found.length === 0)).toEqual([]);
  });

  test('they find what a plain search through the text finds', () => {
    expect(sumUp(answers).recall, failing((answered) => score(answered).recall < 1).join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  test('for names, titles, numbers, pinyin and initials the page meant is among the first ten', () => {
    const known = (answered: Answered) => 'reaches' in CLASSES[answered.query.of] || 'leads' in CLASSES[answered.query.of];
    expect(failing((answered) => known(answered) && score(answered).rank > 10)).toEqual([]);
  });
});
