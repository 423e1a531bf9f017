/** Sources that would lead a build out of its folders, or bring something into the site that is no record: refused, and nothing is touched. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { checkAll } from '../../../src/site/check-all.ts';
import { build, digestFolder, makeSmallSite, type SmallSite } from '../../site/small-site.ts';

const NOTICE = 'content/notices/2026/n-2026-0004.md';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>ran()</script></svg>';
const sites: SmallSite[] = [];
let site: SmallSite;
beforeEach(() => {
  site = makeSmallSite();
  sites.push(site);
  mkdirSync(join(site.folder, 'outside'));
  writeFileSync(join(site.folder, 'outside/secret.txt'), '不公开');
});
afterAll(() => {
  for (const { folder } of sites) rmSync(folder, { recursive: true, force: true });
});

const codes = async () =>
  (await checkAll(site.root, nodeFiles(site.root))).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file }) => `${code} ${file}`);
function lay(path: string, content: string): void {
  mkdirSync(dirname(join(site.root, path)), { recursive: true });
  writeFileSync(join(site.root, path), content);
}
function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(site.root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    join(site.root, path),
    text.replace(from, () => to),
  );
}
function leadOut(path: string, to = 'outside'): void {
  rmSync(join(site.root, path), { recursive: true, force: true });
  mkdirSync(dirname(join(site.root, path)), { recursive: true });
  symlinkSync(join(site.folder, to), join(site.root, path));
}

test.each([
  ['data/communities.csv', 'outside/secret.txt'],
  ['data/scores', 'outside'],
  ['content/help/secret.md', 'outside/secret.txt'],
  ['content/notices/2027', 'outside'],
  ['content', 'outside'],
  ['content/portal/header.html', 'outside/secret.txt'],
  ['public/attachments/n-2026-0004/secret.txt', 'outside/secret.txt'],
  ['public/attachments/n-2026-0004', 'outside'],
  ['public/attachments', 'outside'],
  ['public/other', 'outside'],
  ['public', 'outside'],
])('the link %s is not followed', async (path, to) => {
  leadOut(path, to);
  expect(await codes()).toContain(`BAD-FILE-LINK ${path}`);
});

test.each(['public/index.html', 'public/evil.js', 'public/_astro/evil.js', 'public/attachments/evil.html', 'public/notices/index.html'])(
  '%s does not get into the site',
  async (path) => {
    lay(path, '<script>ran()</script>');
    expect((await codes()).join()).toContain(path);
  },
);

test.each(['public/公示（1）.txt', 'public/attachments/n-2026-0004/a (1).txt', 'public/~$a.txt'])(
  '%s, which nobody would read, is told and not published',
  async (path) => {
    lay(path, '13800138000');
    expect((await codes()).join()).toMatch(/BAD-FILE-(?:COPY|LOCK) public/);
  },
);

test.each([
  ['n-2026-0004/a.html', '<script>ran()</script>'],
  ['n-2026-0004/a.js', 'ran()'],
  ['n-2026-0004/a.svg', SVG],
  ['n-2026-0004/a.txt.html', '<script>ran()</script>'],
  ['n-2026-0004/a.pdf', '<html><script>ran()</script></html>'],
])('the attachment %s is not published', async (path, content) => {
  lay(`public/attachments/${path}`, content);
  expect((await codes()).join()).toContain(`public/attachments/${path}`);
});

test('ids and names of attachments that leave their folder are refused, and a build that is given all of this changes nothing', async () => {
  change('data/communities.csv', 's01-01,', '../../outside/a,');
  change(NOTICE, '编号: n-2026-0004', '编号: ../../../outside/b');
  const path = '/attachments/../../outside/secret.txt';
  change(NOTICE, '落款单位', `附件:\n  - 名称: 甲\n    文件: ${path}\n    字节数: 9\n    校验值: ${'0'.repeat(64)}\n落款单位`);
  leadOut('public/attachments/n-2026-0005');
  lay('public/attachments/a..b/../%2e%2e/c.txt', '甲');
  const before = digestFolder(site.folder);
  const told = await codes();
  expect(told).toContain('CELL-ID-PATH data/communities.csv');
  expect(told.filter((line) => line.endsWith(NOTICE))).not.toEqual([]);
  const { status, stderr } = build(site);
  expect(status).toBe(1);
  expect(stderr).toContain('没有生成网站');
  expect(stderr).not.toContain('不公开');
  expect(digestFolder(site.folder)).toEqual(before);
  expect(existsSync(site.out)).toBe(false);
});
