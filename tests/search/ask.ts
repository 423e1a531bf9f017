/** Asks the search page in a browser, as a reader would: into the box, then Enter. */
import type { Page } from 'playwright-core';

export interface Asked {
  /** Places found, without the base, best first. */
  paths: string[];
  how: string;
  /** From Enter to the answer on the screen. */
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

/** Opens the search page of the site at `url` so that years gone by are asked too. */
export async function openSearch(page: Page, url: string): Promise<void> {
  await page.goto(`${url}search/?all=1`);
  await page.locator('main input[name=q]').waitFor();
}

/** Asks one question and waits for its answer; `withPaths` loads what all findings are, too, which takes long. */
export function ask(page: Page, text: string, withPaths: boolean): Promise<Asked> {
  return page.evaluate(
    async ({ text, withPaths, patience }) => {
      const input = document.querySelector<HTMLInputElement>('main input[name=q]')!;
      const answered = new Promise<{ searched: Searched; at: number }>((resolve, reject) => {
        const hear = (event: Event) => {
          const searched = (event as CustomEvent<Searched>).detail;
          if (searched.text.trim() !== text.trim()) return;
          document.removeEventListener('mingbai:searched', hear);
          resolve({ searched, at: performance.now() });
        };
        document.addEventListener('mingbai:searched', hear);
        setTimeout(() => reject(new Error(`no answer to ${text}`)), patience);
      });
      input.focus();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const started = performance.now();
      input.form!.requestSubmit();
      const { searched, at } = await answered;
      return { paths: withPaths ? await searched.paths() : [], how: searched.answer.how, ms: at - started };
    },
    { text, withPaths, patience: PATIENCE_MS },
  );
}
