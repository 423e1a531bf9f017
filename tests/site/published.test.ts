import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnvironment } from './small-site.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(project, 'tests/fixtures/published/data');
mkdirSync(join(project, '.cache'), { recursive: true });
// Within the project: for sites elsewhere Astro keeps its own files in one place, where two builds at once would meet.
const parent = mkdtempSync(join(project, '.cache/published-'));
const outDir = join(parent, 'dist');
const page = (path: string) => readFileSync(join(outDir, path, 'index.html'), 'utf8');

beforeAll(async () => {
  const env = cleanEnvironment({ SOURCES_DIR: 'tests/fixtures/published', OUT_DIR: outDir });
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: project, env });
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('the fee page', () => {
  const TABLES = ['foshan-2019', 'hangzhou-2017', 'baiyin-2021', 'changchun', 'yantai-2018', 'jinan', 'huizhou-2007'];
  const REPOSTS = ['changchun', 'yantai-2018', 'jinan', 'huizhou-2007'];

  /** The part of the page that shows one table: from its id to the next. */
  const partOf = (id: string) => {
    const html = page('fees');
    const start = html.indexOf(`id="${id}"`);
    expect(start, id).toBeGreaterThan(0);
    const ends = TABLES.map((other) => html.indexOf(`id="${other}"`)).filter((at) => at > start);
    return html.slice(start, Math.min(...ends, html.indexOf('</main>')));
  };

  test.each(TABLES)('%s is shown as 历史参考示例，非现行标准', (id) => {
    expect(partOf(id)).toContain('历史参考示例，非现行标准');
  });

  test.each(REPOSTS)('%s is marked 未核实 and carries no link', (id) => {
    expect(partOf(id)).toContain('未核实');
    expect(partOf(id)).not.toMatch(/<a\b[^>]*href="https?:/);
  });

  test.each(TABLES.filter((id) => !REPOSTS.includes(id)))('%s is not marked 未核实', (id) => {
    expect(partOf(id)).not.toContain('未核实');
  });

  test.each([
    ['foshan-2019', ['2.70', '2.35', '2.00', '1.65', '1.30']],
    ['hangzhou-2017', ['2.20', '1.70', '1.25', '0.95', '1.80', '1.30', '0.75']],
    ['baiyin-2021', ['0.90', '1.10', '1.30', '1.50', '0.30', '0.40', '0.50', '0.60', '1.035']],
    ['changchun', ['2.36', '1.89', '1.69', '1.34', '1.14', '0.20', '0.30', '2.832']],
    ['yantai-2018', ['0.25', '0.45', '0.70', '1.00', '1.25', '0.50', '0.80', '1.30', '1.80']],
    ['jinan', ['0.50', '0.75', '1.00', '1.30', '1.60', '0.35', '0.20']],
    ['huizhou-2007', ['0.60', '0.50', '0.40', '1.10', '0.90', '0.70']],
  ])('%s shows every published price', (id, prices) => {
    const text = partOf(id).replace(/<[^>]+>/g, ' ');
    expect(prices.filter((price) => !new RegExp(`(?<![\\d.])${price.replace('.', '\\.')}(?!\\d)`).test(text))).toEqual([]);
  });
});

describe('the downloads', () => {
  const TABLES = [
    'fee-standards',
    'fee-cells',
    'fee-addons',
    'service-menus',
    'menu-items',
    'menu-cells',
    'rubrics',
    'rubric-components',
    'rounds',
    'offices',
    'subdistricts',
    'projects',
    'grading-schemes',
    'scheme-bands',
    'grading-counts',
    'indicators',
  ];
  const rowsOf = (path: string) =>
    Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
      delimiter: ',',
    }).data;
  /** 2.70, 2.7 and 2.700 are the same figure. */
  const figure = (text: string) => (/^\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text);
  const sameFigures = (rows: Record<string, string>[], titles: string[]) =>
    rows.map((row) => titles.map((title) => figure(row[title] ?? '')));

  test.each(TABLES)('%s.csv hands out every figure of the source, row for row', (name) => {
    const typed = rowsOf(join(sources, `${name}.csv`));
    const titles = Object.keys(typed[0] ?? {});
    expect(typed.length).toBeGreaterThan(0);
    expect(sameFigures(rowsOf(join(outDir, `data/${name}.csv`)), titles)).toEqual(sameFigures(typed, titles));
  });

  test('the published results come out too', () => {
    expect(rowsOf(join(outDir, 'data/results.csv')).map((row) => [row['对象编号'], row['名次'], figure(row['总分'] ?? '')])).toEqual([
      ['guiyuan', '1', '95.8128'],
      ['dongmen', '10', '93.999'],
    ]);
  });
});

describe('the tables on pages', () => {
  test.each([
    ['menu-cells', ['0.78', '0.41', '0.86', '0.49', '0.16', '0.08']],
    ['projects', ['天阳楼', '13000', '105', '418', '城东商贸城', '7800', '251.6', '转载，未核实']],
    ['grading-counts', ['543', '649', '547', '674', '211', '转载，未核实']],
    ['indicators', ['9', '50', '18', '46%']],
  ])('%s shows the figures, and marks a repost', (name, words) => {
    const html = page(`data/${name}`);
    expect(words.filter((word) => !html.includes(word))).toEqual([]);
  });
});

test('罗湖’s scores keep their four decimals', () => {
  const html = page('rankings/luohu-2022-05');
  expect(html).toContain('95.8128');
  expect(html).toContain('93.9990');
});

test('a recorded period is shown without the minimum of another place', () => {
  for (const [path, period] of [
    ['notices/2022/pudong-2022', '2022年9月9日至2022年9月18日'],
    ['notices/2025/nantong-2025', '2025年2月8日至2025年2月18日'],
  ] as const) {
    const text = page(path).replace(/<[^>]+>/g, '');
    expect(text).toContain(period);
    expect(text).not.toContain('不少于');
  }
});

test('no page links to an unreliable copy', () => {
  const unreliable = /wendadaohang|cnwlgc|iwuye|baitahe|ka981|xy3w|b3prt|ldayhk|wumasheying|chacewang/;
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:html|csv|json|xml)$/.test(entry.name),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(readFileSync(join(file.parentPath, file.name), 'utf8'), file.name).not.toMatch(unreliable);
});

test('every page says that it is a demonstration', () => {
  for (const path of ['', 'fees', 'rankings', 'notices', 'compounds', 'documents', 'data']) expect(page(path), path).toMatch(/演示/);
});
