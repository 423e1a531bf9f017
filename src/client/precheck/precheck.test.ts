import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { precheckText as words } from '../../format/wording/precheck.ts';
import { RULES } from '../../rules/index.ts';
import { kindOf, KINDS } from '../../schema/registry.ts';
import { checkSources } from '../../site/check-sources.ts';
import { exportedValues } from '../../site/data-view.ts';
import { writeCsv, writeJson } from '../../site/export.ts';
import { publishedLayout } from '../../site/precheck-view.ts';
import { makeSite } from '../../site/site.ts';
import { CODES } from '../../sources/codes.ts';
import { fieldsOf } from '../../schema/fields.ts';
import { nodeFiles } from '../../sources/node-files.ts';
import { makeChecker, type Checker } from './checker.ts';
import { correctCell } from './correct-cell.ts';
import { NOT_HERE } from './not-here.ts';
import { onlySources, rootPath } from './root-path.ts';

const BASE = join(import.meta.dirname, '../../../tests/fixtures/base');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const source = (path: string) => readFileSync(join(BASE, path), 'utf8');

let checker: Checker;
beforeAll(() => {
  const site = makeSite(checkSources('', nodeFiles(BASE)).dataset, [], '2026-11-20');
  checker = makeChecker(async (path) => {
    if (path === '/precheck/base.json') return JSON.stringify(publishedLayout(site));
    const [, file, form] = /^\/data\/(.+)\.(csv|json)$/.exec(path) ?? [];
    const kind = KINDS.find((one) => one.source.file === file)!;
    const values = exportedValues(site, kind.name);
    return form === 'csv' ? writeCsv(kind, values) : writeJson(kind, values, site.dataDate);
  }, '');
});
const check = (...files: [name: string, text: string][]) =>
  checker.check(
    files.map(([name, text]) => ({ name, bytes: bytesOf(text) })),
    () => {},
  );

describe('a file finds its place among the published ones', () => {
  it.each([
    ['compounds.csv', 'data/compounds.csv'],
    ['住宅小区.csv', 'data/compounds.csv'],
    ['11月更新（定稿）.csv', 'data/compounds.csv'],
    ['d/e/data/compounds.csv', 'data/compounds.csv'],
  ])('a table called %s', async (name, path) => {
    const { files } = await check([name, source('data/compounds.csv')]);
    expect(files.map((file) => [file.path, file.problems])).toEqual([[path, []]]);
  });

  it.each([
    ['scores', '得分.csv', 'data/scores/2026-q3.csv'],
    ['scores', '2026-q3.csv', 'data/scores/2026-q3.csv'],
  ])('a part of %s called %s is named after its first record', async (_kind, name, path) => {
    expect((await check([name, source('data/scores/2026-q3.csv')])).files[0]?.path).toBe(path);
  });

  it('a notice by the names in its front matter, whatever its own name', async () => {
    const text = source('content/notices/2026/n-2026-0001.md');
    const { files } = await check(['新公示.md', text]);
    expect(files[0]).toMatchObject({ path: 'content/notices/2026/n-2026-0001.md', kind: 'notice', problems: [] });
    expect(files[0]?.preview).toMatchObject({ official: true });
  });

  it('a file that nobody knows says what to do, and the rest is checked all the same', async () => {
    const { files } = await check(['清单.csv', '甲,乙\n1,2\n'], ['照片.jpg', 'x'], ['offices.csv', source('data/offices.csv')]);
    expect(files.map(({ path, problems }) => [path, ...problems.map(({ message }) => message)])).toEqual([
      ['', words.unknownTable.message],
      ['', words.otherFile.message],
      ['data/offices.csv'],
    ]);
  });

  it('two files for one place are told, not one of them lost', async () => {
    const { files } = await check(['offices.csv', source('data/offices.csv')], ['责任单位.csv', '单位编号,单位名称\n']);
    expect(files[1]?.problems.map(({ message }) => message)).toEqual([words.twice('offices.csv').message]);
  });
});

it('what a table breaks in published ones is told apart from what is wrong with itself', async () => {
  const header = source('data/compounds.csv').split('\n')[0]!;
  const { files, elsewhere } = await check(['compounds.csv', `${header}\n${source('data/compounds.csv').split('\n')[1]!}\n`]);
  expect(files[0]?.problems.filter(({ severity, code }) => severity === 'error' && code !== 'V-48')).toEqual([]);
  expect(elsewhere.map(({ code }) => code)).toContain('V-49');
  expect(elsewhere.every(({ file }) => file !== 'data/compounds.csv')).toBe(true);
});

it('without a network and without a whole root the check fails instead of passing', async () => {
  const offline = makeChecker(() => Promise.reject(new Error('offline')), '');
  await expect(offline.check([{ name: 'offices.csv', bytes: bytesOf(source('data/offices.csv')) }], () => {})).rejects.toThrow('offline');
});

describe('a corrected copy', () => {
  const rows = ['小区编号,小区名称 ,街道编号,社区编号,建成年份,单栋楼宇,楼栋数,户数,建筑面积,电梯,管理模式,业主组织,说明'];
  rows.push('c0001, 示例一号小区,s01,s01-01,２０１０,否,12,640,"61,200",全部有,市场化物业,业委会,电话 13800005678');
  rows.push('c0002,示例二号小区,s01,s01-02,1998,否,3,约105,9800.5元,无,市场化物业,物管会,');

  it('changes the form of cells and nothing that is in doubt, lists each change, and hides every number of a person', async () => {
    const { files } = await check(['compounds.csv', rows.join('\n')]);
    expect(files[0]?.corrections.map(({ place, before, after, why }) => [place, before, after, why])).toEqual([
      ['B1', '小区名称 ', '小区名称', 'header'],
      ['B2', ' 示例一号小区', '示例一号小区', 'spaces'],
      ['E2', '２０１０', '2010', 'width'],
      ['I2', '61,200', '61200', 'thousands'],
      ['M2', '电话 138******78', '电话 138******78', 'masked'],
    ]);
    const copy = checker.copy(0);
    expect(copy).toBe(
      '\ufeff' +
        [
          rows[0]!.replace(' ,', ','),
          'c0001,示例一号小区,s01,s01-01,2010,否,12,640,61200,全部有,市场化物业,业委会,电话 138******78',
          rows[2],
        ].join('\r\n') +
        '\r\n',
    );
  });

  it('is not offered of a file that ends in an open quote', async () => {
    const { files } = await check(['compounds.csv', `${rows.join('\n')}\n"c0003,`]);
    expect(files[0]?.hasCopy).toBe(false);
  });

  it('leaves a valid credit code alone', async () => {
    const { files } = await check(['companies.csv', source('data/companies.csv').replace('示例', ' 示例')]);
    expect(files[0]?.corrections.map(({ why }) => why)).not.toContain('masked');
  });
});

it.each([
  ['date', '2026/5/1', '2026-05-01'],
  ['date', '2026年5月1日', '2026-05-01'],
  ['date', '5/1/2026', undefined],
  ['date', '45778', undefined],
  ['price', '１．８０', '1.80'],
  ['price', '约2', undefined],
  ['price', '1.5-2.0', undefined],
  ['price', '1.80元', undefined],
])('of a %s, %s becomes %s', (cell, text, becomes) => {
  const field = fieldsOf(kindOf('charge').schema).find((one) => one.cell === cell)!;
  expect(correctCell(text, field)?.text).toBe(becomes);
});

it('a folder gives its sources and nothing of the programs beside them', () => {
  expect(rootPath('明白/data/offices.csv')).toBe('data/offices.csv');
  expect(rootPath('我的数据/offices.csv')).toBeUndefined();
  const names = (list: string[]) => onlySources(list.map((name) => ({ name }))).map(({ name }) => name);
  expect(names(['x/README.md', 'x/data/offices.csv'])).toEqual(['x/data/offices.csv']);
  expect(names(['x/data/ledger/checkpoint', 'x/data/offices.csv'])).toEqual(['x/data/offices.csv']);
  expect(names(['a.csv', 'b.md'])).toEqual(['a.csv', 'b.md']);
});

it('every code that is explained to clerks is either checked here or listed as not', () => {
  const explained = [...readFileSync('docs/problems.md', 'utf8').matchAll(/^### (\S+)$/gm)].map(([, code]) => code!);
  // V-39 and V-59 are what reading says of a column that nobody may type.
  const here = new Set([...RULES.map(({ code }) => code), ...Object.keys(CODES), 'V-39', 'V-59']);
  const listed = Object.values(NOT_HERE).flat();
  const isListed = (code: string) => listed.some((one) => code === one || code.startsWith(`${one}-`));
  expect(explained.filter((code) => !here.has(code) && !isListed(code))).toEqual([]);
  expect(listed.filter((code) => words.notHereItems[code] === undefined)).toEqual([]);
});
