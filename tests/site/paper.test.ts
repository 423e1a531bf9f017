import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { ORIGIN, SUB_PATH } from './build-sites.ts';
import { countPages, readCodes, readPdf } from './read-pdf.ts';
import { useServedSite } from './served-site.ts';

const folder = inject('siteBelow');
const files = listFiles(folder);
const read = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');

/** A notice that was corrected once, by an office with a document number. */
const CORRECTED = 'notices/2025/n-2025-0060/';
const notices = files.filter((path) => /^notices\/\d+\/[^/]+\/index\.html$/.test(path)).map((path) => path.replace('index.html', ''));
const plain = notices.find((path) => /class="sheet doc plain"/.test(read(path)) && files.includes(`${path}slip/index.html`))!;
const slip = `${plain}slip/`;

const A4 = { width: 210, height: 297 };
const A3 = { width: 297, height: 420 };

const site = useServedSite();
let context: BrowserContext;

beforeAll(async () => {
  // Paper has no scripts, and must not need any.
  context = await site.browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
});

async function print(path: string): Promise<Uint8Array> {
  const page = await context.newPage();
  await page.goto(site.url + path);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf;
}

/** Reads the one code of a printed page, and sees to it that the page it names exists. */
async function codeOf(pdf: Uint8Array, number: number) {
  const codes = await readCodes(site.browser, pdf, number);
  expect(codes).toHaveLength(1);
  const code = codes[0]!;
  expect(code.text.startsWith(ORIGIN + SUB_PATH)).toBe(true);
  const [address = '', state] = code.text.split('#');
  const path = address.slice((ORIGIN + SUB_PATH).length);
  // Size and root of the publication log, for whoever holds the sheet against it.
  expect(state).toMatch(/^c=\d+\.[\w-]{43}$/);
  expect(existsSync(join(folder, path, 'index.html')), code.text).toBe(true);
  return { ...code, address, path };
}

describe('a printed notice', () => {
  test('with a red head carries head, number, text, signature, page numbers and the code of its version', async () => {
    const pdf = await print(CORRECTED);
    const pages = await readPdf(pdf);
    for (const { width, height } of pages) expect({ width, height }).toEqual(A4);
    const [first, last] = [pages[0]!.text, pages.at(-1)!.text];
    expect(first).toContain('云汀区柳岸街道办事处柳街公示〔2025〕6号');
    expect(first).toContain('—1—');
    expect(last).toContain('2025年10月24日');
    expect(last).toContain('监督电话:000-55500100');
    expect(last).toContain('第2版,2025年10月29日更正');
    expect(last).toMatch(/演示登记[\d,]+条·校验码(?:[\dA-F]{4}-){3}[\dA-F]{4}/);
    const code = await codeOf(pdf, pages.length);
    expect(code).toMatchObject({ path: `${CORRECTED}v/2/`, errorCorrection: 'M' });
    expect(code.side).toBeGreaterThan(28);
    expect(last).toContain(code.address.replace('https://', ''));
  });

  test('without one has no number above its title and no lines around the strip', async () => {
    const pages = await readPdf(await print(plain));
    expect(pages[0]!.text).toContain('关于');
    expect(read(plain)).not.toContain('class="org"');
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(site.url + plain);
    expect(await page.locator('.paper').evaluate((strip) => getComputedStyle(strip).borderTopStyle)).toBe('none');
    await page.close();
  });

  test('says on every sheet that it is a demonstration, and prints nothing of the site around it', async () => {
    for (const { text } of await readPdf(await print(CORRECTED))) {
      expect(text).toContain('演示数据');
      expect(text).not.toMatch(/首页|大字版|怎样提意见|档案信息|网站标识码/);
    }
  });

  test('breaks a long table over pages and repeats its head', async () => {
    const rows = (path: string) =>
      Math.max(0, ...[...read(path).matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table.split('<tr').length));
    const long = notices.toSorted((a, b) => rows(b) - rows(a))[0]!;
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(site.url + long);
    const table = page.locator('.doc table').first();
    expect(await table.evaluate((found) => getComputedStyle(found).breakInside)).toBe('auto');
    expect(
      await table
        .locator('tr')
        .first()
        .evaluate((row) => getComputedStyle(row).breakInside),
    ).toBe('avoid');
    expect(await table.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
    await page.close();
  });
});

describe('a poster', () => {
  const longest = notices.toSorted((a, b) => titleOf(b).length - titleOf(a).length).slice(0, 10);
  const compounds = files
    .filter((path) => /^compounds\/[^/]+\/poster\/index\.html$/.test(path))
    .map((path) => path.replace('poster/index.html', ''));

  for (const [what, path] of [
    ['notice', CORRECTED],
    ['compound', 'compounds/c0001/'],
  ] as const) {
    for (const [paper, anchor, size, least] of [
      ['A4', '', A4, 35],
      ['A3', '#a3', A3, 50],
    ] as const) {
      test(`of a ${what} on ${paper} is one sheet with the code of its version`, async () => {
        const pdf = await print(`${path}poster/${anchor}`);
        const pages = await readPdf(pdf);
        expect(pages.map(({ width, height }) => ({ width, height }))).toEqual([size]);
        expect(pages[0]!.text).toContain('演示数据');
        const code = await codeOf(pdf, 1);
        expect(code.path).toMatch(new RegExp(`^${path}v/\\d+/$`));
        expect(code.side).toBeGreaterThan(least);
        expect(pages[0]!.text).toContain(code.address.replace('https://', ''));
      });
    }
  }

  test('stays one sheet, with everything on it, for the ten longest titles', async () => {
    for (const path of longest) await expectOneSheet(`${path}poster/`);
  });

  test('stays one sheet for the compounds with the most to say', async () => {
    const full = compounds.toSorted((a, b) => read(`${b}poster/`).length - read(`${a}poster/`).length).slice(0, 3);
    for (const path of full) await expectOneSheet(`${path}poster/`);
  });

  test('says until when, to whom and at which number people may object', async () => {
    const [page] = await readPdf(await print(`${plain}poster/`));
    expect(page!.text).toMatch(/意见提到\d{4}年\d+月\d+日\(周.\)\d\d:\d\d/);
    expect(page!.text).toContain('向谁提');
    expect(page!.text).toMatch(/电话[\d-]{7}/);
  });
});

test('an objection slip is one sheet with room to write, what need not be filled in, and the code', async () => {
  const pdf = await print(slip);
  const pages = await readPdf(pdf);
  expect(pages.map(({ width, height }) => ({ width, height }))).toEqual([A4]);
  for (const words of ['意见和理由', '加盖公章', '提倡署真实姓名', '可以不填', '不要张贴', '截止']) expect(pages[0]!.text).toContain(words);
  expect((await codeOf(pdf, 1)).path).toBe(`${plain}v/1/`);
});

test('the objection slips with the most to say leave at least five lines', async () => {
  const slips = files.filter((path) => path.endsWith('/slip/index.html')).map((path) => path.replace('index.html', ''));
  for (const path of slips.toSorted((a, b) => read(b).length - read(a).length).slice(0, 3)) {
    expect((await expectOneSheet(path)).room, path).toBeGreaterThan(5 * 9.6);
  }
});

describe('the page of a version', () => {
  test('says first, and largest, that the version was replaced, when and by which, and what changed', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}${CORRECTED}v/1/`);
    const main = page.locator('main');
    expect((await main.innerText()).trim().split('\n')[0]).toBe('第1版已被替换，请看第2版');
    for (const words of ['2025年10月29日起', '2.60万元', '2.80万元', '分摊表中三层每户金额录入有误', '云汀区柳岸街道办事处']) {
      expect(await main.innerText()).toContain(words);
    }
    const sizes = await main.evaluate((element) =>
      [...element.querySelectorAll('*')].filter((one) => one.textContent?.trim()).map((one) => parseFloat(getComputedStyle(one).fontSize)),
    );
    expect(await page.locator('h1').evaluate((title) => parseFloat(getComputedStyle(title).fontSize))).toBe(Math.max(...sizes));
    await page.locator(`main a[href="${SUB_PATH}${CORRECTED}"]`).first().click();
    expect(page.url()).toBe(site.url + CORRECTED);
    await page.close();
  });

  test('says of the one in force that it counts', () => {
    expect(read(`${CORRECTED}v/2/`)).toContain('第2版，');
    expect(read(`${CORRECTED}v/2/`)).toContain('现行有效');
    expect(read(`${CORRECTED}v/2/`)).not.toContain('已被替换');
  });

  test('exists for every version and no more, for notices and compounds', () => {
    const versions = files.filter((path) => /\/v\/\d+\/index\.html$/.test(path));
    const count = new Map<string, number[]>();
    for (const path of versions) {
      const [owner = '', number = ''] = path.split(/\/v\/|\/index/);
      count.set(
        owner,
        [...(count.get(owner) ?? []), Number(number)].sort((a, b) => a - b),
      );
    }
    for (const [owner, numbers] of count) expect(numbers, owner).toEqual(numbers.map((_, index) => index + 1));
    expect(existsSync(join(folder, CORRECTED, 'v/3'))).toBe(false);
    for (const path of notices) expect(count.has(path.slice(0, -1)), path).toBe(true);
  });

  test('tells how a compound changed', () => {
    const outdated = files.find((path) => /^compounds\/[^/]+\/v\/2\/index\.html$/.test(path))!.replace('v/2/index.html', 'v/1/');
    expect(read(outdated)).toMatch(/第1版已被替换，?(?:<wbr>)?请看/);
    expect(read(outdated)).toMatch(/改了什么/);
  });

  test('is kept out of search engines and of the search of the site, as posters and slips are', () => {
    for (const path of [`${CORRECTED}v/1/`, `${CORRECTED}poster/`, slip, 'compounds/c0001/poster/', 'compounds/c0001/v/1/']) {
      expect(read(path)).toContain('<meta name="robots" content="noindex">');
      expect(read(path)).not.toContain('data-search-page');
    }
  });
});

function titleOf(path: string): string {
  return /<h1>([\s\S]*?)<\/h1>/.exec(read(path))?.[1]?.replaceAll(/<[^>]+>/g, '') ?? '';
}

/** One printed page, whose content does not run out of the sheet that cuts it off; `room` is that of the written lines, in mm. */
async function expectOneSheet(path: string): Promise<{ room: number }> {
  const page = await context.newPage();
  // The width of the text area of A4, so that lines break as on paper.
  await page.setViewportSize({ width: 680, height: 1030 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.url + path);
  const cut = await page
    .locator('.poster')
    .evaluate((sheet) => [sheet, ...sheet.querySelectorAll('.say')].map((part) => part.scrollHeight - part.clientHeight));
  expect(Math.max(...cut), path).toBeLessThanOrEqual(1);
  const lines = page.locator('.rules');
  const room = (await lines.count()) === 0 ? 0 : await lines.evaluate((box) => (box.clientHeight / 96) * 25.4);
  expect(await countPages(await page.pdf({ preferCSSPageSize: true })), path).toBe(1);
  await page.close();
  return { room };
}
