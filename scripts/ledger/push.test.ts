import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Refused } from '../command-line.ts';
import { OVERTAKEN, runPush } from './push.ts';
import { git } from '../../tests/run-git.ts';

const folder = mkdtempSync(join(tmpdir(), 'push-'));
const host = join(folder, 'host.git');
afterAll(() => rmSync(folder, { recursive: true }));

/** A clone as a runner has it: the last commit only, no branch of its own. */
function clone(name: string): string {
  git(folder, 'clone', '-q', '--depth', '1', `file://${host}`, name);
  const here = join(folder, name);
  git(here, 'checkout', '-q', '--detach');
  return here;
}

async function push(root: string) {
  const said: string[] = [];
  const value = (option: string) => (option === 'branch' ? 'main' : undefined);
  const code = await runPush({ root, rest: [], value, has: () => false, say: (line) => said.push(line) });
  return { code, said: said.join('\n') };
}
const tip = () => git(host, 'rev-parse', 'main');

beforeEach(() => {
  for (const name of ['host.git', 'first', 'a', 'b']) rmSync(join(folder, name), { recursive: true, force: true });
  const first = join(folder, 'first');
  mkdirSync(join(first, 'data/ledger'), { recursive: true });
  git(first, 'init', '-q', '-b', 'main');
  writeFileSync(join(first, 'data/ledger/checkpoint'), '1\n');
  writeFileSync(join(first, 'data/offices.csv'), 'x\n');
  git(first, 'add', '.');
  git(first, 'commit', '-q', '-m', 'Begin');
  git(folder, 'clone', '-q', '--bare', first, host);
});

test('what was appended is on the branch afterwards, and nothing else that changed is', async () => {
  const root = clone('a');
  appendFileSync(join(root, 'data/ledger/checkpoint'), '2\n');
  writeFileSync(join(root, 'data/ledger/entries'), '{}\n');
  appendFileSync(join(root, 'data/offices.csv'), 'not asked for\n');
  expect(await push(root)).toMatchObject({ code: 0, said: expect.stringContaining('可以发布') as string });
  expect(git(host, 'show', 'main:data/ledger/checkpoint')).toBe('1\n2');
  expect(git(host, 'show', '--name-only', '--format=%s', 'main').split('\n')).toEqual([
    'Keep the publication log [skip ci]',
    '',
    'data/ledger/checkpoint',
    'data/ledger/entries',
  ]);
});

test('a log that did not change needs no commit', async () => {
  const before = tip();
  expect(await push(clone('a'))).toMatchObject({ code: 0, said: expect.stringContaining('已经在') as string });
  expect(tip()).toBe(before);
});

test('of two that began with the same state the second neither commits nor pushes, and is told not to publish', async () => {
  const [first, second] = [clone('a'), clone('b')];
  for (const [root, line] of [
    [first, '2\n'],
    [second, '3\n'],
  ] as const)
    appendFileSync(join(root, 'data/ledger/checkpoint'), line);
  expect((await push(first)).code).toBe(0);
  const [published, head] = [tip(), git(second, 'rev-parse', 'HEAD')];
  expect(await push(second)).toMatchObject({ code: OVERTAKEN, said: expect.stringContaining('不要再发布') as string });
  expect([tip(), git(second, 'rev-parse', 'HEAD')]).toEqual([published, head]);
});

test('a host that refuses the push is a failure, never a reason to go on', async () => {
  const root = clone('a');
  appendFileSync(join(root, 'data/ledger/checkpoint'), '2\n');
  writeFileSync(join(host, 'hooks/update'), '#!/bin/sh\necho protected >&2\nexit 1\n');
  chmodSync(join(host, 'hooks/update'), 0o755);
  await expect(push(root)).rejects.toThrow(Refused);
  await expect(push(root)).rejects.toThrow(/推送被拒绝，不要发布/);
  expect(readFileSync(join(root, 'data/ledger/checkpoint'), 'utf8')).toBe('1\n2\n');
});
