import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { checkChanges } from '../src/site/check-changes.ts';
import { checkLogged } from '../src/site/check-logged.ts';
import { nodeFiles } from '../src/sources/node-files.ts';
import { Refused } from './command-line.ts';
import { runImport } from './import/run-import.ts';
import { runAppend } from './ledger/append.ts';
import type { LedgerCommand } from './ledger/asked.ts';
import { runInit } from './ledger/init.ts';
import { runKey } from './ledger/key.ts';

vi.setConfig({ testTimeout: 60_000 });
vi.stubEnv('LEDGER_KEY', undefined);
vi.stubEnv('LEDGER_KEY_FILE', undefined);

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
const root = join(folder, 'root');
const ready = join(folder, 'ready');
afterAll(() => rmSync(folder, { recursive: true }));

const COMMANDS: Readonly<Record<string, LedgerCommand>> = { append: runAppend, init: runInit, key: runKey };

/** The command in this process, as `scripts/ledger.ts` calls it. */
async function ledger(name: string, ...given: string[]) {
  const lines: string[] = [];
  const value = (option: string) => (given.includes(`--${option}`) ? given[given.indexOf(`--${option}`) + 1] : undefined);
  const rest = given.filter((word, index) => !word.startsWith('--') && !/^--(?!dry)/.test(given[index - 1] ?? ''));
  const asked = { root, rest, value, has: (option: string) => given.includes(`--${option}`), say: (line: string) => lines.push(line) };
  try {
    const status = await COMMANDS[name]!(asked);
    return { status, stdout: lines.join('\n'), stderr: '' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: 1, stdout: lines.join('\n'), stderr: error.message };
  }
}
const at = (hour: number) => ['--now', `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`];
const file = (path: string) => join(root, path);
const entries = () => readFileSync(file('data/ledger/entries/000000.jsonl'), 'utf8').trimEnd().split('\n');
function replace(path: string, from: string, to: string) {
  const text = readFileSync(file(path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(file(path), text.replace(from, to));
}

beforeEach(async () => {
  rmSync(root, { recursive: true, force: true });
  if (existsSync(ready)) return cpSync(ready, root, { recursive: true });
  cpSync('tests/fixtures/base', root, { recursive: true });
  expect((await ledger('init', ...at(1))).stdout).toContain('谁都能伪造');
  expect((await ledger('append', ...at(2))).status).toBe(0);
  cpSync(root, ready, { recursive: true });
});

test('a log is begun once, filled, and has nothing to say when nothing changed', async () => {
  expect(entries().length).toBeGreaterThan(200);
  expect((await ledger('append', ...at(3))).stdout).toContain('没有要登记的');
  expect((await ledger('init', ...at(3))).stderr).toContain('不能重新开始');
  expect((await ledger('append', ...at(1))).stderr).toContain('还早');
});

test('what changed is told by kind and number; nothing is written until it may be', async () => {
  const before = entries().length;
  replace('data/service-points.csv', '示例区东城路3号', '示例区东城路5号');
  const refused = await ledger('append', ...at(3));
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('在 data/corrections.csv 里加一行 物业服务点,sp-01,2026-11-20,更正,写单位,写原因,');
  expect(entries()).toHaveLength(before);
  const corrections = file('data/corrections.csv');
  writeFileSync(corrections, `${readFileSync(corrections, 'utf8')}物业服务点,sp-01,2026-11-20,更正,东城街道,门牌录错了,\n`);
  const dry = await ledger('append', '--dry-run', ...at(3));
  expect(dry.stdout).toContain(`物业服务点：更正 1 条（第 ${before + 1} 号）`);
  expect(dry.stdout).toContain('东城街道：门牌录错了');
  expect(entries()).toHaveLength(before);
  expect((await ledger('append', ...at(3))).status).toBe(0);
  expect(entries()).toHaveLength(before + 2);
});

test('an error is told once, also when it is later than the day of the data', async () => {
  replace('data/service-points.csv', '示例区东城路3号', '示例区东城路5号');
  const { stdout } = await ledger('append', '--now', '2026-11-25T03:00:00Z');
  expect(stdout.match(/V-09/g)).toHaveLength(1);
  expect(stdout).toContain('共 1 处错误');
});

test('who comes second while another appends is told so, and a lock that nobody holds any more is taken over', async () => {
  writeFileSync(file('data/ledger/.lock'), `${process.pid} ${hostname()}\n`);
  const { status, stderr } = await ledger('append', ...at(3));
  expect(status).toBe(1);
  expect(stderr).toContain('有人正在登记');
  const gone = spawnSync(process.execPath, ['-e', '0']).pid;
  writeFileSync(file('data/ledger/.lock'), `${gone} ${hostname()}\n`);
  expect((await ledger('append', ...at(3))).status).toBe(0);
  expect(existsSync(file('data/ledger/.lock'))).toBe(false);
});

test('a write that was interrupted is told by the check and finished by the next append', async () => {
  const before = entries().length;
  const old = readFileSync(file('data/ledger/checkpoint'));
  replace('data/warranties.csv', '000-5550 0140', '000-5550 0141');
  expect((await ledger('append', ...at(3))).status).toBe(0);
  mkdirSync(file('data/ledger/.next'));
  renameSync(file('data/ledger/checkpoint'), file('data/ledger/.next/checkpoint'));
  writeFileSync(file('data/ledger/checkpoint'), old);
  expect(checkLogged(root, nodeFiles(root)).problems).toEqual([expect.objectContaining({ code: 'LEDGER-UNFINISHED', severity: 'error' })]);
  const { status, stdout } = await ledger('append', ...at(4));
  expect(stdout).toContain('已经写完');
  expect(status).toBe(0);
  expect(entries()).toHaveLength(before + 1);
});

test('a log that does not extend what was published is refused', async () => {
  const published = join(folder, 'published');
  replace('data/warranties.csv', '000-5550 0140', '000-5550 0141');
  expect((await ledger('append', ...at(3))).status).toBe(0);
  writeFileSync(published, readFileSync(file('data/ledger/checkpoint')));
  expect((await ledger('append', '--against', published, ...at(4))).status).toBe(0);

  rmSync(root, { recursive: true });
  cpSync(ready, root, { recursive: true });
  expect((await ledger('append', '--against', published, ...at(4))).stderr).toContain('别人先登记了');
  replace('data/warranties.csv', '000-5550 0140', '000-5550 0142');
  expect((await ledger('append', ...at(4))).status).toBe(0);
  expect((await ledger('append', '--against', published, ...at(5))).stderr).toContain('不是接着已经公布的那份写的');
});

test('two logs that git put together are refused with what to do', async () => {
  const path = 'data/ledger/entries/000000.jsonl';
  const text = readFileSync(file(path), 'utf8');
  writeFileSync(file(path), `${text}<<<<<<< HEAD\n=======\n>>>>>>> theirs\n`);
  const { status, stdout, stderr } = await ledger('append', ...at(3));
  expect(status).toBe(1);
  expect(stdout).toContain('登记不能合并');
  expect(stdout).toContain('git checkout --theirs');
  expect(stderr).toContain('没有登记');
});

test('two clerks who append on two clones meet a conflict; the second takes the first log and appends again', async () => {
  const git = (...words: string[]) =>
    spawnSync('git', ['-C', root, '-c', 'user.name=test', '-c', 'user.email=test@example.invalid', ...words], { encoding: 'utf8' });
  cpSync('.gitattributes', file('.gitattributes'));
  for (const step of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'begin'],
    ['checkout', '-q', '-b', 'second'],
  ]) {
    expect(git(...step).stderr).toBe('');
  }
  replace('data/warranties.csv', '000-5550 0140', '000-5550 0141');
  expect((await ledger('append', ...at(3))).status).toBe(0);
  git('commit', '-qam', 'second');
  git('checkout', '-q', 'main');
  replace('data/managers.csv', '000-5550 0168', '000-5550 0169');
  expect((await ledger('append', ...at(4))).status).toBe(0);
  git('commit', '-qam', 'first');
  const published = entries();

  git('checkout', '-q', 'second');
  const merged = git('merge', 'main');
  expect(merged.status).not.toBe(0);
  expect(merged.stdout).toContain('data/ledger/checkpoint');
  expect(readFileSync(file('data/warranties.csv'), 'utf8')).toContain('0141');
  expect(readFileSync(file('data/managers.csv'), 'utf8')).toContain('0169');
  // Half of each log is none.
  git('checkout', '--theirs', 'data/ledger/entries');
  expect((await ledger('append', ...at(5))).stderr).toContain('没有登记');
  git('checkout', '--theirs', 'data/ledger');
  const { status, stdout } = await ledger('append', ...at(5));
  expect(status).toBe(0);
  expect(stdout).toContain('改造保修：更新 1 条');
  expect(entries().slice(0, -1)).toEqual(published);
});

test('what the log knows is told once, also when the earlier sources are given', () => {
  replace('content/notices/2026/n-2026-0004.md', '现将征求意见稿', '现将征求意见稿第二稿');
  rmSync(file('data/warranties.csv'));
  const { problems } = checkChanges(checkLogged(root, nodeFiles(root)), ready, nodeFiles(ready));
  expect(problems.map(({ code }) => code)).toEqual(['V-09', 'REC-GONE']);
});

test('a proposal whose log is cut, made anew or gone is told from the log that was published', async () => {
  const published = join(folder, 'published-root');
  replace('data/warranties.csv', '000-5550 0140', '000-5550 0141');
  expect((await ledger('append', ...at(3))).status).toBe(0);
  cpSync(root, published, { recursive: true });
  const told = () =>
    checkChanges(checkLogged(root, nodeFiles(root)), published, nodeFiles(published)).problems.map(
      ({ code, message }) => `${code} ${message}`,
    );
  expect(told()).toEqual([]);
  replace('data/warranties.csv', '000-5550 0141', '000-5550 0142');
  expect((await ledger('append', ...at(4))).status).toBe(0);
  expect(told()).toEqual([]);

  rmSync(file('data/ledger'), { recursive: true });
  expect(told()).toEqual([expect.stringMatching(/^LEDGER-REWRITTEN .*不见了/)]);
  cpSync(join(ready, 'data/ledger'), file('data/ledger'), { recursive: true });
  expect(told()).toContainEqual(expect.stringMatching(/^LEDGER-REWRITTEN .*截短了/));
  rmSync(file('data/ledger'), { recursive: true });
  await ledger('init', ...at(5));
  expect((await ledger('append', ...at(5))).status).toBe(0);
  expect(told()).toEqual([expect.stringMatching(/^LEDGER-REWRITTEN .*(?:不一样|截短了)/)]);
});

test('a key is made for its owner only and never among the sources', async () => {
  const key = join(folder, 'key');
  expect((await ledger('key', join(root, 'key'), '--name', 'www.example.gov.cn/ledger')).stderr).toContain('不能放在资料文件夹里');
  const made = await ledger('key', key, '--name', 'www.example.gov.cn/ledger');
  expect(made.stdout).toContain('公钥：www.example.gov.cn/ledger+');
  expect(readFileSync(key, 'utf8')).toMatch(/^PRIVATE\+KEY\+www\.example\.gov\.cn\/ledger\+/);
  expect((await ledger('key', key, '--name', 'www.example.gov.cn/ledger')).stderr).toContain('已经有了');
});

test('an import is not stopped by what the next append will ask for', async () => {
  const table = join(folder, 'data.csv');
  writeFileSync(table, '服务点编号,地址\nsp-01,示例区东城路5号\n');
  const lines: string[] = [];
  const asked = { files: [table], root, kind: '物业服务点', write: true, remove: false };
  expect(await runImport(asked, (line) => lines.push(line))).toBe(0);
  expect(lines.join('\n')).toContain('登记以前还要做');
  expect(lines.join('\n')).toContain('物业服务点,sp-01,2026-11-20,更正');
  expect(readFileSync(file('data/service-points.csv'), 'utf8')).toContain('东城路5号');
});
