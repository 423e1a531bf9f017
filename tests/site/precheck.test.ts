import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { precheckText as words } from '../../src/format/wording/precheck.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { KINDS } from '../../src/schema/registry.ts';
import { checkSources } from '../../src/site/check-sources.ts';
import { exportedValues } from '../../src/site/data-view.ts';
import { writeCsv, writeJson } from '../../src/site/export.ts';
import { publishedLayout } from '../../src/site/precheck-view.ts';
import { makeSite } from '../../src/site/site.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { overlayFiles } from '../../src/sources/overlay-files.ts';
import { useToolPage } from './tool-page.ts';

const FIXTURES = 'tests/fixtures';
const BASE = join(FIXTURES, 'base');
/** Made up; it passes for a mobile. */
const MOBILE = '13800005678';
const tool = useToolPage();
const { at } = tool;

/** Lets the page see the exports of the smallest root instead of those of the demonstration district. */
async function publishBase(page: Page): Promise<void> {
  const { dataset } = checkSources('', nodeFiles(BASE));
  const site = makeSite(dataset, [], '2026-11-20');
  const exported = new Map([['precheck/base.json', JSON.stringify(publishedLayout(site))]]);
  for (const kind of KINDS.filter(({ published }) => published)) {
    exported.set(`data/${kind.source.file}.csv`, writeCsv(kind, exportedValues(site, kind.name)));
    exported.set(`data/${kind.source.file}.json`, writeJson(kind, exportedValues(site, kind.name), site.dataDate));
  }
  await page.context().route(/\/(?:data|precheck)\/[^/]+\.(?:csv|json)$/, async (route) => {
    const body = exported.get(new URL(route.request().url()).pathname.split('/').slice(-2).join('/'));
    await (body === undefined ? route.abort() : route.fulfill({ body }));
  });
}

/** Chooses files by their paths, waits for the result, and reads every line of it, file by file. Runs in the page. */
async function checkInPage({
  files,
  busy,
}: {
  files: readonly { path: string; base64: string }[];
  busy: readonly string[];
}): Promise<string[]> {
  const root = document.querySelector<HTMLElement>('[data-precheck]')!;
  const part = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-part=${name}]`)!;
  const until = async (done: () => boolean) => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  part('clear').click();
  const data = new DataTransfer();
  for (const { path, base64 } of files) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], path));
  const input = part<HTMLInputElement>('files');
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
  const state = part('state');
  await until(() => state.textContent !== '' && !busy.some((start) => state.textContent.startsWith(start)));
  const lines: string[] = [];
  const read = (place: ParentNode, selector: string) =>
    [...place.querySelectorAll(selector)].map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim());
  const result = part('result');
  for (const open of result.querySelectorAll<HTMLElement>('.lines button')) {
    open.click();
    const table = root.querySelector('#pc-file .pc, #pc-file .hint');
    const hasTable = root.querySelector('#pc-rows') !== null;
    if (hasTable && !table) await until(() => root.querySelector('#pc-file .pc, #pc-file p.hint') !== null);
    lines.push(...read(root.querySelector('#pc-file')!, '.faults li, .said-at p'));
  }
  lines.push(...read(result, ':scope > section .faults li'));
  return [state.textContent, ...lines];
}

const BUSY = [words.starting, '正在'];

function linesOf(problem: Problem, own: boolean): string {
  const { file, row, line, columnLetter: letter, field, message, hint, code, severity } = problem;
  const isTable = file.endsWith('.csv');
  const cell = row ? `${letter}${row}` : '';
  const place = own ? (isTable ? cell : line ? String(line) : '') : [file, isTable ? cell : ''].filter(Boolean).join(' ');
  const where = words.of(/^\d+$/.test(place) ? words.line(place) : place, field);
  return `${words.severity[severity]} ${where}${words.said(message, hint)}${words.code(code)}${words.newTab}`
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Texts are compared without blanks: where a line may break is not what they say. */
const squeeze = (lines: readonly string[]) => lines.map((line) => line.replaceAll(/\s/g, '')).sort();

const cases = readdirSync(FIXTURES).filter((name) => name.startsWith('v-'));
const filesOf = (name: string) => listFiles(join(FIXTURES, name)).filter((path) => /^(?:data|content|public)\//.test(path));

describe('the verdict in the browser', () => {
  test(`is that of the check on each of ${cases.length} fixtures, laid over what is published`, async () => {
    const { page } = tool;
    await publishBase(page);
    await page.goto(at('precheck/'));
    const differing: unknown[] = [];
    for (const name of cases) {
      const files = filesOf(name).map((path) => ({ path, bytes: readFileSync(join(FIXTURES, name, path)) }));
      const over = new Map(files.map(({ path, bytes }) => [path, new Uint8Array(bytes)]));
      const { problems } = checkSources('', overlayFiles(nodeFiles(BASE), over));
      const said = problems.map((problem) => linesOf(problem, over.has(problem.file) || over.has('data/site.json')));
      // Settings come with the whole folder: a root is checked by itself then, not laid over what is published.
      const others = over.has('data/site.json') ? listFiles(BASE).filter((path) => !over.has(path)) : [];
      const whole = others.map((path) => ({ path, bytes: readFileSync(join(BASE, path)) }));
      const given = [...files, ...whole].map(({ path, bytes }) => ({ path, base64: bytes.toString('base64') }));
      const [, ...lines] = await page.evaluate(checkInPage, { files: given, busy: BUSY });
      if (squeeze(lines).join('\n') !== squeeze(said).join('\n')) differing.push({ name, browser: squeeze(lines), check: squeeze(said) });
    }
    expect(differing).toEqual([]);
    expect(cases.length).toBeGreaterThan(100);
  });

  test('of a whole folder needs nothing that is published', async () => {
    const { page, requested } = tool;
    await page.goto(at('precheck/'));
    await page.setInputFiles('[data-part=folder]', BASE);
    await page.locator('.lines li').first().waitFor();
    expect(await page.locator('[data-part=state]').innerText()).toBe(words.result('', listFiles(BASE).length));
    expect(await page.locator('main').innerText()).toContain(words.whole);
    expect(requested.filter((url) => /\/data\/|base\.json/.test(url))).toEqual([]);
  });

  test('is the same of a file that is dropped', async () => {
    const { page } = tool;
    await publishBase(page);
    await page.goto(at('precheck/'));
    await page.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'offices.csv'));
        document.querySelector('[data-part=drop]')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      readFileSync(join(BASE, 'data/offices.csv'), 'utf8'),
    );
    await expect.poll(() => page.locator('[data-part=state]').innerText()).toBe(words.result('', 1));
  });
});

describe('a workbook with everything wrong that a clerk makes wrong', () => {
  const rows = [
    ['示例区住宅小区台账'],
    [
      '小区编号',
      '小区名称',
      '街道编号',
      '社区编号',
      '建成年份',
      '单栋楼宇',
      '楼栋数',
      '户数',
      '建筑面积（㎡）',
      '电梯',
      '管理模式',
      '企业编号',
      '业主组织',
      '说明',
    ],
    [
      'c0001',
      '示例一号小区 ',
      's01',
      's01-01',
      '２０１０',
      '否',
      '12',
      '640',
      '61,200',
      '全部有',
      '市场化物业',
      'p0001',
      '业委会',
      `联系人手机${MOBILE}`,
    ],
    ['c0002', '示例二号小区', 's01', 's01-02', '1998', '否', '3', '约105', '9800.5', '无', '市场化', 'p0002', '物管会', ''],
  ];

  test('shows each problem at its cell, takes the keyboard to the next, and hands back a copy in which nobody’s number stands', async () => {
    const { page, requested } = tool;
    await publishBase(page);
    await page.goto(at('precheck/'));
    const before = requested.length;
    const posted: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null || request.url().length > 300)
        posted.push(`${request.method()} ${request.url()}`);
    });
    const book = await writeXlsx({ sheets: [{ name: '台账', rows }] });
    await page.setInputFiles('[data-part=files]', { name: '小区（11月）.xlsx', mimeType: '', buffer: Buffer.from(book) });
    await page.locator('.pc .at').first().waitFor();
    expect(await page.locator('[data-part=state]').innerText()).toMatch(/1个文件，查出\d处错误/);
    expect(await page.locator('.lines .d').innerText()).toContain('data/compounds.csv');
    const cell = page.locator('.said-at b', { hasText: /台账!H4/ });
    expect(await cell.innerText()).toContain('户数');

    await page.locator('button', { hasText: words.next }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '')).not.toBe('');
    const said = await page.evaluate(
      () => document.getElementById(document.activeElement?.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(said).toContain('；');

    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('button', { hasText: words.copyDownload }).click()]);
    expect(download.suggestedFilename()).toBe('小区（11月）-已改格式.csv');
    const copy = readFileSync(await download.path(), 'utf8');
    expect(copy).toContain('c0001,示例一号小区,s01,s01-01,2010');
    expect(copy).toContain('约105');
    expect(copy).toContain('138******78');
    for (const text of [copy, await page.content()]) expect(text).not.toContain(MOBILE);

    expect(posted).toEqual([]);
    const own = requested.slice(before).map((url) => url.slice(at('').length));
    expect(own.filter((path) => !/^(?:data\/[\w-]+\.(?:csv|json)|precheck\/base\.json|_astro\/[^?]+)$/.test(path))).toEqual([]);
  });

  test.each([
    ['on a phone', { viewport: { width: 360, height: 740 } }],
    ['in large print and in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
  ])('is without a fault that axe finds, and no wider than the screen: %s', async (_name, options) => {
    await tool.open(options);
    const { page } = tool;
    await publishBase(page);
    await page.goto(at('precheck/?elder=1'));
    const book = await writeXlsx({ sheets: [{ name: '台账', rows }] });
    await page.setInputFiles('[data-part=files]', { name: '小区.xlsx', mimeType: '', buffer: Buffer.from(book) });
    await page.locator('.pc .at').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('once prepared it works without a network, and shows notices as their pages do', async () => {
  const { page } = tool;
  await page.goto(at('precheck/'));
  await page.click('[data-part=prepare]');
  await expect.poll(() => page.locator('[data-part=state]').innerText(), { timeout: 120_000 }).toMatch(/断网也能检查。$/);
  await page.context().setOffline(true);
  const paths = listFiles('content/notices/2026').filter((_path, index) => index % 20 === 0);
  const files = paths.map((path) => ({ path, base64: readFileSync(join('content/notices/2026', path)).toString('base64') }));
  const [state] = await page.evaluate(checkInPage, { files, busy: BUSY });
  expect(state).toBe(words.result('', paths.length));
  const shown: string[] = [];
  for (const index of paths.keys()) {
    await page.locator('.lines button').nth(index).click();
    shown.push(await page.locator('#pc-file article.doc').evaluate(officialForm));
  }
  await page.context().setOffline(false);
  const built: string[] = [];
  for (const path of paths) {
    await page.goto(at(`notices/2026/${path.replace('.md', '')}/`));
    built.push(await page.locator('article.doc').evaluate(officialForm));
  }
  expect(shown).toEqual(built);
  expect(paths.length).toBeGreaterThan(4);
});

/** The text of a notice as it is marked up, without what only a page can offer: reading aloud, and the foot of its paper. */
function officialForm(article: Element): string {
  const copy = article.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.aloud, .paper, wbr, script')) part.remove();
  for (const element of [copy, ...copy.querySelectorAll('h2')])
    for (const name of ['id', 'aria-labelledby', 'data-search-skip']) element.removeAttribute(name);
  for (const element of copy.querySelectorAll('.nb')) element.replaceWith(...element.childNodes);
  copy.normalize();
  return copy.outerHTML.replaceAll(/>\s+|\s+</g, (blank) => blank.trim());
}
