import { strToU8, zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { digestFolder } from '../tests/site/small-site.ts';
import { handMade, partsOf } from '../tests/unit/workbook/hand-made.ts';
import { runImport, type ImportAsked } from './import/run-import.ts';
import { writeFiles } from './import/write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
const root = join(folder, 'root');
cpSync('tests/fixtures/base', root, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const charges = join(root, 'data', 'charges.csv');
const before = readFileSync(charges, 'utf8');
const run = async (file: string, asked: Partial<ImportAsked> = {}) => {
  const lines: string[] = [];
  const status = await runImport({ files: [file], root, write: false, remove: false, ...asked }, (line) => lines.push(line));
  return { status, stdout: lines.join('\n') };
};
const hand = async (name: string, rows: (string | number | null)[][]) => {
  const path = join(folder, name);
  writeFileSync(path, await writeXlsx({ sheets: [{ name: '收费', rows }] }));
  return path;
};
const HEADER = ['序号', '收费编号', '小区编号', '实际收费（元/月·平方米）', '起始日期'];

test('first the difference, then, when asked, only the changed cells are written', async () => {
  const file = await hand('收费.xlsx', [
    ['二季度收费表'],
    HEADER,
    [1, 'h0001-1', 'c0001', 1.35, '2025/7/1'],
    [2, 'h0002-1', 'c0002', 0.95, '2025-08-01'],
  ]);
  const shown = await run(file);
  expect(shown.status).toBe(0);
  expect(shown.stdout).toContain(
    'data/charges.csv（实际收费）：新增 0 条，修改 1 条（1 格），没有变化 1 条，表里没有 2 条（保留；要删除请加 --remove）',
  );
  expect(shown.stdout).toContain('修改 “h0002-1” 实际收费：“0.90”→“0.95”（收费!D4）');
  expect(shown.stdout).toContain(
    '说明 收费.xlsx!收费!E3 — “起始日期”一列有 1 格：日期写成 2026-01-03 的样子，例如“2025/7/1”读作“2025-07-01”',
  );
  expect(shown.stdout).toContain('没有写入。核对无误后加 --write 再运行一次。');
  expect(readFileSync(charges, 'utf8')).toBe(before);

  expect((await run(file, { write: true })).stdout).toContain('已写入 data/charges.csv。');
  expect(readFileSync(charges, 'utf8')).toBe(before.replace(',0.90,', ',0.95,'));
  expect(readdirSync(join(root, 'data')).filter((name) => name.includes('.part'))).toEqual([]);
  expect((await run(file, { write: true })).stdout).toContain('和资料一样，没有要改的。');
  writeFileSync(charges, before);
});

test('a result that does not pass the check is told at its cells and not written', async () => {
  const file = await hand('错.xlsx', [HEADER, [1, 'h0001-1', 'c0001', '约2', '昨天'], [2, 'h0009-1', 'c9999', 1.8, '2026-01-01']]);
  const { status, stdout } = await run(file, { write: true });
  expect(status).toBe(1);
  expect(stdout).toMatch(/错误 错\.xlsx!收费!D2:实际收费 — .*现在是“约2”；.*（CELL-VAGUE）/);
  expect(stdout).toMatch(/错误 错\.xlsx!收费!E2:起始日期 — .*昨天/);
  expect(stdout).toMatch(/错误 错\.xlsx!收费!第3行:收费项目 — /);
  expect(stdout).toContain('导入以后会有上面列出的新错误，没有写入。');
  expect(readFileSync(charges, 'utf8')).toBe(before);
});

test('personal data in a sheet is refused and shown masked', async () => {
  const file = await hand('人.xlsx', [
    [...HEADER, '公共能耗'],
    [1, 'h0001-1', 'c0001', 1.35, '2025-07-01', '找张先生 13912345678'],
  ]);
  const { status, stdout } = await run(file, { write: true });
  expect(status).toBe(1);
  expect(stdout).toContain('人.xlsx!收费!F2');
  expect(stdout).not.toContain('12345678');
});

test('what cannot be read ends with one sentence', async () => {
  const old = join(folder, '旧.xls');
  writeFileSync(old, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  const { status, stdout } = await run(old);
  expect(status).toBe(1);
  expect(stdout).toContain('错误 旧.xls — 这是旧版 Excel 或 WPS 的文件');
  await expect(run(old, { kind: '没有的表' })).rejects.toThrow('没有“没有的表”这张表');
  const none = spawnSync(process.execPath, ['scripts/import.ts', join(folder, '没有.xlsx')], { encoding: 'utf8' });
  expect(none.status).toBe(1);
  expect(none.stderr).toMatch(/^找不到“.*没有\.xlsx”。\n$/);
});

test('files are written all or none, and never over somebody’s edit', () => {
  const place = mkdtempSync(join(folder, 'write-'));
  writeFileSync(join(place, 'a.csv'), 'old');
  const bytes = (text: string) => new TextEncoder().encode(text);
  const change = (path: string, old: string | undefined, now: string) => ({
    path,
    before: old === undefined ? undefined : bytes(old),
    after: bytes(now),
  });
  expect(() => writeFiles(place, [change('a.csv', 'old', 'new'), change('b.csv', 'other', 'new')])).toThrow('被别人改过');
  expect(readFileSync(join(place, 'a.csv'), 'utf8')).toBe('old');
  expect(readdirSync(place)).toEqual(['a.csv']);
  writeFiles(place, [change('a.csv', 'old', 'new'), change('parts/b.csv', undefined, 'part')]);
  expect([readFileSync(join(place, 'a.csv'), 'utf8'), readFileSync(join(place, 'parts', 'b.csv'), 'utf8')]).toEqual(['new', 'part']);
});

test.each([
  ['会写到别处的文件名', () => zipSync({ ...partsOf(), '../../outside.xml': strToU8('x') })],
  ['会写到别处的文件名', () => zipSync({ ...partsOf(), '/outside.xml': strToU8('x') })],
  ['解压后超过 30 MB', () => handMade({ parts: { 'xl/media/zeros.bin': new Uint8Array(31 * 1024 * 1024) } })],
  ['压缩了 200 倍以上', () => handMade({ parts: { 'xl/media/zeros.bin': new Uint8Array(8 * 1024 * 1024) } })],
  ['还装着别的压缩包', () => handMade({ parts: { 'xl/embeddings/inner.bin': zipSync({ a: strToU8('b') }) } })],
  ['有宏', () => handMade({ parts: { 'xl/vbaProject.bin': 'x' } })],
])('a workbook in which there is %s leaves every file as it was', async (words, make) => {
  const file = join(folder, '恶意.xlsx');
  writeFileSync(file, make());
  const all = digestFolder(folder);
  const { status, stdout } = await run(file, { write: true });
  expect(status).toBe(1);
  expect(stdout).toContain(words);
  expect(digestFolder(folder)).toEqual(all);
});

test('a command in a cell is not written', async () => {
  const all = digestFolder(root);
  const { status, stdout } = await run(await hand('命令.xlsx', [HEADER, [1, '=cmd|!A1', 'c0001', 1.35, '2025-07-01']]), { write: true });
  expect(status).toBe(1);
  expect(stdout).toContain('错误');
  expect(digestFolder(root)).toEqual(all);
});
