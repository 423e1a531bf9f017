import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { decimalText } from '../../src/format/decimal.ts';
import { exactMoneyText, moneyText, priceText } from '../../src/format/money.ts';
import { rangeText, verdictWords } from '../../src/format/wording/verdict.ts';
import { judgeCharge } from '../../src/model/charge-verdict.ts';
import type { FeeCheckCharge, FeeCheckData } from '../../src/model/fee-check-data.ts';
import { menuTotal, type Menu } from '../../src/model/menu-total.ts';
import { monthlyFee } from '../../src/model/monthly-fee.ts';
import { weighAnew, type WeighData } from '../../src/model/weigh.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';
import { openWatched, tabTo, type WatchedPage } from './watched-page.ts';

const ROUND = 'rankings/2026-q3/';

let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;

beforeAll(async () => {
  browser = await launchBrowser();
  // Below a path and under the policy: the stricter of the ways a site is published.
  server = await startServer({ folder: inject('siteBelow'), base: SUB_PATH, port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(() => open());
afterEach(async () => {
  const { troubles } = watched;
  await watched.close();
  expect(troubles).toEqual([]);
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  await watched?.close();
  watched = await openWatched(browser, server.url, options);
}

const at = (path: string) => server.url + path;
const json = <T>(path: string) => JSON.parse(readFileSync(join(inject('siteBelow'), path), 'utf8')) as T;
const out = (name: string) => watched.page.locator(`[data-out=${name}]`).first();

describe('the fee check', () => {
  const data = () => json<FeeCheckData>('fees/check/data.json');
  /** A compound with one fee per ㎡ under a grade, so that nothing has to be chosen but the area. */
  const plain = () => {
    for (const compound of data().compounds) {
      const [charge, second] = compound.charges;
      if (charge?.price && charge.grade && !charge.menuChoice && !charge.elevatorPrice && charge.elevator !== '不区分' && !second) {
        return { compound, charge: charge as FeeCheckCharge & { price: number } };
      }
    }
    throw new Error('the demonstration district has no such compound');
  };
  const submit = () => watched.page.locator('[data-fee-check] button[type=submit]').click();

  test('adds up a compound’s fee from its name and the area, every step as the model has it', async () => {
    const { page } = watched;
    const { compound, charge } = plain();
    await page.goto(at('fees/check/'));
    await page.fill('#f-c', compound.name);
    await page.fill('#f-area', '８９．６４㎡');
    await submit();
    const fee = monthlyFee(charge.price, 8964);
    const verdict = judgeCharge({ ...charge, fullyMet: charge.fullyMet ?? '未评定' }, data().tables[charge.standardId ?? ''], undefined);
    const said = verdictWords(verdict, charge.regime);
    await expect.poll(() => out('answer').innerText()).toBe(`每月应交${moneyText(fee.amount)}元，${said.short}。`);
    expect(await out('regime').innerText()).toContain(said.regime);
    const lines = await out('lines').innerText();
    expect(lines).toContain(`${priceText(charge.price)}元/㎡·月 × 89.64㎡ = ${exactMoneyText(fee.exact)}`);
    if ('range' in verdict && verdict.range?.kind === 'range') expect(lines).toContain(`${rangeText(verdict.range)}元`);
    expect(await page.locator('[data-out=lines] .tot').innerText()).toContain(`${moneyText(fee.amount)}元`);
  });

  test('judges typed figures, and the address brings them back', async () => {
    const { page } = watched;
    const table = data().tables[data().currentId];
    const cell = table?.cells.find((one) => one.elevator === '无电梯');
    await page.goto(at('fees/check/'));
    await page.fill('#f-area', '100');
    await page.fill('#f-price', '９．９９９');
    await page.selectOption('#f-grade', cell?.grade ?? '');
    if ((await page.locator('#f-category').count()) > 0) await page.selectOption('#f-category', cell?.category ?? '');
    await page.selectOption('#f-elevator', '无电梯');
    await page.selectOption('#f-regime', '政府指导价');
    await submit();
    await expect.poll(() => out('answer').innerText()).toBe('每月应交999.90元，高于区间。');
    const [answer, lines, address] = [await out('answer').innerText(), await out('lines').innerText(), page.url()];
    await page.goto(at('help/'));
    await page.goto(address);
    await expect.poll(() => out('answer').innerText()).toBe(answer);
    expect(await out('lines').innerText()).toBe(lines);
    expect(await page.inputValue('#f-area')).toBe('100');
    expect(await page.inputValue('#f-regime')).toBe('政府指导价');
  });

  test.each([
    ['area', '', '如89.64'],
    ['area', '八十九', '只能填数字'],
    ['area', '-5', '不能是负数'],
    ['area', '0', '大于0'],
    ['area', '89.641', '最多2位小数'],
    ['area', '1e9', '只能填数字'],
    ['area', '9999999', '不能超过'],
    ['price', '2.1005', '最多3位小数'],
    ['c', '没有这样的小区', '没有找到'],
  ])('says at the field %s what is wrong with “%s”', async (name, typed, message) => {
    const { page } = watched;
    await page.goto(at('fees/check/'));
    await page.fill('#f-area', '100');
    await page.fill('#f-price', '2');
    await page.fill(`#f-${name}`, typed);
    await submit();
    await expect.poll(() => page.locator(`#fault-${name}`).innerText()).toContain(message);
    expect(await page.getAttribute(`#f-${name}`, 'aria-invalid')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`f-${name}`);
    expect(await out('result').isVisible()).toBe(false);
  });

  test('works by keyboard alone', async () => {
    const { page } = watched;
    const { compound, charge } = plain();
    await page.goto(at('fees/check/'));
    await tabTo(page, '#f-c');
    await page.keyboard.type(compound.id);
    await tabTo(page, '#f-area');
    await page.keyboard.type('50');
    await tabTo(page, 'button[type=submit]');
    await page.keyboard.press('Enter');
    await expect.poll(() => out('answer').innerText()).toContain(moneyText(monthlyFee(charge.price, 5000).amount));
  });
});

describe('the service menu', () => {
  /** The first menu of the page, read from what a reader sees. */
  const readMenu = () =>
    watched.page
      .locator('form[data-menu]')
      .first()
      .evaluate((form): Menu => ({
        menu: { allowMixedGrades: true },
        items: [...form.querySelectorAll<HTMLElement>('[data-item]')].map((row) => ({
          key: row.dataset.item ?? '',
          name: row.dataset.name ?? '',
        })),
        cells: [...form.querySelectorAll<HTMLInputElement>('input[data-price]')].map((input) => ({
          itemKey: input.name,
          grade: input.value,
          price: Math.round(Number(input.parentElement?.textContent) * 1000),
        })),
      }));

  test('adds up the chosen grades, compares them with a plain grade, and the link brings them back', async () => {
    const { page } = watched;
    await page.goto(at('menu/'));
    const menu = await readMenu();
    const grades = [...new Set(menu.cells.map(({ grade }) => grade))];
    const choice = Object.fromEntries(menu.items.map(({ key }, index) => [key, grades[index % grades.length] ?? '']));
    const form = page.locator('form[data-menu]').first();
    for (const [key, grade] of Object.entries(choice)) await form.locator(`input[name=${key}][value=${grade}]`).check();
    const plainGrade = grades.at(-1) ?? '';
    await form.locator('select[name=vs]').selectOption(plainGrade);
    await form.locator('input[name=area]').fill('１００');
    const sum = menuTotal(menu, choice);
    const plain = menuTotal(menu, Object.fromEntries(menu.items.map(({ key }) => [key, plainGrade])));
    if (sum.kind !== 'total' || plain.kind !== 'total') throw new Error('the first menu has gaps');
    const price = (value: number) => decimalText(value, 3, 2);
    const more = sum.total - plain.total;
    const expected = {
      total: `${price(sum.total)}元`,
      parts: sum.parts.map((part) => price(part.price)).join(' + '),
      difference: `比全部${plainGrade}${more > 0 ? '多' : '少'}${price(Math.abs(more))}元。`,
      monthly: `按100㎡算，每月${moneyText(monthlyFee(sum.total, 10_000).amount)}元。`,
    };
    const shown = async () =>
      Object.fromEntries(await Promise.all(Object.keys(expected).map(async (name) => [name, (await out(name).innerText()).trim()])));
    await expect.poll(shown).toEqual(expected);
    const differing = menu.items.filter(({ key }) => choice[key] !== plainGrade).length;
    expect(await page.locator('[data-out=content]').first().locator('[data-part=different]').count()).toBe(differing);
    const address = page.url();
    await page.goto(at('help/'));
    await page.goto(address);
    await expect.poll(shown).toEqual(expected);
    expect(await form.locator('input:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual(
      Object.values(choice),
    );
  });

  test('works by keyboard alone, and an impossible area is explained at its field', async () => {
    const { page } = watched;
    await page.goto(at('menu/'));
    const before = await out('total').innerText();
    await tabTo(page, 'form[data-menu] input[type=radio]');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => out('total').innerText()).not.toBe(before);
    await tabTo(page, 'form[data-menu] input[name=area]');
    await page.keyboard.type('很大');
    await expect.poll(() => out('area-error').innerText()).toContain('请填数字');
  });
});

describe('the weights of a round', () => {
  const data = () => json<WeighData>(`${ROUND}data.json`);
  const form = () => watched.page.locator('form[data-weights]');
  const setWeights = async (weights: readonly string[]) => {
    for (const [index, key] of data().keys.entries())
      await form()
        .locator(`input[data-key=${key}]`)
        .fill(weights[index] ?? '0');
  };
  const rows = () =>
    watched.page
      .locator('[data-out=weights-result] tbody tr')
      .evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')));

  test('the published weights give exactly the published table', async () => {
    const { page } = watched;
    await page.goto(at(ROUND));
    const published = await page.locator('.rk tbody tr').evaluateAll((lines) =>
      lines.slice(0, 50).map((line) => ({
        name: line.querySelector('th')?.textContent?.trim() ?? '',
        rank: line.querySelector('.rank')?.textContent?.trim() ?? '',
        total: line.querySelector('.tt')?.textContent?.trim() ?? '',
      })),
    );
    await form().locator('button[type=submit]').click();
    await expect.poll(async () => (await rows()).length).toBe(50);
    expect(await rows()).toEqual(published.map(({ name, rank, total }) => [name, rank, rank, total]));
    expect(await out('weights-status').innerText()).toContain('有0个名次会变');
  });

  test('other weights reorder as the model does, say that the published ranks stay, and reset puts them back', async () => {
    const { page } = watched;
    await page.goto(at(ROUND));
    await setWeights(['0', '0', '１００']);
    await form().locator('button[type=submit]').click();
    const keys = data().keys;
    const { ranked, moved } = weighAnew(data(), Object.fromEntries(keys.map((key, index) => [key, index === 2 ? 10_000 : 0])));
    await expect.poll(() => out('weights-status').innerText()).toContain(`有${moved}个名次会变`);
    expect(moved).toBeGreaterThan(0);
    expect((await rows()).map(([name, rank]) => [name, rank])).toEqual(
      ranked.slice(0, 50).map((row) => [data().names[row.subjectId], String(row.rank)]),
    );
    expect(await page.locator('[data-out=weights-result] caption').innerText()).toContain('公布的名次不变');
    const [address, shown] = [page.url(), await rows()];
    await page.goto(at('help/'));
    await page.goto(address);
    await expect.poll(rows).toEqual(shown);
    await page.locator('[data-reset]').click();
    expect(await out('weights-result').isVisible()).toBe(false);
    expect(await form().locator('input[data-key]').first().inputValue()).toBe(
      await form().locator('input[data-key]').first().getAttribute('data-published'),
    );
    expect(new URL(page.url()).search).toBe('');
  });

  test('weights that do not add up to 100, and words, are explained', async () => {
    const { page } = watched;
    await page.goto(at(ROUND));
    await setWeights(['50', '20', '20']);
    await form().locator('button[type=submit]').click();
    await expect.poll(() => out('weights-status').innerText()).toContain('应为100');
    await setWeights(['五十', '25', '25']);
    await form().locator('button[type=submit]').click();
    await expect.poll(() => page.locator(`#e-${data().keys[0]}`).innerText()).toContain('0到100之间');
  });

  test('works by keyboard alone', async () => {
    const { page } = watched;
    await page.goto(`${at(ROUND)}#weights`);
    await tabTo(page, 'form[data-weights] button[type=submit]', 400);
    await page.keyboard.press('Enter');
    await expect.poll(() => out('weights-result').isVisible()).toBe(true);
  });
});

describe('the list of compounds', () => {
  const links = () => watched.page.locator('#names a:visible').allInnerTexts();

  test('two characters and an alias find a compound, and the number found is announced', async () => {
    const { page } = watched;
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
    const { page } = watched;
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

describe('search', () => {
  test('by keyboard: a name of two characters is found, the address brings it back, nonsense says so', async () => {
    const { page } = watched;
    const [first] = json<FeeCheckData>('fees/check/data.json').compounds;
    const typed = [...(first?.name ?? '')].slice(0, 2).join('');
    await page.goto(at('search/'));
    await tabTo(page, 'main form[data-search] input[name=q]');
    await page.keyboard.type(typed);
    const titles = async () => (await page.locator('[data-search-list] a').allInnerTexts()).join('、');
    await expect.poll(titles, { timeout: 20_000 }).toContain(first?.name);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(typed);
    const address = page.url();
    await page.goto(at('help/'));
    await page.goto(address);
    await expect.poll(titles, { timeout: 20_000 }).toContain(first?.name);
    expect(await page.locator('main input[name=q]').inputValue()).toBe(typed);
    await page.fill('main input[name=q]', '龘靐齉爩');
    await expect.poll(() => page.locator('[data-search-status]').innerText(), { timeout: 20_000 }).toContain('没有');
    await expect.poll(() => page.locator('[data-search-list] a').count()).toBe(0);
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
    const { page } = watched;
    const { id, endsAt } = running();
    await page.clock.setFixedTime(endsAt + offset);
    await page.goto(at(`compounds/${id}/`));
    await expect.poll(() => page.locator('.lines [data-period]').first().innerText()).toContain(word);
    expect(await page.locator('.top .ans').innerText()).not.toMatch(/没有正在|可提意见/);
  });
});

test('the scores of a compound are drawn only when they come into view', async () => {
  await open({ viewport: { width: 1000, height: 300 } });
  const { page, requested } = watched;
  const id = Object.keys(json<WeighData>(`${ROUND}data.json`).names)[0] ?? '';
  await page.goto(at(`compounds/${id}/`), { waitUntil: 'networkidle' });
  expect(requested.filter((url) => url.includes('chart-draw'))).toEqual([]);
  await page.locator('[data-chart]').scrollIntoViewIfNeeded();
  await page.locator('canvas').waitFor();
  expect(await page.locator('canvas').getAttribute('aria-label')).toContain('数值见下表');
});

test('with scripts off every tool’s page still answers, and offers nothing that would not work', async () => {
  await open({ javaScriptEnabled: false });
  const { page } = watched;
  const { compounds, tables, currentId } = json<FeeCheckData>('fees/check/data.json');
  const shows = async (path: string, texts: readonly string[]) => {
    await page.goto(at(path));
    const main = await page.locator('main').innerText();
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
