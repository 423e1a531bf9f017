/** Waiting as on Lighthouse's slow phone. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { askInBox, openSearch } from '../../../tests/search/ask.ts';
import { READER } from '../../../tests/search/run-queries.ts';
import { slowNetwork, slowProcessor } from '../reading/paint.ts';

/** Milliseconds from the second key of each text to the first suggestion on the screen, when the names are loaded. */
export async function timeSuggestions(browser: Browser, url: string, texts: readonly string[]): Promise<number[]> {
  return onPhone(browser, [slowProcessor], async (page) => {
    await openSearch(page, url);
    await page.locator('main input[name=q]').focus();
    await page.waitForLoadState('networkidle');
    const times: number[] = [];
    for (const text of texts) times.push(await page.evaluate(typeTwoKeys, [...text].slice(0, 2)));
    return times.filter((ms) => ms >= 0);
  });
}

/** Milliseconds from each question to its answer, when everything is loaded. */
export function timeAnswers(browser: Browser, url: string, texts: readonly string[]): Promise<number[]> {
  return onPhone(browser, [slowProcessor], async (page) => {
    await openSearch(page, url);
    for (const text of texts) await askInBox(page, text);
    const times: number[] = [];
    for (const text of texts) times.push((await askInBox(page, text)).ms);
    return times;
  });
}

/** Milliseconds from opening the address of each question to its answer, in a browser that has seen nothing. */
export async function timeFirstAnswers(browser: Browser, url: string, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    times.push(
      await onPhone(browser, [slowNetwork, slowProcessor], async (page) => {
        await page.addInitScript(() => {
          document.addEventListener('mingbai:searched', () => performance.mark('searched'), { once: true });
        });
        await page.goto(`${url}search/?q=${encodeURIComponent(text)}`);
        await page.waitForFunction(() => performance.getEntriesByName('searched').length > 0, undefined, { timeout: 60_000 });
        return page.evaluate(() => performance.getEntriesByName('searched')[0]?.startTime ?? NaN);
      }),
    );
  }
  return times;
}

async function onPhone<T>(
  browser: Browser,
  slownesses: readonly ((session: CDPSession) => Promise<void>)[],
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...READER, viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    for (const slow of slownesses) await slow(session);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Runs in the page. -1 when nothing is suggested. */
async function typeTwoKeys([first = '', second = '']: string[]): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('main input[name=q]')!;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.slice(-1), inputType: 'insertText' }));
  };
  const isShown = () => [...document.querySelectorAll('main [role=option]')].some((option) => option.checkVisibility());
  type('');
  await pause(100);
  type(first);
  await pause(200);
  const started = performance.now();
  type(first + second);
  while (!isShown()) {
    if (performance.now() - started > 3000) return -1;
    await new Promise(requestAnimationFrame);
  }
  return performance.now() - started;
}
