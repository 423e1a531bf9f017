import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerReads, noteRead, once } from '../../../src/site/reads.ts';
import { leaveReads } from '../../../src/site/reads-bridge.ts';
import { writeKeptSite } from './kept-site.ts';
import { openPageCache } from './page-cache.ts';
import { openPlaces } from './site-places.ts';

let folder: string;
/** What the site says of each word; pages show one of their own, one that all show, and one of their half. */
let words: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-cache-'));
  words = { all: 'x', even: 'x', odd: 'x' };
  answerReads('word', (word) => words[word!]);
  leaveReads();
});
afterEach(() => rmSync(folder, { recursive: true }));

const COUNT = 12;
const seen = { problems: 0, fragments: [], scripts: [], sheets: [] };

function tell(word: string): string {
  noteRead('word', word);
  return words[word] ?? '';
}

/** Builds the pages of two routes as a thread does; the paths of those that were taken from the build before. */
async function build(name: string, most: number): Promise<string[]> {
  const cache = openPageCache(join(folder, 'kept'), openPlaces(false), most);
  const half = once((_site: object, which: string) => `${tell(which)} ${tell('all')}`);
  const site = {};
  const taken: string[] = [];
  const sums: string[] = [];
  for (const route of ['a', 'b', 'a']) {
    cache.begin(route);
    for (let at = 0; at < COUNT; at++) {
      // The route that is begun again has the other half of its pages then.
      if (route === 'a' && at % 2 !== (sums.length < COUNT ? 0 : 1)) continue;
      const path = `${route}/${at}.html`;
      const place = join(folder, name, path);
      const before = cache.take(path, { at }, place);
      if (before) taken.push(path);
      sums.push(
        before?.sha256 ??
          (
            await cache.make(
              { at },
              () => {
                const text = `${path} ${tell(String(at))} ${half(site, at % 2 === 0 ? 'even' : 'odd')}`;
                mkdirSync(dirname(place), { recursive: true });
                writeFileSync(place, text);
                return Promise.resolve({ path, sha256: hash('sha256', text, 'hex'), seen });
              },
              place,
            )
          ).sha256,
      );
      expect(readFileSync(place, 'utf8')).toBe(`${path} ${words[at] ?? ''} ${words[at % 2 === 0 ? 'even' : 'odd']!} ${words.all!}`);
    }
  }
  writeKeptSite(join(folder, 'kept'), { parts: cache.result(), paths: [] });
  return taken;
}

test.each([1, 5, 1000])('with parts of %i, a build takes what shows what it showed, and makes what does not', async (most) => {
  expect(await build('1', most)).toEqual([]);
  expect(await build('2', most)).toHaveLength(2 * COUNT);
  words['3'] = 'y';
  expect((await build('3', most)).filter((path) => path.includes('/3.'))).toEqual([]);
  words.even = 'y';
  const odd = await build('4', most);
  expect(odd).toHaveLength(COUNT);
  expect(odd.every((path) => Number(/(\d+)\.html$/.exec(path)![1]) % 2 === 1)).toBe(true);
  expect(await build('5', most)).toHaveLength(2 * COUNT);
  words.all = 'y';
  expect(await build('6', most)).toEqual([]);
});
