import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'audit-'));
afterAll(() => rmSync(folder, { recursive: true }));
const audit = (...options: string[]) => spawnSync(process.execPath, ['scripts/audit.ts', ...options], { encoding: 'utf8' });

test('the inspection of a day is one page by urgency and file, and the same as JSON', () => {
  const json = join(folder, 'audit.json');
  const { status, stdout } = audit('--root', 'tests/fixtures/base', '--today', '2026-11-20', '--json', json);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^自查 2026-11-20（资料截至 2026-11-20）\n依据：/);
  expect(stdout).toMatch(/会被单项否决的，先办（1 项）\n {2}content\/notices\/2026\/n-2026-0007\.md\n.*首页最近一次更新是 2026-10-15/);
  expect(stdout).toMatch(/\n共 \d+ 项，其中先办和到期的 \d+ 项。\n$/);
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ day: '2026-11-20', groups: [{ group: 'veto' }, {}, {}, {}, {}, {}, {}] });
});

test('a day that does not exist is refused with one sentence', () => {
  const { status, stderr } = audit('--today', '2026-02-30');
  expect(status).toBe(1);
  expect(stderr).toContain('--today 要写成 2026-01-03 的样子；现在是“2026-02-30”。');
});
