import { expect, test } from 'vitest';
import { nodeFiles } from '../sources/node-files.ts';
import { catalogueView } from './catalogue-view.ts';
import { checkLogged } from './check-logged.ts';
import { makeSite } from './site.ts';

const { dataset, problems, log } = checkLogged('', nodeFiles('.'));
const view = catalogueView(makeSite(dataset, problems, '2026-11-20', log));

test('every published table of the demonstration stands in one item, with where it is and how much it holds', () => {
  const tables = view.groups.flatMap(({ rows }) => rows).flatMap((row) => row.tables);
  expect(tables.length).toBe(view.tables);
  expect(new Set(tables.map(({ title }) => title)).size).toBe(tables.length);
  expect(tables.find(({ title }) => title === '公示公告')).toMatchObject({
    path: '/notices/',
    records: dataset.notice.length,
    counter: '件',
  });
  expect(view.groups.flatMap(({ rows }) => rows).map(({ number }) => number)).toEqual(
    Array.from({ length: view.items }, (_, at) => at + 1),
  );
});

test('what has no day of its own is as new as its last entry in the publication log', () => {
  const compounds = view.groups.flatMap(({ rows }) => rows.flatMap((row) => row.tables)).find(({ title }) => title === '住宅小区');
  expect(compounds?.newest).toMatch(/^202[56]-\d{2}-\d{2}$/);
});

test('a column is in time until as many days after its newest record as the district set, a month counted as its 28th', () => {
  const newest = dataset.notice
    .map(({ value }) => value.publishedOn)
    .sort()
    .at(-1);
  expect(view.columns.find(({ title }) => title === '公示公告')).toMatchObject({ newest, everyDays: 183 });
  expect(view.columns.find(({ title }) => title === '热线件数')).toMatchObject({ newest: '2026-10', due: '2027-04-29' });
  expect(view.columns.map(({ title }) => title)).not.toContain('政策文件');
  expect(view.home).toMatchObject({ newest, everyDays: 14 });
});
