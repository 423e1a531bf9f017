import { expect, test } from 'vitest';
import { helpText, readOptions, type Command } from './command-line.ts';
import { describeFailure } from './describe-failure.ts';

const command: Command = {
  usage: 'npm run check',
  about: '检查资料。',
  options: [
    { name: 'root', value: 'DIR', about: '资料所在的文件夹' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], about: '输出形式' },
    { name: 'quiet', about: '少说话' },
  ],
};

test('options are read with a space or an equals sign', () => {
  const given = readOptions(command, ['--root', 'a', '--format=json', '--quiet']);
  expect([given.value('root'), given.value('format'), given.has('quiet'), given.has('help')]).toEqual(['a', 'json', true, false]);
});

test.each([
  [['--colour'], '不认识选项 --colour。'],
  [['-x'], '不认识选项 -x。'],
  [['-r'], '不认识选项 -r。'],
  [['here'], '不认识“here”。'],
  [['--root'], '选项 --root 后面要写 DIR。'],
  [['--root', '--quiet'], '选项 --root 后面要写 DIR。'],
  [['--root='], '选项 --root 后面要写 DIR。'],
  [['--format', 'xml'], '选项 --format 只能是 text、json，现在是“xml”。'],
  [['--quiet=yes'], '选项 --quiet 后面不带值。'],
  [['--root', 'a', '--root', 'b'], '选项 --root 写了两次。'],
])('%j is refused with one sentence', (given, sentence) => {
  expect(() => readOptions(command, given)).toThrow(sentence);
});

test('the help explains every option', () => {
  const help = helpText(command);
  for (const words of ['npm run check', '检查资料。', '--root DIR', '资料所在的文件夹', '--format FORMAT', '--quiet', '--help'])
    expect(help).toContain(words);
});

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EACCES', '没有权限读写“x.csv”'],
  ['EROFS', '只读'],
  ['ENOENT', '找不到“x.csv”'],
  ['EADDRINUSE', '端口已被占用'],
  ['ERR_WORKER_OUT_OF_MEMORY', 'NODE_OPTIONS=--max-old-space-size'],
])('a system error %s becomes a Chinese sentence', (code, words) => {
  expect(describeFailure(Object.assign(new Error('failed'), { code, path: 'x.csv' }))).toContain(words);
});

test('an error wrapped in another is described by its cause', () => {
  const cause = Object.assign(new Error('write failed'), { code: 'ENOSPC' });
  expect(describeFailure(new Error('could not render', { cause }))).toContain('磁盘已满');
});

test('an unknown error is one line without a stack', () => {
  expect(describeFailure(new Error('bad thing\n    at file.ts:1'))).toBe('程序出错：bad thing');
  expect(describeFailure('odd')).toBe('程序出错：odd');
});
