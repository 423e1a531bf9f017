import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { priceText } from '../../src/format/money.ts';
import type { FeeCheckData } from '../../src/model/fee-check-data.ts';
import type { WeighData } from '../../src/model/weigh.ts';
import { useToolPage } from './tool-page.ts';
import { tabTo } from './watched-page.ts';

const ROUND = 'rankings/2026-q3/';

const tool = useToolPage();
const { at, json } = tool;

describe('the list of compounds', () => {
  const links = () => tool.page.locator('#names a:visible').allInnerTexts();

  test('two characters and an alias find a compound, and the number found is announced', async () => {
    const { page } = tool;
    const { name, aliases } = json<FeeCheckData>('fees/check/data.json').compounds.find((one) => one.aliases.length > 0) ?? {
      name: '',
      aliases: [],
    };
    await page.goto(at('compounds/'));
    const status = page.locator('[data-filter] [role=status]');
    await page.fill('#name-filter', [...name].slice(0, 2).join(''));
    await expect.poll(links).toContain(name);
    expect(await status.innerText()).toBe(`找到${(await links()).length}个小区`);
    await page.fill('#name-filter', aliases[0] ?? '');
    await expect.poll(links).toContain(name);
    await page.fill('#name-filter', '龘靐');
    await expect.poll(() => status.innerText()).toContain('没有找到');
    expect(await links()).toEqual([]);
  });

  test('works by keyboard alone, down to opening the compound', async () => {
    const { page } = tool;
    const [first] = json<FeeCheckData>('fees/check/data.json').compounds;
    await page.goto(at('compounds/'));
    await tabTo(page, '#name-filter');
    await page.keyboard.type(first?.id ?? '');
    await expect.poll(links).toEqual([first?.name]);
    await tabTo(page, '#names a', 3);
    await page.keyboard.press('Enter');
    await page.waitForURL(at(`compounds/${first?.id}/`));
  });
});

describe('what depends on today', () => {
  /** A compound whose page names a notice without outcome, from what was built. */
  const running = () => {
    for (const id of readdirSync(join(inject('siteBelow'), 'compounds')).filter((name) => !name.includes('.'))) {
      const found = /<span class="st idle"[^>]*data-period[^>]*data-ends="([^"]+)"/.exec(
        readFileSync(join(inject('siteBelow'), `compounds/${id}/index.html`), 'utf8'),
      );
      if (found?.[1]) return { id, endsAt: Date.parse(found[1]) };
    }
    throw new Error('no compound of the demonstration district has a running notice');
  };

  test.each([
    ['an hour before it ends', -3_600_000, '今天截止'],
    ['once it has ended', 1000, '已截止'],
  ])('a compound’s notice is open or over by the reader’s clock: %s', async (_name, offset, word) => {
    const { page } = tool;
    const { id, endsAt } = running();
    await page.clock.setFixedTime(endsAt + offset);
    await page.goto(at(`compounds/${id}/`));
    await expect.poll(() => page.locator('.lines [data-period]').first().innerText()).toContain(word);
    expect(await page.locator('.top .ans').innerText()).not.toMatch(/没有正在|可提意见/);
  });
});

test('the scores of a compound are drawn only when they come into view', async () => {
  await tool.open({ viewport: { width: 1000, height: 300 } });
  const { page, requested } = tool;
  const id = json<WeighData>(`${ROUND}data.json`).rows[0]?.id ?? '';
  await page.goto(at(`compounds/${id}/`), { waitUntil: 'networkidle' });
  expect(requested.filter((url) => url.includes('chart-draw'))).toEqual([]);
  await page.locator('[data-chart]').scrollIntoViewIfNeeded();
  await page.locator('canvas').waitFor();
  expect(await page.locator('canvas').getAttribute('aria-label')).toContain('数值见下表');
});

test('with scripts off every tool’s page still answers, and offers nothing that would not work', async () => {
  await tool.open({ javaScriptEnabled: false });
  const { page } = tool;
  const { compounds, tables, currentId } = json<FeeCheckData>('fees/check/data.json');
  const shows = async (path: string, texts: readonly string[]) => {
    await page.goto(at(path));
    // Not `innerText`, which leaves out what is laid out only when it comes near.
    const main = (await page.locator('main').textContent()) ?? '';
    expect(
      texts.filter((text) => !main.includes(text)),
      path,
    ).toEqual([]);
    expect(await page.locator('main [data-script]:visible, main [data-filter]:visible, main figure:visible').count(), path).toBe(0);
  };
  await shows('fees/check/', ['不用脚本也能算', priceText(tables[currentId]?.cells[0]?.base ?? 0)]);
  await shows('menu/', ['不用脚本也可以看表', '全部选这一级']);
  await shows(ROUND, ['不用脚本也可以', '名次范围']);
  await shows('compounds/', [compounds[0]?.name ?? '', compounds.at(-1)?.name ?? '']);
  await page.goto(at('search/'));
  expect(await page.locator('main a').count()).toBeGreaterThan(3);
});
