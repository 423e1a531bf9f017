import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { listFiles } from '../../scripts/build/folder-calls.ts';
import { buildAfterEdits, buildAgain, buildInShares } from '../incremental/builds.ts';
import { build, digestFolder, makeSmallSite } from './small-site.ts';

// In the project, where a build puts the next site together in the folder of the one before the last.
const made = makeSmallSite();
const site = { ...made, out: join(made.folder, 'program/dist') };
afterAll(() => rmSync(site.folder, { recursive: true, force: true }));

test('a site made in shares on several machines has the bytes of one that was made in one go, and takes every page from them', () => {
  const { bytes, said } = buildInShares(site, 2);
  expect(bytes).toEqual(digestFolder(inject('smallSite')));
  const [, pages = 0, reused = 0] = /已生成 (\d+) 个网页.*；(\d+) 个文件没有变化/.exec(said)?.map(Number) ?? [];
  expect(reused).toBeGreaterThan(pages);
});

test('what somebody wrote in the finished site, which shares its bytes with what is kept, is not published again', () => {
  const pages = listFiles(site.out).filter((path) => path.endsWith('.html'));
  // As long as before, so that no size tells.
  for (const path of pages) writeFileSync(join(site.out, path), readFileSync(join(site.out, path), 'utf8').replace('<title>', '<TITLE>'));
  expect(digestFolder(site.out)).not.toEqual(digestFolder(inject('smallSite')));
  buildAgain(site);
  expect(digestFolder(site.out)).toEqual(digestFolder(inject('smallSite')));
});

test('a build that takes up what the one before has kept gives the bytes of a clean one, after edits, renames and deletions', () => {
  // A title, a row, a document taken away, a notice renamed; many more, and of the demonstration, in tests/long/incremental.test.ts.
  expect(buildAfterEdits(site, { edits: 1, atOnce: 4, seed: 52 })).toBe(1);
  expect(readdirSync(join(made.folder, 'program')).filter((name) => name.startsWith('.dist'))).toEqual([]);
  expect(existsSync(join(made.folder, 'program/.cache/former-site/index.html'))).toBe(true);
});

test('two things with one address stop the build also where an older site stands', () => {
  const before = digestFolder(site.out);
  mkdirSync(join(site.root, 'public/data'), { recursive: true });
  writeFileSync(join(site.root, 'public/data/notices.csv'), '编号\n');
  const { status, stderr } = build(site, {}, join(made.folder, 'program'));
  expect([status, stderr]).toEqual([1, expect.stringContaining('有两样东西要用同一个地址')]);
  expect(digestFolder(site.out)).toEqual(before);
});
