import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import { cleanEnvironment, copyProgram } from './small-site.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

/** What somebody who adds a kind of record writes: its schema, a line in the registry, a table. */
const SCHEMA = `import { z } from 'zod';
import { choice, col, date, id, int, name, text } from './cells.ts';

export const Lamp = z.strictObject({
  id: col(id, '路灯编号', '永久不变的编号', 'l-1'),
  name: col(name, '路灯名称', '路灯名称', '东门路灯'),
  compoundId: col(id, '小区编号', '小区', 'c0001'),
  kind: col(choice('太阳能', '接电'), '供电', '怎样供电', '接电'),
  height: col(int(1, 30), '高度', '灯杆高度', '6', '米'),
  litOn: col(date, '亮灯日期', '第一次亮灯的日期', '2026-03-01'),
  repairedOn: col(date, '修复日期', '坏了以后修好的日期').optional(),
  note: col(text, '说明', '其他说明').optional(),
});
export type Lamp = z.output<typeof Lamp>;
`;
const LINE = `  lamp: kind(Lamp, 'table', 'lamps', '路灯', '小区里的路灯。', { refs: { compoundId: 'compound' }, sortBy: '-litOn' }),\n`;
const LAMPS = 12;

let folder: string;
let server: StaticServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
const read = (path: string) => readFileSync(join(folder, 'www', path), 'utf8');
const at = (path: string) => `${server.url}${path}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kind-'));
  copyProgram(folder);
  for (const name of ['data', 'content']) cpSync(join('tests/fixtures/base', name), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'src/schema/lamp.ts'), SCHEMA);
  const group = join(folder, 'src/schema/kinds/works.ts');
  const opening = 'export const WORKS_KINDS = {\n';
  const declared = readFileSync(group, 'utf8');
  expect(declared).toContain(opening);
  writeFileSync(group, `import { Lamp } from '../lamp.ts';\n${declared.replace(opening, opening + LINE)}`);
  writeFileSync(join(folder, 'data/lamps.csv'), tableOfLamps());
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: cleanEnvironment({ OUT_DIR: 'www' }),
  });
  if (status !== 0) throw new Error(stderr);
  server = await startServer({ folder: join(folder, 'www'), base: '/', port: 0 });
  browser = await launchBrowser();
  watched = await openWatched(browser, server.url);
  page = watched.page;
});

afterAll(async () => {
  await watched?.close();
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const heightOf = (index: number) => 4 + (index % 5);

function tableOfLamps(): string {
  const rows = Array.from({ length: LAMPS }, (_, index) => {
    const day = String(index + 1).padStart(2, '0');
    return `l-${index + 1},第${index + 1}盏路灯,c0001,${index % 3 === 0 ? '太阳能' : '接电'},${heightOf(index)},2026-03-${day},,${index === 0 ? '=1+1' : ''}`;
  });
  return `路灯编号,路灯名称,小区编号,供电,高度,亮灯日期,修复日期,说明\n${rows.join('\n')}\n`;
}

describe('a new kind of record, added without a line of page code,', () => {
  test('has a list that opens with a sentence and how many there are of what', async () => {
    await page.goto(at('lamps/'));
    expect(await page.innerText('h1')).toBe('路灯');
    expect(await page.innerText('.ans')).toBe(`小区里的路灯，共${LAMPS}条。`);
    expect(await page.innerText('.top .note')).toContain('按供电分：太阳能4条，接电8条。');
    expect(await page.locator('tbody tr').count()).toBe(LAMPS);
    expect(await page.locator('th[aria-sort=descending]').innerText()).toContain('亮灯日期');
    expect(await page.locator('tbody tr').first().innerText()).toContain('2026年3月12日');
  });

  test('is narrowed by its choices, and says how many were found', async () => {
    await page.goto(at('lamps/'));
    await page.getByLabel('供电').selectOption('太阳能');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(4);
    expect(await page.locator('form [role=status]').innerText()).toContain('找到4条');
    expect(page.url()).toContain('?kind=');
  });

  test('is sorted by its columns', async () => {
    await page.goto(at('lamps/'));
    await page.getByRole('button', { name: '高度' }).click();
    const heights = Array.from({ length: LAMPS }, (_, index) => heightOf(index)).sort((a, b) => b - a);
    await expect.poll(() => page.locator('tbody td.num').allInnerTexts()).toEqual(heights.map(String));
    expect(await page.locator('th[aria-sort=descending]').innerText()).toContain('高度');
  });

  test('has a page for each record, with its fields, its unit, the record it names and what nobody filled in', async () => {
    await page.goto(at('lamps/l-2/'));
    expect(await page.innerText('h1')).toBe('第2盏路灯');
    const facts = await page.locator('dl').first().innerText();
    for (const text of ['供电', '接电', '5米', '2026年3月2日']) expect(facts).toContain(text);
    expect(await page.locator('dl a[href="/compounds/c0001/"]').count()).toBe(1);
    expect(await page.innerText('main')).toContain('没有填写：修复日期、说明。');
  });

  test('has a dictionary, and downloads in which a formula does nothing', async () => {
    await page.goto(at('lamps/'));
    await page.click('a[href$="/data/lamps/#dictionary"]');
    expect(await page.locator('#dictionary').locator('..').innerText()).toContain('怎样供电');
    expect(read('data/lamps.csv')).toContain("l-1,第1盏路灯,c0001,太阳能,4,2026-03-01,,'=1+1");
    expect(JSON.parse(read('data/lamps.json'))).toMatchObject({ kind: 'lamp', rows: { length: LAMPS } });
    expect(read('data/index.html')).toContain('/data/lamps/');
  });

  test('does all that without an error, a foreign request or a breach of the policy', () => {
    expect(watched.troubles).toEqual([]);
  });
});
