import { expect, test } from 'vitest';
import { memoryFiles } from '../../tests/unit/sources/memory-files.ts';
import { checkSources } from './check-sources.ts';

const check = (table: string) => checkSources('/x', memoryFiles({ 'data/communities.csv': table }));
const HEADER = '社区编号,社区名称,街道编号,公开电话\n';

test('problems are sorted by file, line and column', () => {
  const { problems } = check(`${HEADER}S1,柳岸 ,s01,\nS2,桐荫,s01,x\n`);
  const own = problems.filter(({ file }) => file === 'data/communities.csv');
  expect(own.map(({ line, columnLetter }) => `${line}${columnLetter}`)).toEqual(['2A', '2B', '3A', '3D']);
  const places = problems.map(({ file }) => file);
  expect(places).toEqual([...places].sort());
});

test('a number of a person in a cell is never printed in full', () => {
  const mobile = '1380013' + '8000';
  const { problems } = check(`${HEADER}s01-01,柳岸社区,s01,${mobile}\n`);
  expect(problems.some(({ file }) => file === 'data/communities.csv')).toBe(true);
  expect(JSON.stringify(problems)).not.toContain(mobile);
});

test('a column that asks for personal data is not corrected in its spelling', () => {
  expect(check('社区编号,社区名称,街道编号,身份证号\ns01-01,柳岸社区,s01,\n').problems).toContainEqual(
    expect.objectContaining({ code: 'V-59', columnLetter: 'D' }),
  );
});

test('sound rows are not blamed for references into rows that were refused', () => {
  expect(check(`${HEADER}s01-01,柳岸社区,s01,\n`).problems.some(({ code }) => code === 'V-49')).toBe(false);
});
