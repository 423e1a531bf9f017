import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeEach, inject } from 'vitest';
import type { WatchedPage } from './watched-page.ts';
import { useServedSite, useWatchedTab } from './served-site.ts';

export interface ToolPage {
  readonly page: Page;
  /** Every address asked for, in order. */
  readonly requested: readonly string[];
  /** Another tab instead, with other settings. */
  open(options?: Parameters<Browser['newContext']>[0]): Promise<void>;
  /** The address of a path below the site. */
  at(path: string): string;
  /** A file of the site. */
  json<T>(path: string): T;
  /** What a tool writes under a name. */
  out(name: string): Locator;
}

/** A fresh tab for every test of a file, on the site below a path and under the policy; nothing may go wrong in it. */
export function useToolPage(): ToolPage {
  const site = useServedSite();
  const openTab = useWatchedTab(site);
  let watched: WatchedPage | undefined;
  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    watched = await openTab(options);
  };
  const tab = () => {
    if (!watched) throw new Error('no tab is open');
    return watched;
  };
  beforeEach(() => open());
  return {
    get page() {
      return tab().page;
    },
    get requested() {
      return tab().requested;
    },
    open,
    at: (path) => site.url + path,
    json: <T>(path: string) => JSON.parse(readFileSync(join(inject('siteBelow'), path), 'utf8')) as T,
    out: (name) => tab().page.locator(`[data-out=${name}]`).first(),
  };
}

/** The number of A4 pages that the page prints to, and what stands on them. */
export async function printed(page: Page): Promise<{ pages: number; text: string }> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  // Text of a PDF comes in pieces, and some characters as the radicals that look like them.
  return { pages: totalPages, text: text.normalize('NFKC').replaceAll(/\s/g, '') };
}
