import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeMarkedSite } from '../../tests/deploy/marked-site.ts';
import { readWholeSite } from './whole-site.ts';

let folder = '';
beforeEach(() => (folder = makeMarkedSite(mkdtempSync(join(tmpdir(), 'whole-')), 'a1')));
afterEach(() => rmSync(folder, { recursive: true }));

test('equal sites have one digest, and a byte more another', async () => {
  const { digest } = await readWholeSite(folder);
  expect((await readWholeSite(folder)).digest).toBe(digest);
  writeFileSync(join(folder, 'only/a1.txt'), 'mark=a1; ');
  expect((await readWholeSite(folder)).digest).not.toBe(digest);
});

test.each([
  ['a page is missing', () => rmSync(join(folder, 'compounds/index.html')), /有 5 个网页，现在有 4 个/],
  ['the home page is missing', () => rmSync(join(folder, 'index.html')), /缺 index\.html/],
  ['there is no site', () => rmSync(join(folder, 'build.json')), /没有生成好的网站/],
  ['the note is cut off', () => writeFileSync(join(folder, 'build.json'), '{"buildDate"'), /build\.json 读不出来/],
  ['a link leads out of the site', () => symlinkSync('/etc/passwd', join(folder, 'only/passwd')), /only\/passwd 不是普通文件/],
  ['a name would break lists of files', () => writeFileSync(join(folder, 'only/a\nb'), ''), /不能用的字符/],
])('a site is refused when %s', async (_, damage, message) => {
  damage();
  await expect(readWholeSite(folder)).rejects.toThrow(message);
});
