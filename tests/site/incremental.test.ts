import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { buildAfterEdits, buildInShares } from '../incremental/builds.ts';
import { digestFolder, makeSmallSite } from './small-site.ts';

const site = makeSmallSite();
afterAll(() => rmSync(site.folder, { recursive: true, force: true }));

test('a site made in shares on several machines has the bytes of one that was made in one go, and takes every page from them', () => {
  const { bytes, said } = buildInShares(site, 2);
  expect(bytes).toEqual(digestFolder(inject('smallSite')));
  const [, pages = 0, reused = 0] = /已生成 (\d+) 个网页.*；(\d+) 个文件没有变化/.exec(said)?.map(Number) ?? [];
  expect(reused).toBeGreaterThan(pages);
});

test('a build that takes up what the one before has kept gives the bytes of a clean one, after edits, renames and deletions, and after the site was written in', () => {
  // Somebody has written in the finished site, which shares its bytes with what is kept.
  const page = join(site.out, 'about/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll('关于', '乱写'));
  // A title, a row, a document taken away, a notice renamed; many more, and of the demonstration, in tests/long/incremental.test.ts.
  expect(buildAfterEdits(site, { edits: 1, atOnce: 4, seed: 52 })).toBe(1);
});
