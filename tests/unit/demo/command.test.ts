import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/demo.ts');
let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'demo-'));
});
afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

function run(...options: string[]) {
  return spawnSync(process.execPath, [SCRIPT, '--out', out, '--compounds', '20', '--notices', '20', ...options], { encoding: 'utf8' });
}

it('writes a district and removes what an earlier run left behind', () => {
  expect(run('--seed', '1').status).toBe(0);
  writeFileSync(join(out, 'content/notices/2026/n-2026-9999.md'), 'old');
  expect(run('--seed', '2').status).toBe(0);
  expect(existsSync(join(out, 'content/notices/2026/n-2026-9999.md'))).toBe(false);
  expect(existsSync(join(out, 'data/compounds.csv'))).toBe(true);
});

it('refuses to replace a record that is not marked as a demonstration', () => {
  mkdirSync(join(out, 'data'));
  writeFileSync(join(out, 'data/site.json'), '{ "演示数据": "否" }');
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('没有写入');
  expect(readFileSync(join(out, 'data/site.json'), 'utf8')).toBe('{ "演示数据": "否" }');
});

it.each([
  ['--compounds', '7'],
  ['--notices', '1e3'],
  ['--as-of', '2027-01-01'],
  ['--seed', '-1'],
])('refuses %s %s with one sentence', (...options) => {
  const { status, stderr } = run(...options);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/要写|--help/);
  expect(stderr).not.toMatch(/ at .*:\d+:\d+/);
});
