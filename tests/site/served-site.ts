import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { launchBrowser } from './browser.ts';
import { SUB_PATH } from './build-sites.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

export interface ServedSite {
  readonly browser: Browser;
  /** Address of the home page, ending with `/`. */
  readonly url: string;
}

/**
 * The demonstration district for all tests of a file, and a browser to look at
 * it: below a path and under the policy, the stricter of the ways a site is
 * published. To be called before the file's own hooks.
 */
export function useServedSite(): ServedSite {
  let browser: Browser | undefined;
  let server: StaticServer | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer({ folder: inject('siteBelow'), base: SUB_PATH, port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get browser() {
      return browser!;
    },
    get url() {
      return server!.url;
    },
  };
}

/** Opens tabs on the site, one at a time; the last one is closed after each test, and nothing may have gone wrong in it. */
export function useWatchedTab(site: ServedSite): (options?: Parameters<Browser['newContext']>[0]) => Promise<WatchedPage> {
  let watched: WatchedPage | undefined;
  const close = async (): Promise<string[]> => {
    const troubles = watched?.troubles ?? [];
    await watched?.close();
    watched = undefined;
    return troubles;
  };
  afterEach(async () => expect(await close()).toEqual([]));
  return async (options = {}) => {
    await close();
    watched = await openWatched(site.browser, site.url, options);
    return watched;
  };
}
