import type { Browser, Page } from 'playwright-core';
import { addressOfFile } from './pages.ts';

export type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/**
 * Visits pages in two tabs at once, each page in one of them. Motion is off: a
 * page's own animation would be half way when it is looked at.
 */
export async function visitAll(
  browser: Browser,
  home: string,
  paths: readonly string[],
  options: ContextOptions,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const waiting = [...paths];
  const work = async (): Promise<void> => {
    const defaults = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', serviceWorkers: 'block' } as const;
    const context = await browser.newContext({ ...defaults, ...options });
    try {
      const page = await context.newPage();
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await page.goto(home + addressOfFile(path));
        await look(page, path);
      }
    } finally {
      await context.close();
    }
  };
  await Promise.all([work(), work()]);
}

/** Leaves of long lists and tables as many rows as tell what each of them is like; thousands more are built the same. */
export async function shortenLists(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('tbody > tr:nth-child(n+16), main :is(ul, ol) > li:nth-child(n+31)')) row.remove();
  });
}

/** What opens only on demand has to be right too. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
