import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { LONGEST_DESCRIPTION, SHORTEST_DESCRIPTION } from '../../src/format/share-text.ts';
import { shareText } from '../../src/format/wording/share.ts';
import { ORIGIN, SUB_PATH } from './build-sites.ts';
import { addressOfFile } from './pages.ts';
import type { WatchedPage } from './watched-page.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

const LONGEST_TITLE = 80;
const HEAVIEST_PICTURE = 40 * 1024;

const folder = inject('siteBelow');
const pages = listFiles(folder).filter((path) => path.endsWith('.html'));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const isFound = (html: string) => !html.includes('name="robots" content="noindex"');
/** Names of `meta` elements know no upper and lower case (HTML, 4.2.5): articles write `Description`, as inspectors want it. */
const metaOf = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}"[^>]* content="([^"]*)"|<meta (?:property|name)="${name}" content="([^"]*)"`, 'i')
    .exec(html)
    ?.slice(1)
    .find((text) => text !== undefined);
const lengthOf = (text: string | undefined) => [...(text ?? '')].length;

describe('what a messenger takes from a page', () => {
  test('every page has a title that is not cut, and says the same to messengers and search engines', () => {
    const wrong = pages.filter((path) => {
      const html = read(path);
      const title = /<title>([^<]*)/.exec(html)?.[1];
      const shared = metaOf(html, 'og:title');
      return (
        !title ||
        lengthOf(title) > LONGEST_TITLE ||
        !shared ||
        !title.startsWith(shared) ||
        metaOf(html, 'og:description') !== metaOf(html, 'description')
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every page that can be found is described in 20 to 120 characters, no two alike', () => {
    const known = new Map<string, string>();
    const wrong = pages.flatMap((path) => {
      const html = read(path);
      if (!isFound(html)) return [];
      const description = metaOf(html, 'description') ?? '';
      const twin = known.get(description);
      known.set(description, path);
      const length = lengthOf(description);
      return twin || length < SHORTEST_DESCRIPTION || length > LONGEST_DESCRIPTION || /[【】]/.test(description)
        ? [`${path} ${twin ?? ''} ${description}`]
        : [];
    });
    expect(wrong).toEqual([]);
    expect(known.size).toBeGreaterThan(500);
  });

  test('addresses are whole, and only pages that can be found give one', () => {
    const wrong = pages.filter((path) => {
      const html = read(path);
      return metaOf(html, 'og:url') !== (isFound(html) ? ORIGIN + SUB_PATH + addressOfFile(path) : undefined);
    });
    expect(wrong).toEqual([]);
  });

  test('without a setting the configured domain makes addresses whole', () => {
    const domain = (JSON.parse(readFileSync('tests/fixtures/base/data/site.json', 'utf8')) as Record<string, string>)['网站域名'] ?? '';
    const home = readFileSync(join(inject('smallSite'), 'index.html'), 'utf8');
    expect(metaOf(home, 'og:url')).toBe(`https://${domain}/`);
    expect(metaOf(home, 'og:image')).toMatch(new RegExp(`^https://${domain.replaceAll('.', '\\.')}/_astro/site\\.`));
  });

  test('every page shows a picture of its kind: 1200 × 630, at most 40 KB, and it is there', () => {
    const pictures = new Set<string>();
    for (const path of pages) {
      const image = metaOf(read(path), 'og:image') ?? '';
      expect(image.startsWith(`${ORIGIN}${SUB_PATH}_astro/`), `${path} ${image}`).toBe(true);
      pictures.add(image.slice((ORIGIN + SUB_PATH).length));
    }
    expect([...pictures].map((name) => /_astro\/([a-z]+)\./.exec(name)?.[1]).sort()).toEqual([
      'compound',
      'data',
      'document',
      'fee',
      'menu',
      'notice',
      'ranking',
      'site',
    ]);
    for (const picture of pictures) {
      const bytes = readFileSync(join(folder, picture));
      expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], picture).toEqual([1200, 630]);
      expect(bytes.length, picture).toBeLessThanOrEqual(HEAVIEST_PICTURE);
    }
  });
});

describe('handing a page on', () => {
  const site = useServedSite();
  const openTab = useWatchedTab(site);
  let watched: WatchedPage;

  const first = (pattern: RegExp) => addressOfFile(pages.find((path) => pattern.test(path)) ?? '');
  const PLACES: [string, RegExp][] = [
    ['a notice', /^notices\/\d{4}\/[^/]+\/index\.html$/],
    ['a compound', /^compounds\/[^/]+\/index\.html$/],
    ['a round', /^rankings\/[^/]+\/index\.html$/],
    ['a document', /^documents\/[^/]+\/index\.html$/],
  ];

  test.each(PLACES)('%s is copied by its one address, without what the reader chose for the device', async (_name, pattern) => {
    watched = await openTab({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = watched;
    await page.goto(`${site.url}${first(pattern)}?elder=1`);
    await page.locator('[data-copy]').click();
    const status = page.locator('[data-share] [role=status]');
    await expect.poll(() => status.innerText()).toBe(shareText.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ORIGIN + SUB_PATH + first(pattern));
  });

  const copied = async (path: string, prepare?: (page: WatchedPage['page']) => Promise<unknown>) => {
    watched = await openTab({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = watched;
    await page.goto(site.url + path);
    await prepare?.(page);
    await page.locator('[data-copy]').click();
    await expect.poll(() => page.locator('[data-share] [role=status]').innerText()).toBe(shareText.copied);
    return new URL(await page.evaluate(() => navigator.clipboard.readText()));
  };

  test('a fee check is copied with what was entered, once there is a result', async () => {
    const entered = new URLSearchParams({ c: '', area: '89.64', price: '1.5' });
    const path = `fees/check/?${entered}&from=singlemessage&elder=1`;
    const address = await copied(path, (page) => page.locator('[data-out=result]').waitFor());
    expect(address.origin + address.pathname).toBe(`${ORIGIN}${SUB_PATH}fees/check/`);
    expect(Object.fromEntries(address.searchParams)).toEqual(Object.fromEntries(entered));
  });

  test('a set of grades is copied as it was chosen', async () => {
    let name = '';
    let value = '';
    const address = await copied('menu/?elder=1', async (page) => {
      const radio = page.locator('[data-menu] input[type=radio]:not(:checked)').first();
      [name, value] = await radio.evaluate((input: HTMLInputElement) => [input.name, input.value] as const);
      await radio.check();
    });
    expect(address.origin + address.pathname).toBe(`${ORIGIN}${SUB_PATH}menu/`);
    expect(address.searchParams.get(name)).toBe(value);
    expect(address.searchParams.has('elder')).toBe(false);
  });

  test('where copying is refused the address stands there, selected', async () => {
    watched = await openTab();
    const { page } = watched;
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.goto(site.url + first(PLACES[0]![1]));
    await page.locator('[data-copy]').click();
    await expect.poll(() => page.locator('[data-share] [role=status]').innerText()).toBe(shareText.copyByHand);
    const field = page.locator('[data-share] input');
    expect(await field.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0))).toBe(
      ORIGIN + SUB_PATH + first(PLACES[0]![1]),
    );
    await page.locator('[data-copy]').click();
    expect(await field.count()).toBe(1);
  });

  test('a telephone is handed title and address only, for with a text messengers drop the picture', async () => {
    watched = await openTab();
    const { page } = watched;
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'share', { value: async (data: unknown) => void shared.push(data) });
    });
    await page.goto(site.url + first(PLACES[1]![1]));
    await page.locator('[data-send]').click();
    expect(await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([
      { title: await page.locator('[data-share]').getAttribute('data-share'), url: ORIGIN + SUB_PATH + first(PLACES[1]![1]) },
    ]);
  });

  test('what the browser cannot do is not offered', async () => {
    watched = await openTab();
    await watched.page.addInitScript(() => delete (Navigator.prototype as { share?: unknown }).share);
    await watched.page.goto(site.url + first(PLACES[3]![1]));
    expect(await watched.page.locator('[data-copy]').isVisible()).toBe(true);
    expect(await watched.page.locator('[data-send]').isVisible()).toBe(false);
  });

  test('without scripts neither the buttons nor a heading over nothing stand there', async () => {
    watched = await openTab({ javaScriptEnabled: false });
    await watched.page.goto(site.url + first(PLACES[3]![1]));
    expect(await watched.page.locator('[data-copy], [data-send]').filter({ visible: true }).count()).toBe(0);
    expect(await watched.page.getByRole('heading', { name: shareText.title }).count()).toBe(0);
  });
});
