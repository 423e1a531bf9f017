import { describe, expect, test } from 'vitest';
import { rankLines, PUBLISHED } from '../../src/client/ranking-rows.ts';
import { weighAnew, type WeighData } from '../../src/model/weigh.ts';
import { printed, useToolPage } from './tool-page.ts';
import { tabTo } from './watched-page.ts';

const ROUND = 'rankings/2026-q3/';
const SHOWN = 50;

const tool = useToolPage();
const { at, out } = tool;
const data = () => tool.json<WeighData>(`${ROUND}data.json`);
const table = () => tool.page.locator('.rk tbody tr');
const rows = () =>
  table().evaluateAll((lines) =>
    lines.map((line) => ({
      id: line.id,
      name: line.querySelector('th')?.textContent?.trim() ?? '',
      rank: line.querySelector('.rank b')?.textContent?.trim() ?? '',
      total: line.querySelector('.tt')?.textContent?.trim() ?? '',
    })),
  );
const names = async () => (await rows()).map(({ name }) => name);
const open = (query = '') => tool.page.goto(at(ROUND + query));

describe('the published table', () => {
  test('asks for the whole round only when somebody searches, sorts or weighs', async () => {
    await tool.page.goto(at(ROUND), { waitUntil: 'networkidle' });
    expect(tool.requested.filter((url) => url.endsWith('data.json'))).toEqual([]);
    await tool.page.fill('#rank-name', '里');
    await expect.poll(() => tool.requested.filter((url) => url.endsWith('data.json')).length).toBe(1);
  });

  test('says of every rank whether it is shared, how it moved in word and shape, and how far it can move', async () => {
    await open();
    const ranks = data()
      .rows.slice(0, SHOWN)
      .map(({ rank }) => rank);
    const all = data().rows.map(({ rank }) => rank);
    const shown = await table().evaluateAll((lines) =>
      lines.map((line) => ({
        tied: line.querySelector('.rank .sub')?.textContent === '并列',
        word: line.querySelector('.ch .st')?.textContent?.trim() ?? '',
        shape: line.querySelector('.ch svg') !== null,
        range: line.querySelector('.rg')?.textContent?.trim() ?? '',
      })),
    );
    expect(shown.map(({ tied }) => tied)).toEqual(ranks.map((rank) => all.filter((one) => one === rank).length > 1));
    for (const { word, shape, range } of shown) {
      expect(word).toMatch(/^(升\d+|降\d+|持平|首次|上轮未排)$/);
      expect(shape).toBe(true);
      expect(range).toMatch(/^\d+(—\d+)?$/);
    }
    const caption = await tool.page.locator('.rk caption').innerText();
    expect(caption).toMatch(/名次范围：3项权重轮流减少10%、增加10%.*共排7次/);
    expect(await tool.page.locator('main').innerText()).toMatch(/总分相同的并列，下一名跳号，如两个并列第3，下一个是第5/);
  });

  test('says to whom, until when and where a rank can be contested', async () => {
    await open();
    const contest = await tool.page.locator('section[aria-labelledby=contest]').innerText();
    for (const part of ['向谁提', '到什么时候', '电话', '全部原始分', '测评项目和满分']) expect(contest).toContain(part);
  });
});

describe('searching and sorting', () => {
  test('part of a name finds compounds on every page, and the address brings the search back', async () => {
    const last = data().rows.at(-1)!;
    await open();
    await tool.page.fill('#rank-name', last.name);
    await expect.poll(names).toContain(last.name);
    const count = rankLines(data(), { ...PUBLISHED, name: last.name }).lines.length;
    expect(await out('found').innerText()).toContain(`找到${count}个小区`);
    const address = tool.page.url();
    await tool.page.goto(at('help/'));
    await tool.page.goto(address);
    await expect.poll(names).toContain(last.name);
    expect(await tool.page.inputValue('#rank-name')).toBe(last.name);
    await table().getByRole('link', { name: last.name, exact: true }).click();
    await tool.page.waitForURL(at(`compounds/${last.id}/`));
  });

  test('who was left out is found with the reason', async () => {
    const [left] = data().unranked;
    await open();
    await tool.page.fill('#rank-name', left?.name ?? '');
    await expect.poll(() => out('found').innerText()).toContain(`${left?.name}（${left?.reason}）`);
  });

  test('a name that does not exist says so, and clearing the field brings the published table back', async () => {
    await open();
    const published = await rows();
    await tool.page.fill('#rank-name', '龘靐');
    await expect.poll(() => out('found').innerText()).toContain('没有找到');
    expect(await rows()).toEqual([]);
    await tool.page.fill('#rank-name', '');
    await expect.poll(rows).toEqual(published);
    expect(new URL(tool.page.url()).search).toBe('');
  });

  test('a subdistrict shows its own compounds, fifty at a time', async () => {
    const { rows: all } = data();
    const places = Map.groupBy(all, ({ place }) => place);
    const [place, members] = [...places].toSorted(([, a], [, b]) => b.length - a.length)[0]!;
    await open();
    await tool.page.selectOption('#rank-place', place ?? '');
    await expect.poll(async () => (await rows()).length).toBe(Math.min(SHOWN, members.length));
    expect(await names()).toEqual(members.slice(0, SHOWN).map(({ name }) => name));
    if (members.length > SHOWN) {
      await tool.page.locator('[data-more]').click();
      await expect.poll(async () => (await rows()).length).toBe(Math.min(2 * SHOWN, members.length));
      expect(await tool.page.evaluate(() => document.activeElement?.closest('tr') !== null)).toBe(true);
    }
  });

  test('every column sorts both ways from its head, which says so', async () => {
    await open();
    const button = tool.page.locator('th[data-sort=-total] button');
    const sort = () => tool.page.locator('th[data-sort=-total]').getAttribute('aria-sort');
    await button.click();
    await expect.poll(sort).toBe('descending');
    await button.click();
    await expect.poll(sort).toBe('ascending');
    const expected = rankLines(data(), { ...PUBLISHED, sort: 'total' }).lines.slice(0, SHOWN);
    expect(await names()).toEqual(expected.map(({ name }) => name));
    expect(await tool.page.locator('th[aria-sort]').count()).toBe(1);
  });

  test('on a phone a list of orders does what the heads do', async () => {
    await tool.open({ viewport: { width: 360, height: 800 } });
    await open();
    expect(await tool.page.locator('thead button').count()).toBe(0);
    await tool.page.selectOption('#rank-order', '-rank');
    await expect.poll(async () => (await names())[0]).toBe(rankLines(data(), { ...PUBLISHED, sort: '-rank' }).lines[0]?.name);
  });

  test('works by keyboard alone', async () => {
    const { page } = tool;
    const last = data().rows.at(-1)!;
    await open();
    await tabTo(page, '#rank-name');
    await page.keyboard.type(last.name);
    await expect.poll(names).toContain(last.name);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await tabTo(page, 'th[data-sort="-change"] button');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('th[data-sort="-change"]').getAttribute('aria-sort')).toBe('descending');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  });
});

describe('the reader’s own weights', () => {
  const form = () => tool.page.locator('form[data-weights]');
  const setWeights = async (weights: readonly string[]) => {
    for (const [index, key] of data().keys.entries())
      await form()
        .locator(`input[data-key=${key}]`)
        .fill(weights[index] ?? '0');
  };
  const weigh = () => form().locator('button[type=submit]').click();

  test('the published weights leave the published table as it is, and say so', async () => {
    await open();
    const published = await rows();
    await weigh();
    await expect.poll(() => out('weights-status').count()).toBe(1);
    await expect.poll(() => tool.page.locator('[data-out=weights-status]').innerText()).toContain('公布的权重');
    expect(await rows()).toEqual(published);
    expect(await out('banner').isVisible()).toBe(false);
  });

  test('other weights reorder as the model does under a banner, and one press puts the published ranks back', async () => {
    const { page } = tool;
    await open();
    const published = await rows();
    await setWeights(['0', '0', '１００％']);
    await weigh();
    const keys = data().keys;
    const { ranked, moved } = weighAnew(data(), Object.fromEntries(keys.map((key, index) => [key, index === 2 ? 10_000 : 0])));
    expect(moved).toBeGreaterThan(0);
    await expect.poll(() => out('banner').innerText()).toContain(`${ranked.length}个小区里有${moved}个名次不同`);
    expect(await out('banner').innerText()).toContain('不是公布的名次');
    const expected = ranked.slice(0, SHOWN).map((row) => ({ id: row.subjectId, rank: String(row.rank) }));
    const shown = async () => (await rows()).map(({ id, rank }) => ({ id, rank }));
    await expect.poll(shown).toEqual(expected);
    const ranks = new Map(data().rows.map(({ id, rank }) => [id, String(rank)]));
    expect(await page.locator('.rk .rg').allInnerTexts()).toEqual(expected.map(({ id }) => ranks.get(id)));
    expect(await page.locator('.rk thead').innerText()).toContain('公布名次');
    const address = page.url();
    await page.goto(at('help/'));
    await page.goto(address);
    await expect.poll(shown).toEqual(expected);
    await page.locator('[data-out=banner] [data-reset]').click();
    await expect.poll(rows).toEqual(published);
    expect(await out('banner').isVisible()).toBe(false);
    const first = form().locator('input[data-key]').first();
    expect(await first.inputValue()).toBe(await first.getAttribute('data-published'));
    expect(new URL(page.url()).search).toBe('');
  });

  test('weights that do not add up to 100, and words, are explained at their field', async () => {
    await open();
    await setWeights(['50', '20', '20']);
    await weigh();
    const status = () => tool.page.locator('[data-out=weights-status]').innerText();
    await expect.poll(status).toContain('应为100');
    await setWeights(['五十', '25', '25']);
    await weigh();
    const [key] = data().keys;
    await expect.poll(() => tool.page.locator(`#e-${key}`).innerText()).toContain('只能填一个数');
    expect(await tool.page.evaluate(() => document.activeElement?.id)).toBe(`w-${key}`);
    expect(await out('banner').isVisible()).toBe(false);
  });

  test('the banner is printed above the table', async () => {
    const [first = '', ...others] = data().keys;
    await open(`?${new URLSearchParams([[`w-${first}`, '100'], ...others.map((key) => [`w-${key}`, '0'])])}`);
    await expect.poll(() => out('banner').isVisible()).toBe(true);
    const { text } = await printed(tool.page);
    expect(text).toContain('下面不是公布的名次');
    expect(text).not.toContain('恢复公布的权重');
    expect(text.indexOf('下面不是公布的名次')).toBeLessThan(text.indexOf('公布名次', text.indexOf('下面不是公布的名次') + 10));
  });

  test('works by keyboard alone', async () => {
    const { page } = tool;
    await page.goto(`${at(ROUND)}#weights`);
    await tabTo(page, 'form[data-weights] input[data-key]', 400);
    for (const weight of ['20', '20', '60']) {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(weight);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => out('banner').isVisible()).toBe(true);
  });
});
