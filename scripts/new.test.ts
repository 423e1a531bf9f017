import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'new-'));
cpSync('tests/fixtures/base', root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const run = (...options: string[]) => spawnSync(process.execPath, ['scripts/new.ts', ...options, '--root', root], { encoding: 'utf8' });
const folder = join(root, 'content/notices/2026');

test('the command writes under the next free number with its attachment, touches nothing that is there, and lists what is to be filled in', () => {
  // A file that no reader could make sense of keeps its number all the same.
  writeFileSync(join(folder, 'n-2026-0008.md'), '还没有写好');
  const before = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const file = join(root, '验收情况表.csv');
  writeFileSync(file, '内容,结果\n道路修缮,完成\n');
  const asked = ['--matter', '验收', '--compounds', '示例二号小区', '--today', '2026-11-20', '--attach', file];
  const { status, stdout, stderr } = run('notice', ...asked);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('写好了 content/notices/2026/n-2026-0009.md。');
  expect(stdout).not.toContain('ATTACHMENT-');
  expect(stdout).toMatch(/还有没填的内容【待填：验收日期】/);
  for (const [name, text] of before) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  expect(readdirSync(folder)).toHaveLength(before.size + 1);
  expect(readFileSync(join(root, 'public/attachments/n-2026-0009/attachment-1.csv'))).toEqual(readFileSync(file));
  const text = readFileSync(join(folder, 'n-2026-0009.md'), 'utf8');
  expect(text).toContain('名称: 验收情况表');
  expect(text.trimEnd()).toMatch(/附件：1\.验收情况表$/);
});

test('nothing named, or something else, is one clear sentence', () => {
  const { status, stdout, stderr } = run('poster');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('npm run new -- notice');
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a document takes its id from its number, a text of help the one it is given; options of others are refused', () => {
  const made = run(
    'document',
    '--title',
    '示例区测评办法',
    '--doc-no',
    '示政办发〔2026〕7号',
    '--issuer',
    '区政府',
    '--published',
    '2026-11-20',
  );
  expect(made.stdout).toContain('写好了 content/documents/d-2026-007.md。');
  expect(readFileSync(join(root, 'content/documents/d-2026-007.md'), 'utf8')).toContain('状态: 有效');
  const text = run('help', '--title', '怎样交物业费', '--id', 'pay-online', '--today', '2026-11-20');
  expect(text.stdout).toContain('写好了 content/help/pay-online.md。');
  expect(text.stdout).toContain('TEXT-UNFILLED');
  expect(run('help', '--title', '怎样交物业费', '--id', 'pay-online').stderr).toContain('编号“pay-online”已经有了');
  expect(run('help', '--matter', '验收').stderr).toContain('写 help 不用选项 --matter。');
});
