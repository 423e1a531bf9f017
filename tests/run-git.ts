import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Runs git in a folder under a made-up name and expects it to succeed; what it printed. */
export function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid', ...args], {
    cwd,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout.trim();
}
