import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shortRoot } from '../../src/ledger/checkpoint.ts';
import { loadSources } from '../../src/sources/load.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { exportsOf, GrowingLog, release } from '../../tests/ledger/released-site.ts';
import { run } from '../../tests/site/small-site.ts';
import { startServer, type StaticServer } from '../serve/static-server.ts';
import { verifySite } from '../../src/ledger/verify-site.ts';
import { findingLines } from './say-finding.ts';
import { webSite } from './web-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const growing = new GrowingLog();
const page = join(folder, 'notices/a/index.html');
let server: StaticServer;

beforeAll(async () => {
  const { dataset } = loadSources('tests/fixtures/base', nodeFiles('tests/fixtures/base'));
  growing.appendDataset(dataset, dataset.site[0]!.value.asOf);
  const pages = new Map([
    ['index.html', new TextEncoder().encode('home')],
    ['notices/a/index.html', new TextEncoder().encode('notice')],
    ...exportsOf(dataset),
  ]);
  for (const [path, bytes] of release(pages, growing)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  server = await startServer({ folder, base: '/ztzl/', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const paper = () => {
  const { size, root } = growing.log.checkpoints.at(-2)!;
  return `登记 ${size} 条 · 校验码 ${shortRoot(root)}`;
};

test('a sound site is said to be, with its key, its last release and what a sheet of paper says of it', () => {
  const { status, stdout } = run('verify', [folder, '--against', paper()]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/公钥 test\.example\.invalid\/ledger\+\S+（取自网站自己/);
  expect(stdout).toMatch(/演示用的，是公开的/);
  expect(stdout).toMatch(/最近一次发布：r-1/);
  expect(stdout).toMatch(/以前的登记没有改动/);
  expect(stdout.trim().split('\n').at(-1)).toMatch(/^核对无误：\d+ 条登记、\d+ 个文件/);
});

test('what differs is named in words, with exit code 1 and a sum at the end', () => {
  writeFileSync(page, 'another');
  const table = join(folder, 'data/compounds.json');
  const sound = readFileSync(table, 'utf8');
  writeFileSync(table, sound.replace('示例一号小区', '另外小区'));
  const { status, stdout } = run('verify', [folder, '--against', `36514 ${shortRoot(new Uint8Array(32))}`]);
  writeFileSync(page, 'notice');
  writeFileSync(table, sound);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^notices\/a\/index\.html：和发布时登记的不一样，被改过。$/m);
  expect(stdout).toMatch(/^data\/compounds\.json，住宅小区 \S+，第 \d+ 号登记：.*不同的是小区名称。$/m);
  expect(stdout).toMatch(/以前的登记状态有 36514 条登记/);
  expect(stdout.trim().split('\n').at(-1)).toBe('发现 4 处不一致。');
});

test('over the web every page is read where readers read it', async () => {
  expect((await verifySite(webSite(server.url))).findings).toEqual([]);
  writeFileSync(page, 'another');
  const { findings } = await verifySite(webSite(server.url));
  writeFileSync(page, 'notice');
  expect(findingLines(findings)).toEqual(['notices/a/index.html：和发布时登记的不一样，被改过。']);
});

test('a folder that is none is refused', () => {
  expect(run('verify', ['/no/such/folder'])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/没有“\/no\/such\/folder”/) as string,
  });
});

test('of very many findings of one sort only the first are listed', () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ code: 'file-missing' as const, path: `${at}.html` }));
  expect(findingLines(many, 3)).toEqual([
    '0.html：清单里有这个文件，网站上没有。',
    '1.html：清单里有这个文件，网站上没有。',
    '2.html：清单里有这个文件，网站上没有。',
    '同样的还有 497 处没有列出（file-missing）。',
  ]);
});
