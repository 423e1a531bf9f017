import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { NameEntry } from '../../src/search/name-entry.ts';
import { unpackNames, type NameFile } from '../../src/search/name-file.ts';
import { SUB_PATH } from './build-sites.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';
import { tabTo, type WatchedPage } from './watched-page.ts';

const site = useServedSite();
const openTab = useWatchedTab(site);
let watched: WatchedPage;

beforeEach(() => open());

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  watched = await openTab({ viewport: { width: 1280, height: 900 }, ...options });
}

const at = (path: string) => site.url + path;
const search = (query: string) => at(`search/?${new URLSearchParams(query)}`);
const names = () => unpackNames(JSON.parse(readFileSync(join(inject('siteBelow'), 'names/first.json'), 'utf8')) as NameFile);

/** A compound whose name begins with three characters that stand in no other name, so that every way to type it is clear. */
function pickOne() {
  const all = names();
  const compounds = all.filter(({ kind }) => kind === 'compound');
  const startOf = ({ names: [name] }: NameEntry) => [...(name?.text ?? '')].slice(0, 3).join('');
  const one = compounds.find(
    (entry) => compounds.filter((other) => other.names.some(({ text }) => text.includes(startOf(entry)))).length === 1,
  );
  if (!one?.names[0]) throw new Error('the demonstration district has no such compound');
  const { text, sounds } = one.names[0];
  return { path: one.path, name: text, place: one.place, start: startOf(one), characters: [...text], sounds };
}

const box = () => watched.page.locator('header form[data-find] input');
const large = () => watched.page.locator('main form[data-find] input');
const options = () => watched.page.locator('[role=option]:visible');
const said = () => watched.page.locator('[data-search-said]');
const items = () => watched.page.locator('[data-search-list] > li');
const titles = () => items().locator('h3 a');
const next = () => watched.page.getByRole('link', { name: '下一页' });
const parameter = (name: string) => new URL(watched.page.url()).searchParams.get(name);
const pathname = () => new URL(watched.page.url()).pathname;
const focused = (selector: string) => watched.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
/** Opens an address of the search page and waits for its answer. */
async function ask(query: string): Promise<void> {
  await watched.page.goto(search(query));
  await answered();
}
const answered = () => expect.poll(() => said().innerText()).not.toBe('');

describe('while typing', () => {
  const ways: [string, (one: ReturnType<typeof pickOne>) => string][] = [
    ['characters', ({ start }) => start],
    ['pinyin', ({ sounds, characters }) => sounds.map((sound, index) => sound || characters[index]).join('')],
    ['initials', ({ sounds, characters }) => sounds.map((sound, index) => sound[0] ?? characters[index]).join('')],
    ['characters and pinyin mixed', ({ sounds, characters }) => characters[0] + sounds.slice(1).join('')],
  ];
  test.each(ways)('a compound is suggested by %s, with its kind and subdistrict, and leads to its page', async (_way, type) => {
    const one = pickOne();
    await watched.page.goto(at('fees/'));
    await box().pressSequentially(type(one));
    const option = options().filter({ hasText: one.name }).first();
    await option.waitFor();
    expect(await option.innerText()).toContain(`小区，${one.place}`);
    await option.click();
    await watched.page.waitForURL((url) => url.pathname === SUB_PATH + one.path.slice(1));
  });

  test('an alias is named beside the official name', async () => {
    const other = names().find(({ kind, names: all }) => kind === 'compound' && (all[1]?.text.length ?? 0) > 3);
    await watched.page.goto(at('fees/'));
    await box().pressSequentially(other?.names[1]?.text ?? '');
    const option = options()
      .filter({ hasText: other?.names[0]?.text ?? '' })
      .first();
    await option.waitFor();
    expect(await option.innerText()).toContain(`又名“${other?.names[1]?.text}”`);
  });

  test('at most eight are suggested, each with its kind, from the second character on', async () => {
    await watched.page.goto(at('fees/'));
    await box().pressSequentially('小');
    await watched.page.waitForLoadState('networkidle');
    expect(await options().count()).toBe(0);
    await box().pressSequentially('区');
    await expect.poll(() => options().count()).toBe(8);
    for (const text of await options().locator('.sub').allInnerTexts()) expect(text).toMatch(/^(小区|公示|文件|企业|街道|社区)/);
    expect(await watched.page.locator('header [role=status]').innerText()).toContain('8');
  });

  test('nothing is loaded for it before the box has the focus', async () => {
    const { page, requested } = watched;
    await page.goto(at('fees/'), { waitUntil: 'networkidle' });
    expect(requested.filter((url) => /\/names\/|suggest|search\/index/.test(url))).toEqual([]);
    await box().focus();
    await expect.poll(() => requested.filter((url) => url.endsWith('/names/first.json')).length).toBe(1);
  });

  test('the keyboard alone chooses, closes, empties and sends', async () => {
    const { page } = watched;
    const one = pickOne();
    await page.goto(at('fees/'));
    await tabTo(page, '#head-q');
    await page.keyboard.type('小区');
    await expect.poll(() => options().count()).toBe(8);
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await box().getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(`#${await box().getAttribute('aria-activedescendant')}`).innerText()).toBe(
      await options().last().innerText(),
    );
    await page.keyboard.press('ArrowDown');
    expect(await options().first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await options().count()).toBe(0);
    expect(await box().inputValue()).toBe('小区');
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('');
    await page.keyboard.type(one.start);
    await options().first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === SUB_PATH + one.path.slice(1));
    await tabTo(page, '#head-q');
    await page.keyboard.type(one.start);
    await options().first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === `${SUB_PATH}search/` && url.searchParams.get('q') === one.start);
    await answered();
    expect(await titles().first().innerText()).toBe(one.name);
  });

  test('what an input method composes is neither suggested for nor searched, and its keys are its own', async () => {
    const { page } = watched;
    await page.clock.install();
    await page.goto(at('search/'));
    await large().focus();
    const compose = (type: string, value: string) =>
      large().evaluate(
        (input: HTMLInputElement, given) => {
          input.value = given.value;
          if (given.type !== 'input') input.dispatchEvent(new CompositionEvent(given.type, { bubbles: true, data: given.value }));
          if (given.type !== 'compositionend')
            input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: given.value }));
        },
        { type, value },
      );
    // Waits until the program is there: the same letters as typed ones are suggested for.
    await large().fill('xiaoqu');
    await options().first().waitFor();
    await large().fill('');
    await page.clock.fastForward(2000);
    await compose('compositionstart', 'x');
    for (const value of ['xi', 'xiao', 'xiaoqu']) await compose('input', value);
    await page.clock.fastForward(2000);
    for (const init of [{ isComposing: true }, { keyCode: 229 }])
      await large().evaluate(
        (input, given) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, ...given })),
        init,
      );
    expect(await options().count()).toBe(0);
    expect(parameter('q')).toBeNull();
    await compose('compositionend', '小区');
    await options().first().waitFor();
    await page.clock.fastForward(2000);
    await expect.poll(() => parameter('q')).toBe('小区');
  });

  test('a pause that falls into composing does not search half a word', async () => {
    const { page } = watched;
    await page.clock.install();
    await page.goto(at('search/'));
    await large().evaluate((input: HTMLInputElement) => {
      input.value = '电梯';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      input.value += 'jia';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    await page.clock.fastForward(2000);
    expect(parameter('q')).toBeNull();
  });

  test('texts follow after a pause, and the address says what is shown', async () => {
    await watched.page.goto(at('search/'));
    await tabTo(watched.page, 'main form[data-find] input');
    await watched.page.keyboard.type('加装电梯', { delay: 20 });
    await titles().first().waitFor();
    expect(parameter('q')).toBe('加装电梯');
    expect(await watched.page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    expect((await titles().allInnerTexts()).join('')).not.toContain('\u200b');
    expect(await items().locator('mark').first().innerText()).toContain('电梯');
  });
});

test('an old answer never replaces a newer one', async () => {
  const { page } = watched;
  await page.addInitScript(() => {
    const shown: string[] = [];
    document.addEventListener('mingbai:searched', (event) => shown.push((event as CustomEvent<{ text: string }>).detail.text));
    Object.assign(window, { shown });
  });
  const held: (() => void)[] = [];
  let isHolding = true;
  await page.route('**/names/*.json', async (route) => {
    if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto(at('search/'));
  await large().fill('加装电梯');
  await page.keyboard.press('Enter');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await large().fill('收费标准');
  await page.keyboard.press('Enter');
  isHolding = false;
  for (const release of held) release();
  await titles().first().waitFor();
  expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown)).toEqual(['收费标准']);
  expect(parameter('q')).toBe('收费标准');
});

describe('the list', () => {
  test('says how it was found and how many there are, with kind, place, date and state of the period', async () => {
    const open = names().find(({ kind, period }) => kind === 'notice' && period && !period.outcomeOn);
    await watched.page.clock.setFixedTime(Date.parse(open?.period?.endsAt ?? '') - 3_600_000);
    await ask(`q=${open?.names[0]?.text}`);
    expect(await said().innerText()).toMatch(/找到\d+条/);
    const first = await items().first().innerText();
    expect(await titles().first().innerText()).toBe(open?.names[0]?.text);
    for (const fact of ['公示', open?.place ?? '', '发布', '今天截止']) expect(first).toContain(fact);
    expect(await titles().first().locator('mark').innerText()).toBe(open?.names[0]?.text);
  });

  test('says by what it was found when that is not what was typed', async () => {
    const { sounds, characters } = pickOne();
    await ask(`q=${sounds.map((sound, index) => sound || characters[index]).join('')}`);
    expect(await said().innerText()).toMatch(/^按拼音.*找到\d+条/);
  });

  test('is narrowed and sorted at once, and the address brings all of it back', async () => {
    const { page } = watched;
    await ask('q=电梯');
    const count = await said().innerText();
    await page.getByLabel('类别', { exact: true }).selectOption({ label: '公示' });
    await expect.poll(() => said().innerText()).not.toBe(count);
    expect(new Set(await items().locator('.kind').allInnerTexts())).toEqual(new Set(['公示']));
    const narrowed = await said().innerText();
    const place = names().find(({ kind }) => kind === 'subdistrict')?.names[0]?.text ?? '';
    await page.getByLabel('街道', { exact: true }).selectOption(place);
    await page.getByLabel('排序', { exact: true }).selectOption('date');
    await expect.poll(() => Promise.all(['kind', 'place', 'sort'].map(parameter))).toEqual(['notice', place, 'date']);
    // The address changes before the answer is there.
    await expect.poll(() => said().innerText()).not.toBe(narrowed);
    await answered();
    const shown = async () => [await said().innerText(), ...(await titles().allInnerTexts())];
    await expect.poll(async () => (await items().locator('time').first().getAttribute('datetime')) ?? '').not.toBe('');
    const before = await shown();
    await page.reload();
    await expect.poll(shown).toEqual(before);
    expect(await page.getByLabel('类别', { exact: true }).inputValue()).toBe('notice');
    expect(await page.getByLabel('街道', { exact: true }).inputValue()).toBe(place);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => said().innerText()).toBe(count);
    expect([parameter('kind'), parameter('place'), parameter('sort')]).toEqual([null, null, 'date']);
    await page.goBack();
    await expect.poll(shown).toEqual(before);
  });

  test('by date is descending, page after page', async () => {
    await ask('q=公示&sort=date&kind=notice');
    const days: string[] = [];
    for (let page = 1; page <= 3; page += 1) {
      days.push(
        ...(await items()
          .locator('time')
          .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime))),
      );
      if (page < 3) await next().click();
      if (page < 3) await watched.page.getByText(`第${page + 1}页`).waitFor();
    }
    expect(days).toHaveLength(30);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('is turned by pages of ten with addresses of their own, and the focus goes to the first of the new ones', async () => {
    const { page } = watched;
    await ask('q=公示');
    expect(await items().count()).toBe(10);
    const first = await titles().allInnerTexts();
    expect(await page.getByRole('link', { name: '上一页' }).count()).toBe(0);
    await next().click();
    await page.getByText('第2页').waitFor();
    expect(parameter('page')).toBe('2');
    expect(await focused('[data-search-list] > li:first-child a')).toBe(true);
    const second = await titles().evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    await page.reload();
    await page.getByText('第2页').waitFor();
    expect(await titles().evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual(second);
    await page.goBack();
    await expect.poll(() => titles().allInnerTexts()).toEqual(first);
  });

  test('leaves earlier years aside until they are wanted, and then all of it is in order of date', async () => {
    const { page } = watched;
    await ask('q=电梯&sort=date');
    const count = async () => Number(/\d+/.exec(await said().innerText())?.[0]);
    const before = await count();
    expect(await page.locator('[data-search-years]').innerText()).toMatch(/^更早的年份（\d{4}.*）还没有找$/);
    await page.getByRole('button', { name: '一并查找' }).click();
    await expect.poll(count).toBeGreaterThan(before);
    expect(parameter('all')).toBe('1');
    expect(await page.locator('[data-search-years]').isVisible()).toBe(false);
    const days: string[] = [];
    for (let number = 1; ; number += 1) {
      days.push(
        ...(await items()
          .locator('time')
          .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime))),
      );
      if ((await next().count()) === 0) break;
      await next().click();
      await page.getByText(`第${number + 1}页`).waitFor();
    }
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(days.map((day) => day.slice(0, 4))).size).toBeGreaterThan(1);
  });

  test('goes back to what was sent before, not to what was only typed', async () => {
    const { page } = watched;
    await page.goto(at('search/'));
    await large().fill('电梯');
    await page.keyboard.press('Enter');
    await titles().first().waitFor();
    const first = await titles().allInnerTexts();
    await large().pressSequentially('加装', { delay: 20 });
    await large().fill('收费标准');
    await page.keyboard.press('Enter');
    await expect.poll(() => titles().allInnerTexts()).not.toEqual(first);
    await page.goBack();
    await expect.poll(() => titles().allInnerTexts()).toEqual(first);
    expect(await large().inputValue()).toBe('电梯');
    await page.goBack();
    await expect.poll(() => items().count()).toBe(0);
    expect(await large().inputValue()).toBe('');
  });

  test('tells every finding to who listens, each once', async () => {
    const { page } = watched;
    await page.addInitScript(() =>
      document.addEventListener('mingbai:searched', (event) => {
        Object.assign(window, { told: (event as CustomEvent<{ paths: () => Promise<string[]> }>).detail.paths() });
      }),
    );
    await ask(`q=${pickOne().start}`);
    const paths = await page.evaluate(() => (window as unknown as { told: Promise<string[]> }).told);
    expect(new Set(paths).size).toBe(paths.length);
    expect(await said().innerText()).toContain(`找到${paths.length}条`);
    const shown = await titles().evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)));
    expect(shown.map((url) => url.pathname + url.hash)).toEqual(paths.slice(0, 10).map((path) => SUB_PATH + path.slice(1)));
  });

  test('shows what was typed as text, whatever it is', async () => {
    const text = '<img src=x onerror=alert(1)>';
    await ask(`q=${encodeURIComponent(text)}`);
    expect(await watched.page.locator('main img').count()).toBe(0);
    expect(await large().inputValue()).toBe(text);
  });
});

test('what is not there is said, with the hotline to call and the lists to look through', async () => {
  await ask('q=龘靐齉');
  const page = watched.page.locator('main');
  expect(await said().innerText()).toMatch(/没有/);
  const hotline = page.locator('[data-search-help] a[href^="tel:"]');
  expect(await hotline.isVisible()).toBe(true);
  const lists = page.locator('section:has(#h-lists) a');
  for (const text of ['全部小区', '全部公示', '政策文件', '物业企业'])
    expect(await lists.filter({ hasText: text }).isVisible(), text).toBe(true);
});

test('suggestions that arrive after the question was sent do not cover its answer', async () => {
  const { page } = watched;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/suggest\.[^/]*\.js$/, (route) => held.then(() => route.continue()));
  await page.goto(at('search/'));
  await large().fill('电梯');
  await page.keyboard.press('Enter');
  await items().first().waitFor();
  const arrived = page.waitForResponse(/\/suggest\.[^/]*\.js$/);
  release();
  await (await arrived).finished();
  // The list is there once its program ran.
  await page.locator('#q-list').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('#q-list').isVisible()).toBe(false);
});

test('without a network the page says so, keeps its lists, and can try again', async () => {
  const { page, troubles } = watched;
  await page.goto(at('search/'));
  await page.route(/\/(?:names|search\/index)\//, (route) => route.abort('internetdisconnected'));
  await large().fill('电梯');
  await page.keyboard.press('Enter');
  await expect.poll(() => said().innerText()).toContain('现在不能搜索');
  expect(await items().count()).toBe(0);
  await page.unroute(/\/(?:names|search\/index)\//);
  await page.getByRole('button', { name: '再试一次' }).click();
  await titles().first().waitFor();
  expect(troubles.splice(0).length).toBeGreaterThan(0);
});

test('the search program is loaded only when there is something to search for', async () => {
  await watched.page.goto(at('search/'), { waitUntil: 'networkidle' });
  expect(watched.requested.filter((url) => /\/(?:search\/index|names)\//.test(url))).toEqual([]);
});

test('on a phone the header leads to the box, ready to be typed into, and the search page has one box only', async () => {
  await open({ viewport: { width: 360, height: 740 } });
  await watched.page.goto(at('fees/'));
  await watched.page.locator('header').getByRole('link', { name: '搜索' }).click();
  await watched.page.waitForURL((url) => url.pathname === `${SUB_PATH}search/`);
  expect(await watched.page.locator('form[role=search]').count()).toBe(1);
  await expect.poll(() => focused('#q')).toBe(true);
  expect(pathname()).toBe(`${SUB_PATH}search/`);
});

test('with scripts off the search page leads to a compound by its subdistrict, and offers no box that does nothing', async () => {
  await open({ javaScriptEnabled: false });
  const { page } = watched;
  const one = pickOne();
  await page.goto(at('search/?q=1'));
  expect(await page.locator('main form:visible').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('这里不能搜索');
  await page.locator('main').getByRole('link', { name: one.place, exact: true }).click();
  await page.getByRole('link', { name: one.name, exact: true }).click();
  expect(pathname()).toBe(SUB_PATH + one.path.slice(1));
});

describe('with suggestions open, and with findings', () => {
  const states: [string, () => Promise<void>][] = [
    [
      'suggestions',
      async () => {
        await watched.page.goto(at(`search/${new URL(watched.page.url()).search}`));
        await large().pressSequentially('小区');
        await expect.poll(() => options().count()).toBe(8);
        await watched.page.keyboard.press('ArrowDown');
      },
    ],
    [
      'findings',
      async () => {
        const { search: query } = new URL(watched.page.url());
        await watched.page.goto(at(`search/?q=公示&kind=notice&${query.slice(1)}`));
        await titles().first().waitFor();
      },
    ],
  ];
  test.each(states)('%s: axe finds nothing and nothing has to be scrolled sideways', async (_name, arrange) => {
    for (const [width, query, colorScheme] of [
      [320, '', 'light'],
      [320, '?elder=1', 'light'],
      [1280, '', 'dark'],
    ] as const) {
      await open({ viewport: { width, height: 800 }, colorScheme });
      const { page } = watched;
      await page.goto(at(`search/${query}`));
      await arrange();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}${query}`).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([]);
    }
  });
});
