import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 600_000 });

test('an append that is killed at any moment leaves the old log or the new one', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ledger-'));
  cpSync('tests/fixtures/base', root, { recursive: true });
  const { LEDGER_KEY: _key, LEDGER_KEY_FILE: _file, ...env } = process.env;
  const command = (...options: string[]) => ['scripts/ledger.ts', ...options, '--root', root];
  const ledger = (...options: string[]) => spawnSync(process.execPath, command(...options), { encoding: 'utf8', env });
  const now = (minute: number) => ['--now', `2026-11-20T0${1 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00Z`];
  const entries = () => readFileSync(join(root, 'data/ledger/entries/000000.jsonl'), 'utf8').trimEnd().split('\n').length;
  expect(ledger('init', ...now(0)).status).toBe(0);
  expect(ledger('append', ...now(1)).status).toBe(0);
  const before = entries();
  const table = join(root, 'data/warranties.csv');
  for (let round = 0; round < 40; round++) {
    const text = readFileSync(table, 'utf8');
    writeFileSync(table, text.replace(/000-5550 \d{4}/, `000-5550 ${String(1000 + round)}`));
    const child = spawn(process.execPath, command('append', ...now(2 + round)), { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), 200 + 40 * round);
    await ended;
    const { status, stderr } = ledger('append', ...now(2 + round));
    expect(status, stderr).toBe(0);
    expect(entries()).toBe(before + round + 1);
  }
  rmSync(root, { recursive: true });
});
