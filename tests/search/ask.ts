/** Asks the search page in a browser and hears its answer. */
import type { Page } from 'playwright-core';

export interface Asked {
  /** Places found, without the base, best first; empty unless wanted. */
  paths: string[];
  /** How the answer came about. */
  how: string;
  /** From the question to the answer on the screen. */
  ms: number;
}

/** What the page tells after every answer shown. */
interface Searched {
  text: string;
  answer: { how: string };
  paths: () => Promise<string[]>;
}

/** Longer takes only a page that will never answer. */
const PATIENCE_MS = 60_000;

/** As a reader does: types into the box and sends it; what is current is searched. */
export function askInBox(page: Page, text: string): Promise<Asked> {
  return page.evaluate(hear, { text, how: 'box' as const, patience: PATIENCE_MS });
}

/** By the address, through all years gone by; tells everything that was found, which has to be loaded for that. */
export function askThroughAll(page: Page, text: string): Promise<Asked> {
  return page.evaluate(hear, { text, how: 'all' as const, patience: PATIENCE_MS });
}

/** The same again, for the time it takes. */
export function askThroughAllAgain(page: Page, text: string): Promise<Asked> {
  return page.evaluate(hear, { text, how: 'again' as const, patience: PATIENCE_MS });
}

/** Runs in the page. */
async function hear({ text, how, patience }: { text: string; how: 'box' | 'all' | 'again'; patience: number }): Promise<Asked> {
  const answered = new Promise<{ searched: Searched; at: number }>((resolve, reject) => {
    const listen = (event: Event) => {
      const searched = (event as CustomEvent<Searched>).detail;
      if (searched.text.trim() !== text.trim()) return;
      document.removeEventListener('mingbai:searched', listen);
      resolve({ searched, at: performance.now() });
    };
    document.addEventListener('mingbai:searched', listen);
    // What goes wrong while an answer is shown would only leave it out.
    addEventListener('unhandledrejection', ({ reason }) => reject(new Error(`${text}: ${String(reason)}`)), { once: true });
    setTimeout(() => reject(new Error(`no answer to ${text}`)), patience);
  });
  const input = document.querySelector<HTMLInputElement>('main input[name=q]')!;
  let started: number;
  if (how === 'box') {
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    started = performance.now();
    input.form!.requestSubmit();
  } else {
    // As going forward in the history does.
    history.pushState(null, '', `?${new URLSearchParams({ q: text, all: '1' }).toString()}`);
    started = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
  }
  const { searched, at } = await answered;
  return { paths: how === 'all' ? await searched.paths() : [], how: searched.answer.how, ms: at - started };
}

/** Opens the search page of the site at `url` and waits until its box listens. */
export async function openSearch(page: Page, url: string): Promise<void> {
  await page.goto(`${url}search/`);
  await page.waitForLoadState('networkidle');
}
