import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runLighthouse, type LighthouseFinding } from '../../scripts/bench/reading/lighthouse.ts';
import { startServer, type StaticServer } from '../../scripts/serve/static-server.ts';
import { SUB_PATH } from './build-sites.ts';
import { addressOfFile, fullestPages } from './pages.ts';

/** Declares the tests: Lighthouse on the fullest pages of the templates that are chosen of all of them. */
export function judgeLighthouse(choose: (paths: readonly string[]) => readonly string[]): void {
  const folder = inject('siteBelow');
  let server: StaticServer;
  let paths: readonly string[];
  let found: LighthouseFinding[];

  beforeAll(async () => {
    server = await startServer({ folder, base: SUB_PATH, port: 0 });
    paths = choose(fullestPages(folder));
    const addresses = paths.map((path) => server.url + addressOfFile(path));
    found = await runLighthouse({ addresses, categories: ['accessibility', 'best-practices', 'seo'], patient: false }, 2);
  });
  afterAll(() => server.close());

  /** Pages that are kept out of search engines lose points there, and mean to. */
  function isIndexable(address: string): boolean {
    const path = address.slice(server.url.length);
    const html = readFileSync(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    return !/<meta name="robots" content="noindex/.test(html);
  }

  test.each(['accessibility', 'best-practices', 'seo'])('Lighthouse gives every page 100 for %s', (category) => {
    const short = found
      .filter(({ address, scores }) => scores[category] !== 100 && (category !== 'seo' || isIndexable(address)))
      .map(({ address, scores, failed }) => `${address.slice(server.url.length)} ${scores[category]}: ${failed.join(', ')}`);
    expect(found.length).toBe(paths.length);
    expect(short).toEqual([]);
  });
}
