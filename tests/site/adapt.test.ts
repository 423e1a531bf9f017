/* What the reader's system asks for is followed: its own colours, more contrast, dark. */
import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { WatchedPage } from './watched-page.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

const site = useServedSite();
const openTab = useWatchedTab(site);
let watched: WatchedPage;

async function open(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  watched = await openTab(options);
  await watched.page.goto(`${site.url}help/components/`);
  return watched.page;
}

const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(`${selector} >> visible=true`)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test.each(['light', 'dark'] as const)(
  'with the system’s own colours (%s) sheets have an edge, and nothing drawn or pressed is lost in its ground',
  async (scheme) => {
    const page = await open({ forcedColors: 'active', colorScheme: scheme });
    expect(await styleOf(page, '.sheet', 'border-top-style')).toBe('solid');
    const ground = await styleOf(page, 'body', 'background-color');
    for (const [selector, property] of [
      ['.st .i', 'fill'],
      ['.sheet', 'border-top-color'],
      ['main input', 'border-top-color'],
      ['.days .td, .days .n', 'fill'],
      ['.days .p', 'stroke'],
      ['.pri', 'background-color'],
    ] as const) {
      expect(await styleOf(page, selector, property), selector).not.toBe(ground);
    }
    expect(await styleOf(page, '.pri', 'color')).toBe(ground);
    await page.locator('main input').first().focus();
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  },
);

test('where more contrast is asked for, muted text is as dark as the rest', async () => {
  const page = await open({ contrast: 'more' });
  expect(await styleOf(page, '.top .note', 'color')).toBe(await styleOf(page, 'body', 'color'));
});
