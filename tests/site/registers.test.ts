import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { RegisterData } from '../../src/client/register-rows.ts';
import { useToolPage } from './tool-page.ts';
import { tabTo } from './watched-page.ts';

/** A register with several pages, filters, figures and dates. */
const REGISTER = 'contracts/';
const ROWS_PER_PAGE = 50;

const tool = useToolPage();
const { at } = tool;
const data = () => tool.json<RegisterData>(`${REGISTER}rows.json`);
const rows = () => tool.page.locator('[data-register] tbody tr');
const names = () => rows().locator('th').allInnerTexts();
const said = () => tool.page.locator('[data-register] [role=status]');
const pager = () => tool.page.locator('[data-register-pager] nav');
/** Records of one kind of contract, which stand on several pages of the list. */
const wanted = () => {
  const filter = data().filters.findIndex(({ key }) => key === 'kind');
  const value = data().filters[filter]?.values[0]?.[0] ?? '';
  return { value, rows: data().rows.filter(({ of }) => of[filter]?.includes(0)) };
};

describe('without scripts', () => {
  test('the pages of the list together have every record, and nothing is offered that would not work', async () => {
    await tool.open({ javaScriptEnabled: false });
    const { page } = tool;
    await page.goto(at(REGISTER));
    expect(await page.locator('[data-register] form').isVisible()).toBe(false);
    const links: string[] = [];
    for (;;) {
      links.push(
        ...(await rows()
          .locator('th a')
          .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname))),
      );
      const next = page.locator('[data-register-pager] a[rel=next]');
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(new Set(links).size).toBe(data().rows.length);
    expect(links).toHaveLength(data().rows.length);
  });

  test('the column that the list is ordered by says so', async () => {
    await tool.open({ javaScriptEnabled: false });
    await tool.page.goto(at(REGISTER));
    expect(await tool.page.locator('th[aria-sort]').allInnerTexts()).toEqual(['开始日期']);
    expect(await tool.page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  });
});

describe('with scripts', () => {
  test('a choice narrows all pages at once, is announced, stands in the address and survives a reload', async () => {
    const { page } = tool;
    const { value, rows: expected } = wanted();
    await page.goto(at(REGISTER));
    await page.getByLabel('合同类别').selectOption(value);
    await expect.poll(() => said().innerText()).toContain(`找到${expected.length}份`);
    expect(await names()).toEqual(expected.slice(0, ROWS_PER_PAGE).map(({ cells }) => cells[0]));
    expect(await pager().isVisible()).toBe(false);
    const address = page.url();
    expect(decodeURIComponent(address)).toContain(`?kind=${value}`);
    await page.reload();
    await expect.poll(() => said().innerText()).toContain(`找到${expected.length}份`);
    expect(await page.getByLabel('合同类别').inputValue()).toBe(value);
    await page.getByRole('button', { name: '恢复全部' }).click();
    await expect.poll(() => rows().count()).toBe(ROWS_PER_PAGE);
    expect(await pager().isVisible()).toBe(true);
    expect(page.url()).toBe(address.split('?')[0]);
  });

  test('part of a name is found on whichever page it stands, by keyboard alone', async () => {
    const { page } = tool;
    const last = data().rows.at(-1);
    await page.goto(at(REGISTER));
    await tabTo(page, '#reg-q');
    await page.keyboard.type(last?.cells[0] ?? '');
    await expect.poll(names).toContain(last?.cells[0]);
    await tabTo(page, '[data-register] th a');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/${REGISTER}[^/]+/$`));
    expect(await page.innerText('h1')).toBe(`${last?.cells[0]}的物业服务合同`);
  });

  test('a head sorts by its column, and the other way when it is pressed again', async () => {
    const { page } = tool;
    await page.goto(at(REGISTER));
    const column = data().columns.indexOf('to');
    const ends = data()
      .rows.map(({ keys }) => String(keys[column]))
      .toSorted();
    const days = () => rows().locator('td:nth-last-child(2)').allInnerTexts();
    const said = (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
    await page.getByRole('button', { name: '结束日期' }).click();
    await expect.poll(days).toEqual(ends.toReversed().slice(0, ROWS_PER_PAGE).map(said));
    await page.getByRole('button', { name: '结束日期' }).click();
    await expect.poll(days).toEqual(ends.slice(0, ROWS_PER_PAGE).map(said));
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: '再看50份' }).click();
    await expect.poll(() => rows().count()).toBe(2 * ROWS_PER_PAGE);
  });

  test('on a small phone choices and orders unfold below the search box', async () => {
    await tool.open({ viewport: { width: 360, height: 740 } });
    const { page } = tool;
    await page.goto(at(REGISTER));
    const select = page.getByLabel('合同类别');
    expect(await select.isVisible()).toBe(false);
    const opener = page.getByRole('button', { name: '筛选和排列' });
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    await opener.click();
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    expect(await select.isVisible()).toBe(true);
    await page.getByLabel('排列', { exact: true }).selectOption('-to');
    await expect.poll(() => said().innerText()).toContain('结束日期，晚的在前');
  });

  test('in large print on a laptop rows are labelled, nothing reaches beyond the screen, and orders are chosen from a list', async () => {
    await tool.open({ viewport: { width: 1280, height: 800 } });
    const { page } = tool;
    await page.goto(at(`${REGISTER}?elder=1`));
    await expect.poll(() => page.getByLabel('排列', { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('th button').count()).toBe(0);
    expect(
      await rows()
        .first()
        .locator('td')
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content),
    ).toBe('"企业"');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  test('nothing matches is said in words', async () => {
    const { page } = tool;
    await page.goto(at(`${REGISTER}?q=龘靐`));
    await expect.poll(() => said().innerText()).toContain('没有找到');
    expect(await rows().count()).toBe(0);
  });

  test('what a messenger adds to the address narrows nothing and fetches nothing', async () => {
    const { page } = tool;
    await page.goto(at(`${REGISTER}?from=timeline&isappinstalled=0`));
    await page.waitForLoadState('networkidle');
    expect(await rows().count()).toBe(ROWS_PER_PAGE);
    expect(tool.requested.filter((address) => address.endsWith('rows.json'))).toEqual([]);
  });

  test('when all records cannot be had, those of the page stay and that is said', async () => {
    const { page } = tool;
    await page.route('**/rows.json', (route) => route.fulfill({ status: 200, body: 'not json' }));
    await page.goto(at(REGISTER));
    await page.fill('#reg-q', '花园');
    await expect.poll(() => said().innerText()).toContain('现在取不到全部记录');
    expect(await rows().count()).toBe(ROWS_PER_PAGE);
    expect(await pager().isVisible()).toBe(true);
  });
});

test('whoever has chosen a compound is led to all records of it', async () => {
  const { page } = tool;
  const filter = data().filters.findIndex(({ key }) => key === 'compound');
  const [id = '', name = ''] = data().filters[filter]?.values[0] ?? [];
  const expected = data().rows.filter(({ of }) => of[filter]?.includes(0));
  await page.addInitScript((mine) => localStorage.setItem('my-compound', JSON.stringify(mine)), { id, name, place: '' });
  await page.goto(at(REGISTER));
  await page.getByRole('link', { name: '只看它的全部记录' }).click();
  await expect.poll(() => said().innerText()).toContain(`“${name}”，找到${expected.length}份`);
  expect(await names()).toEqual(expected.map(() => name));
});

test('a record leads to the records it names, and those that refer to it lead back', async () => {
  const { page } = tool;
  await page.goto(at('communities/s01-01/'));
  const compound = page.locator('#of-compounds').locator('..').locator('tbody a').first();
  const name = await compound.innerText();
  await compound.click();
  await page.waitForURL(/\/compounds\/[^/]+\/$/);
  expect(await page.innerText('h1')).toBe(name);
  await page.goto(at('communities/s01-01/'));
  await page.locator('dl a[href$="/subdistricts/s01/"]').click();
  await page.waitForURL(/\/subdistricts\/s01\/$/);
});

test('every list and record hands out its whole register and leads to what its columns mean', () => {
  for (const path of ['contracts/', 'communities/s01-01/', 'offices/']) {
    const html = readFileSync(join(inject('siteBelow'), path, 'index.html'), 'utf8');
    const file = path.split('/')[0];
    for (const target of [`data/${file}.csv"`, `data/${file}/#dictionary"`]) expect(html, path).toContain(target);
  }
});
