import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
cpSync('tests/fixtures/base', join(folder, 'sound'), { recursive: true });
cpSync('tests/fixtures/base', join(folder, 'damaged'), { recursive: true });
writeFileSync(join(folder, 'damaged', 'data', 'calendar.csv'), '日期,安排,节日,依据\n2026/1/3,放假,元旦,放假通知\n');
cpSync('tests/fixtures/base', join(folder, 'changed'), { recursive: true });
const compounds = join(folder, 'changed', 'data', 'compounds.csv');
writeFileSync(compounds, readFileSync(compounds, 'utf8').replace('12,640,61200', '12,640,99200'));
afterAll(() => rmSync(folder, { recursive: true }));

const check = (...options: string[]) => spawnSync(process.execPath, ['scripts/check.ts', ...options], { encoding: 'utf8' });
const damaged = ['--root', join(folder, 'damaged')];

test('a sound root ends with 0 and a line that says so', () => {
  const { status, stdout } = check('--root', join(folder, 'sound'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/检查了 \d+ 个文件、\d+ 条记录。.*。\n$/);
});

test('a damaged root ends with 1 and names place, value and correction', () => {
  const { status, stdout } = check(...damaged);
  expect(status).toBe(1);
  expect(stdout).toContain(
    '错误 data/calendar.csv:2:日期 — 日期要写成 2026-01-03 的样子；现在是“2026/1/3”；请改成 2026-01-03（文件第2行，A列，CELL-DATE）',
  );
});

test('JSON and annotations say the same', () => {
  const json = check(...damaged, '--format', 'json');
  expect(json.status).toBe(1);
  expect(JSON.parse(json.stdout)).toContainEqual({
    code: 'CELL-DATE',
    severity: 'error',
    file: 'data/calendar.csv',
    line: 2,
    column: 1,
    columnLetter: 'A',
    message: '日期要写成 2026-01-03 的样子；现在是“2026/1/3”',
    hint: '请改成 2026-01-03',
  });
  expect(check(...damaged, '--format', 'github').stdout).toContain('::error file=data/calendar.csv,line=2,');
});

test.each([
  ['an unknown option', ['--fast'], '不认识选项 --fast'],
  ['an unknown format', ['--format', 'xml'], 'text、json、github'],
  ['a root without a value', ['--root'], 'DIR'],
])('%s is one clear sentence and no stack trace', (_, options, words) => {
  const { status, stderr, stdout } = check(...options);
  expect(status).not.toBe(0);
  expect(stderr).toContain(words);
  expect(stdout + stderr).not.toMatch(/\n\s+at |Error/);
});

test('a missing folder is one clear sentence', () => {
  const { status, stdout } = check('--root', join(folder, 'none'));
  expect(status).toBe(1);
  expect(stdout).toContain('资料文件夹不存在');
  expect(stdout.trim().split('\n')).toHaveLength(2);
});

test('help is in Chinese', () => {
  const { status, stdout } = check('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('检查全部资料');
});

test('a change is held against what was published, and summed up for those who merge it', () => {
  const summary = join(folder, 'summary.md');
  const { status, stdout } = check('--root', join(folder, 'changed'), '--against', join(folder, 'sound'), '--summary', summary);
  expect(status).toBe(0);
  expect(stdout).toContain('“建筑面积”从 61200 变成 99200，变化超过三成');
  const page = readFileSync(summary, 'utf8');
  expect(page).toContain('✅ 可以合并');
  expect(page).toContain('| 住宅小区 | 0 | 1 | 0 |');
});

test('what is no source folder cannot be compared with', () => {
  const { status, stderr } = check('--against', join(folder, 'none'));
  expect(status).toBe(1);
  expect(stderr).toContain('不能拿来比较');
});
