import { AxeBuilder } from '@axe-core/playwright';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { unpackNames, type NameFile } from '../../src/search/name-file.ts';
import { SUB_PATH } from './build-sites.ts';
import { tabTo, type WatchedPage } from './watched-page.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

const ROUND = 'rankings/2026-q3/';

const site = useServedSite();
const openTab = useWatchedTab(site);
let watched: WatchedPage;

beforeEach(() => open());

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  watched = await openTab(options);
}

const at = (path: string) => site.url + path;
const fileText = (path: string) => readFileSync(join(inject('siteBelow'), path), 'utf8');
const names = () => unpackNames(JSON.parse(fileText('names/first.json')) as NameFile).filter(({ kind }) => kind === 'compound');
/** A compound whose name begins with two characters that no other begins with, so that every way to type it is clear. */
function pickOne() {
  const all = names();
  const one = all.find(({ names: [name] }) => {
    const start = [...(name?.text ?? '')].slice(0, 3).join('');
    return [...start].length === 3 && all.filter((other) => other.names.some(({ text }) => text.includes(start))).length === 1;
  });
  if (!one?.names[0]) throw new Error('the demonstration district has no such compound');
  const { text, sounds } = one.names[0];
  return { id: one.id, name: text, place: one.place, characters: [...text], sounds };
}

const section = () => watched.page.locator('[data-mine-home]');
const input = () => section().locator('[role=combobox]');
const options = () => section().locator('[role=option]');
const found = () => section().locator('[data-mine-found]');
const title = () => watched.page.locator('[data-mine-title]');
const lines = () => section().locator('[data-mine-lines]');
const stored = () => watched.page.evaluate(() => JSON.parse(localStorage.getItem('my-compound') ?? 'null') as unknown);
const focused = () => watched.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** As a reader who has chosen it before. */
async function choose({ id, name, place }: { id: string; name: string; place: string }): Promise<void> {
  await watched.page.addInitScript(
    (mine) => {
      if (sessionStorage.getItem('chosen')) return;
      sessionStorage.setItem('chosen', '1');
      localStorage.setItem('my-compound', JSON.stringify(mine));
    },
    { id, name, place },
  );
}

/** The name in the section and the answers of the compound's own page below it. */
async function expectLead(one: { id: string; name: string }): Promise<void> {
  await expect.poll(() => title().innerText()).toBe(`我家小区：${one.name}`);
  expect(await title().locator('a').getAttribute('href')).toBe(`${SUB_PATH}compounds/${one.id}/`);
  await expect.poll(() => lines().locator('h3').count()).toBeGreaterThan(1);
}

const ways: [string, (one: ReturnType<typeof pickOne>) => string][] = [
  ['its name', ({ name }) => name],
  ['the beginning of its name', ({ characters }) => characters.slice(0, 3).join('')],
  ['its pinyin', ({ sounds, characters }) => sounds.map((sound, index) => sound || characters[index]).join('')],
  ['its initials', ({ sounds, characters }) => sounds.map((sound, index) => sound[0] ?? characters[index]).join('')],
  ['characters and pinyin mixed', ({ sounds, characters }) => characters[0] + sounds.slice(1).join('')],
];

describe('a compound is chosen on the home page', () => {
  test.each(ways)('by %s', async (_name, type) => {
    const { page } = watched;
    const one = pickOne();
    await page.goto(at(''));
    await input().fill(type(one));
    const option = options().filter({ hasText: one.name }).first();
    await option.waitFor();
    expect(await option.innerText()).toContain(one.place);
    expect(await options().count()).toBeLessThanOrEqual(8);
    expect(await found().innerText()).toMatch(/^找到\d+个小区/);
    await option.click();
    await expectLead(one);
    expect(await stored()).toEqual({ id: one.id, name: one.name, place: one.place });
    await page.reload();
    await expectLead(one);
  });

  test('by keyboard alone, and the focus goes to its name', async () => {
    const { page } = watched;
    const one = pickOne();
    await page.goto(at(''));
    await tabTo(page, '#mine-q');
    await page.keyboard.type(one.characters.slice(0, 3).join(''));
    await options().first().waitFor();
    expect(await input().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await input().getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await options().first().isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    await options().first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectLead(one);
    expect(await focused()).toBe(one.name);
  });

  test('Enter points out the first of several and picks only then; keys of an input method pick nothing', async () => {
    const { page } = watched;
    await page.goto(at(''));
    await input().fill('y');
    await expect.poll(() => options().count()).toBe(8);
    const press = (init: { key: string; isComposing?: boolean }) =>
      input().evaluate((element, given) => element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...given })), init);
    await press({ key: 'Enter', isComposing: true });
    await press({ key: 'ArrowDown', isComposing: true });
    expect(await input().getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Enter');
    expect(await stored()).toBeNull();
    expect(await input().getAttribute('aria-activedescendant')).toBe('mine-list-0');
    await page.keyboard.press('Enter');
    await expect.poll(stored).not.toBeNull();
  });

  test('by its subdistrict, which also narrows what is found', async () => {
    const { page } = watched;
    const one = pickOne();
    await page.goto(at(''));
    await section().locator('select').selectOption(one.place);
    const button = section().getByRole('button', { name: one.name, exact: true });
    await button.waitFor();
    expect(await section().locator('[data-mine-all] button').count()).toBe(names().filter(({ place }) => place === one.place).length);
    expect(await found().innerText()).toContain(one.place);
    const other = names().find(({ place }) => place !== one.place);
    await input().fill(other?.names[0]?.text ?? '');
    await expect.poll(() => found().innerText()).toMatch(/没有找到|找到/);
    expect((await options().allInnerTexts()).filter((text) => !text.includes(one.place))).toEqual([]);
    await input().fill('');
    await button.click();
    await expectLead(one);
  });

  test('what is not there is said, and nothing is asked of the server while typing', async () => {
    const { page, requested } = watched;
    await page.goto(at(''), { waitUntil: 'networkidle' });
    expect(requested.filter((url) => url.includes('/names/'))).toEqual([]);
    await input().fill('龘靐');
    await expect.poll(() => found().innerText()).toContain('没有找到');
    const before = requested.length;
    await input().pressSequentially('yuntingyuan', { delay: 5 });
    await page.waitForLoadState('networkidle');
    expect(requested.slice(before)).toEqual([]);
    expect(requested.filter((url) => url.includes('/names/'))).toEqual([at('names/first.json')]);
  });
});

describe('what was chosen', () => {
  test('is cleared in one tap, and the page is as before', async () => {
    const { page } = watched;
    await choose(pickOne());
    await page.goto(at(''));
    await expectLead(pickOne());
    await section().getByRole('button', { name: '清除' }).click();
    expect(await stored()).toBeNull();
    expect(await title().innerText()).toBe('我家小区');
    expect(await focused()).toBe('我家小区');
    expect(await input().isVisible()).toBe(true);
    expect(await lines().isVisible()).toBe(false);
    await page.reload();
    expect(await input().isVisible()).toBe(true);
  });

  test('is changed in one tap; Escape leaves it as it was', async () => {
    const { page } = watched;
    const one = pickOne();
    const other = names().find(({ id }) => id !== one.id);
    await choose(one);
    await page.goto(at(''));
    await expectLead(one);
    await section().getByRole('button', { name: '换一个' }).click();
    expect(await input().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await input().isVisible()).toBe(false);
    expect(await focused()).toBe('换一个');
    await section().getByRole('button', { name: '换一个' }).click();
    await input().fill(other?.id ?? '');
    await options().first().click();
    await expectLead({ id: other?.id ?? '', name: other?.names[0]?.text ?? '' });
  });

  test('is set and unset on the compound’s own page', async () => {
    const { page } = watched;
    const one = pickOne();
    await page.goto(at(`compounds/${one.id}/`));
    const own = page.locator('[data-mine-own]');
    await own.getByRole('button', { name: '设为我家小区' }).click();
    expect(await own.innerText()).toContain('这是我家小区');
    expect(await stored()).toEqual({ id: one.id, name: one.name, place: one.place });
    await page.goto(at(''));
    await expectLead(one);
    await page.goto(at(`compounds/${one.id}/`));
    await own.getByRole('button', { name: '取消' }).click();
    expect(await stored()).toBeNull();
    expect(await own.innerText()).toBe('设为我家小区');
  });

  test('that has no page any more says so and offers to choose again', async () => {
    const { page, troubles } = watched;
    await choose({ id: 'c9999', name: '拆了的小区', place: '' });
    await page.goto(at(''));
    await expect.poll(() => section().innerText()).toContain('本站已经没有“拆了的小区”，请重新选');
    expect(await input().isVisible()).toBe(true);
    expect(await title().locator('a').count()).toBe(0);
    const one = pickOne();
    await input().fill(one.name);
    await options().first().click();
    await expectLead(one);
    // The browser reports the page that is gone, as it should.
    expect(troubles.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('stays a link when its page cannot be fetched', async () => {
    const { page, troubles } = watched;
    const one = pickOne();
    await choose(one);
    await page.route(`**/compounds/${one.id}/`, (route) => route.abort('internetdisconnected'));
    await page.goto(at(''));
    await expect.poll(() => section().innerText()).toContain('现在取不到它的要点');
    expect(await title().locator('a').innerText()).toBe(one.name);
    expect(troubles.splice(0).length).toBeGreaterThan(0);
  });

  test('says what can be said today of a notice, as its own page does', async () => {
    const { page } = watched;
    const id = readdirSync(join(inject('siteBelow'), 'compounds')).find(
      (name) => !name.includes('.') && /<span class="st idle"[^>]*data-period/.test(fileText(`compounds/${name}/index.html`)),
    );
    const ends = /<span class="st idle"[^>]*data-period[^>]*data-ends="([^"]+)"/.exec(fileText(`compounds/${id}/index.html`))?.[1];
    await choose({ id: id ?? '', name: '小区', place: '' });
    await page.clock.setFixedTime(Date.parse(ends ?? '') - 3_600_000);
    await page.goto(at(''));
    await expect.poll(() => lines().locator('[data-period]').first().innerText()).toContain('今天截止');
    // The name was taken from the page, where it may have changed since it was chosen.
    expect(await title().innerText()).toBe(`我家小区：${names().find((entry) => entry.id === id)?.names[0]?.text}`);
  });
});

test('where storage is forbidden it lasts for the page, and that is said', async () => {
  const { page } = watched;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const one = pickOne();
  await page.goto(at(''));
  await input().fill(one.name);
  await options().first().click();
  await expectLead(one);
  expect(await section().innerText()).toContain('离开这一页以后要重新选');
  await page.goto(at(`compounds/${one.id}/`));
  await page.locator('[data-mine-own] button').click();
  expect(await page.locator('[data-mine-own]').innerText()).toContain('不让本站保存');
});

describe('every list leads with it', () => {
  const lead = () => watched.page.locator('[data-mine-lead]');
  const expectHead = async (place: Locator, { id, name }: { id: string; name: string }) => {
    await expect.poll(() => place.locator('h2').innerText()).toBe(`我家小区：${name}`);
    expect(await place.locator('h2 a').getAttribute('href')).toBe(`${SUB_PATH}compounds/${id}/`);
  };
  const byId = (id: string) => {
    const entry = names().find((one) => one.id === id);
    return { id, name: entry?.names[0]?.text ?? '', place: entry?.place ?? '' };
  };

  test.each(['notices/', 'notices/list/2026/'])('%s: the notices of the compound come first, each once', async (path) => {
    const { page } = watched;
    await page.clock.setFixedTime(Date.parse('2026-11-20T09:00:00+08:00'));
    const id = /data-compounds="([^"|]+)/.exec(fileText(`${path}index.html`))?.[1] ?? '';
    await choose(byId(id));
    await page.goto(at(path));
    await expectHead(lead(), byId(id));
    await expect.poll(() => lead().locator('li a, th a').count()).toBeGreaterThan(0);
    const wanted = await page
      .locator(`main [data-compounds]:not([data-mine-lead] *)`)
      .evaluateAll(
        (items, mine) => [
          ...new Set(
            items
              .filter((item) => (item as HTMLElement).dataset.compounds?.split('|').includes(mine))
              .map((item) => item.querySelector('a')?.href),
          ),
        ],
        id,
      );
    const led = await lead()
      .locator('li a, th a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(led.toSorted()).toEqual(wanted.toSorted());
    const [first, second] = [await lead().boundingBox(), await page.locator('main .sec').first().boundingBox()];
    expect(first!.y).toBeLessThan(second!.y);
  });

  test('notices of the whole subdistrict follow under a heading of their own', async () => {
    const { page } = watched;
    const one = pickOne();
    const whole = fileText('notices/list/2026/index.html')
      .replaceAll(/ data-compounds="[^"]*"/g, '')
      .replace(/<tbody>\s*<tr/, `<tbody><tr data-places="${one.place}|别的街道"`);
    await page.route('**/notices/list/2026/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: whole }));
    await choose(one);
    await page.goto(at('notices/list/2026/'));
    await expectHead(lead(), one);
    await expect.poll(() => lead().locator('h3').allInnerTexts()).toEqual([`${one.place}的公示，可能也与您有关`]);
    expect(await lead().locator('th a').count()).toBe(1);
    expect(await lead().innerText()).toContain('这一页没有它的公示');
  });

  test.each(['compounds/', 'subdistricts/s01/'])('%s: a link to it stands on top', async (path) => {
    const one = pickOne();
    await choose(one);
    await watched.page.goto(at(path));
    await expectHead(lead(), one);
  });

  test('rankings: score, rank and change, wherever its row stands', async () => {
    const { page } = watched;
    const row = /<tr id="(c\d+)".*?class="num rank"[^>]*>\s*<b>(\d+)<\/b>.*?class="num tt"[^>]*><b>([\d.]+)<\/b>/s.exec(
      fileText(`${ROUND}2/index.html`),
    );
    const [, id = '', rank, total] = row ?? [];
    await choose(byId(id));
    for (const path of [ROUND, `${ROUND}2/`, 'rankings/']) {
      await page.goto(at(path));
      await expectHead(lead(), byId(id));
      await expect.poll(() => lead().locator('tbody tr').first().innerText(), { message: path }).toContain(`第${rank}名`);
      expect(await lead().locator('tbody tr').first().innerText()).toContain(total);
      if (path !== 'rankings/') expect(await lead().locator('tbody tr').count()).toBe(1);
    }
  });

  test('registers: its rows come first; where it has none, its page is a tap away', async () => {
    const { page } = watched;
    const ids = [...fileText('data/charges/index.html').matchAll(/<tr[^>]*data-compounds="([^"]+)"/g)].map((match) => match[1] ?? '');
    const id = ids.at(-1) ?? '';
    await choose(byId(id));
    await page.goto(at('data/charges/'));
    await expectHead(lead(), byId(id));
    await expect.poll(() => page.locator('#rows ~ .sheet tbody tr').first().getAttribute('data-compounds')).toBe(id);
    expect(await lead().innerText()).toContain(`这一页有它的${ids.filter((one) => one === id).length}行`);
    await page.goto(at('data/charges/2/'));
    await expectHead(lead(), byId(id));
    await page.goto(at('data/offices/'));
    expect(await lead().count()).toBe(0);
  });

  test('the fee check is filled with its name, unless the address says otherwise', async () => {
    const { page } = watched;
    const one = pickOne();
    await choose(one);
    await page.goto(at('fees/check/'));
    await expect.poll(() => page.inputValue('#f-c')).toBe(one.name);
    await page.goto(at('fees/check/?area=50'));
    expect(await page.inputValue('#f-c')).toBe('');
  });

  test('cleared in one tap there too, and changed on the home page', async () => {
    const { page } = watched;
    await choose(pickOne());
    await page.goto(at('compounds/'));
    await lead().getByRole('link', { name: '换一个' }).click();
    await page.waitForURL((url) => url.hash === '#mine');
    await expect.poll(() => input().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goto(at('compounds/'));
    await lead().getByRole('button', { name: '清除' }).click();
    expect(await stored()).toBeNull();
    expect(await lead().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
  });

  test('nothing is loaded for it and nothing shown when nothing was chosen', async () => {
    const { page, requested } = watched;
    for (const path of ['notices/', 'compounds/', 'rankings/', 'data/charges/']) {
      await page.goto(at(path), { waitUntil: 'networkidle' });
      expect(await lead().isVisible(), path).toBe(false);
    }
    expect(requested.filter((url) => /my-lists|my-page|\/names\//.test(url))).toEqual([]);
  });
});

test('with scripts off the way leads over the subdistricts, and nothing is offered that would not work', async () => {
  await open({ javaScriptEnabled: false });
  const { page } = watched;
  const one = pickOne();
  await page.goto(at(''));
  expect(await page.locator('.mine:visible').count()).toBe(0);
  await page.locator('main .chips a', { hasText: one.place }).click();
  await page.getByRole('link', { name: one.name, exact: true }).click();
  expect(new URL(page.url()).pathname).toBe(`${SUB_PATH}compounds/${one.id}/`);
  expect(await page.locator('.mine:visible').count()).toBe(0);
});

describe('with a compound chosen, and with suggestions open', () => {
  const states: [string, (page: WatchedPage['page']) => Promise<void>][] = [
    ['chosen', async () => expectLead(pickOne())],
    [
      'suggestions open',
      async (page) => {
        await section().getByRole('button', { name: '换一个' }).click();
        await input().fill('y');
        await expect.poll(() => options().count()).toBe(8);
        await page.keyboard.press('ArrowDown');
      },
    ],
    [
      'a subdistrict chosen',
      async () => {
        await section().getByRole('button', { name: '换一个' }).click();
        await section().locator('select').selectOption(pickOne().place);
        await section().locator('[data-mine-all] button').first().waitFor();
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
      await choose(pickOne());
      await page.goto(at(query));
      await expectLead(pickOne());
      await arrange(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}${query}`).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([]);
    }
  });
});
