import type { Browser, Page } from 'playwright-core';

export interface WatchedPage {
  page: Page;
  /** What should not happen on any page: console errors, page errors, failed or foreign requests. */
  troubles: string[];
  /** Every address asked for, in order. */
  requested: string[];
  close(): Promise<void>;
}

/** A tab of its own that notes whatever goes wrong; `home` is where every request has to go. */
export async function openWatched(
  browser: Browser,
  home: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  // What a worker answers is not seen here; tests/site/offline.test.ts looks at it.
  const defaults = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', serviceWorkers: 'block' } as const;
  const context = await browser.newContext({ ...defaults, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  // Going on to the next page ends what the last one was still loading.
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && troubles.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    requested.push(request.url());
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) troubles.push(`foreign: ${request.url()}`);
  });
  return { page, troubles, requested, close: () => context.close() };
}

/** Presses Tab until the element has the focus, as somebody without a mouse does; fails when it never gets there. */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}
