/** Whole roots: which files are read, what is told about the rest, and every file call failed in turn. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceFiles } from '../../../src/sources/files.ts';
import { loadSources } from '../../../src/sources/load.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { memoryFiles, type Content } from './memory-files.ts';
import { CALENDAR, codesOf, COMMUNITIES, NOTICE } from './samples.ts';

const PLAN = 'plan of the lift';
const hash = createHash('sha256').update(PLAN).digest('hex');
const withPlan = (href: string, bytes: number, sha256: string) =>
  NOTICE.replace(
    '---\n\n## 方案',
    `附件:\n  - 名称: 方案图\n    文件: ${href}\n    字节数: ${bytes}\n    校验值: ${sha256}\n---\n\n## 方案`,
  );

const ROOT: Readonly<Record<string, Content>> = {
  'data/communities.csv': COMMUNITIES,
  'data/calendar.csv': CALENDAR,
  'data/results/2026-q3.csv': '轮次编号,对象编号,总分\n2026-q3,c0001,86.5\n',
  'data/README.md': 'no source',
  'content/notices/2026/n-2026-0301.md': withPlan('/attachments/n-1/plan.pdf', PLAN.length, hash),
  'content/help/objection.md': '---\n编号: objection\n标题: 怎样提意见\n---\n打电话，见[方案](/attachments/n-1/plan.pdf)。\n',
  'public/attachments/n-1/plan.pdf': PLAN,
};
const load = (changes: Readonly<Record<string, Content | undefined>> = {}) => {
  const contents = Object.fromEntries(
    Object.entries({ ...ROOT, ...changes }).filter((entry): entry is [string, Content] => entry[1] !== undefined),
  );
  return loadSources('/somewhere', memoryFiles(contents));
};
/** What a change adds to the problems of the sound root, which misses a few required files. */
const added = (changes: Readonly<Record<string, Content | undefined>>) =>
  load(changes).problems.filter((problem) => problem.code !== 'BAD-FILE-MISSING');

test('every kind is read from where it belongs', () => {
  const { dataset, problems, counts } = load();
  expect([dataset.community.length, dataset.calendar.length, dataset.result.length, dataset.notice.length, dataset.help.length]).toEqual([
    3, 1, 1, 1, 1,
  ]);
  expect(new Set(codesOf(problems))).toEqual(new Set(['BAD-FILE-MISSING']));
  expect(counts.map((count) => `${count.file} ${count.read}`)).toEqual([
    'data/calendar.csv 1',
    'data/communities.csv 3',
    'content/notices/2026/n-2026-0301.md 1',
    'data/results/2026-q3.csv 1',
    'content/help/objection.md 1',
  ]);
});

test('a missing required file is named with its Chinese title', () => {
  expect(load({ 'data/calendar.csv': undefined }).problems).toContainEqual(
    expect.objectContaining({ code: 'BAD-FILE-MISSING', file: 'data/calendar.csv' }),
  );
});

describe('files that nobody would read', () => {
  test.each([
    ['a misspelt table', { 'data/comunities.csv': COMMUNITIES }, 'data/comunities.csv', 'BAD-FILE-UNKNOWN', '是不是 communities.csv'],
    ['a workbook', { 'data/scores/q3.xlsx': 'x' }, 'data/scores/q3.xlsx', 'BAD-FILE-UNKNOWN', '转换格式'],
    ['a notice outside a year', { 'content/notices/n-1.md': NOTICE }, 'content/notices/n-1.md', 'BAD-FILE-UNKNOWN', '年份'],
    [
      'a folder where a table belongs',
      { 'data/calendar.csv': undefined, 'data/calendar.csv/x.csv': CALENDAR },
      'data/calendar.csv',
      'BAD-FILE-UNKNOWN',
      '文件名',
    ],
    [
      'a file where a folder belongs',
      { 'data/results/2026-q3.csv': undefined, 'data/results': 'x' },
      'data/results',
      'BAD-FILE-UNKNOWN',
      '文件名',
    ],
    ['14: a link', { 'data/offices.csv': { kind: 'link' as const } }, 'data/offices.csv', 'BAD-FILE-LINK', '文件本身'],
    ['15: a lock file', { 'data/~$communities.csv': 'x' }, 'data/~$communities.csv', 'BAD-FILE-LOCK', '关闭'],
    ['15: a copy', { 'data/communities (1).csv': 'x' }, 'data/communities (1).csv', 'BAD-FILE-COPY', '删掉'],
    ['14: two names that differ by case', { 'content/help/Objection.md': 'x' }, 'content/help/objection.md', 'BAD-FILE-CLASH', '改名'],
  ])('%s', (_, changes, file, code, hint) => {
    const told = added(changes).find((problem) => problem.code === code);
    expect(told).toMatchObject({ file, line: 0 });
    expect(told?.hint).toContain(hint);
  });

  test('content itself a file', () => {
    const { problems } = loadSources('/x', memoryFiles({ content: 'x', 'data/calendar.csv': CALENDAR }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'BAD-FILE-UNKNOWN', file: 'content' }));
  });
});

describe('66: attachments', () => {
  test.each([
    ['missing', { 'public/attachments/n-1/plan.pdf': undefined }, 'ATTACHMENT-MISSING'],
    ['of another size', { 'content/notices/2026/n-2026-0301.md': withPlan('/attachments/n-1/plan.pdf', 5, hash) }, 'ATTACHMENT-SIZE'],
    ['changed', { 'public/attachments/n-1/plan.pdf': PLAN.replace('lift', 'roof') }, 'ATTACHMENT-HASH'],
    ['outside their folder', { 'content/notices/2026/n-2026-0301.md': withPlan('/plan.pdf', 5, hash) }, 'ATTACHMENT-MISSING'],
    [
      'linked in a text but missing',
      { 'content/help/objection.md': String(ROOT['content/help/objection.md']).replace('plan.pdf', 'map.pdf') },
      'ATTACHMENT-MISSING',
    ],
    ['81: with a name that breaks addresses', { 'public/attachments/n-1/方案 图.pdf': PLAN }, 'ATTACHMENT-NAME'],
    ['81: that nobody offers', { 'public/attachments/n-1/other.pdf': PLAN }, 'ATTACHMENT-UNUSED'],
  ])('%s', (_, changes, code) => {
    expect(codesOf(added(changes))).toContain(code);
  });

  test('the right size and hash are offered', () => {
    const [told] = added({ 'public/attachments/n-1/plan.pdf': PLAN.replace('lift', 'roof') });
    expect(told).toMatchObject({ file: 'content/notices/2026/n-2026-0301.md', line: 18, field: '附件：方案图' });
    expect(told?.message).toContain(createHash('sha256').update(PLAN.replace('lift', 'roof')).digest('hex'));
  });
});

test('82: every file call failed in turn gives one clear problem and never an exception', () => {
  const calls: { method: keyof SourceFiles; path: string }[] = [];
  const watched = (failAt: number, code: string): SourceFiles => {
    let at = 0;
    const files = memoryFiles(ROOT as Record<string, Content>);
    return new Proxy(files, {
      get: (target, method: keyof SourceFiles) => (path: string) => {
        if (failAt < 0) calls.push({ method, path });
        if (at++ === failAt) throw Object.assign(new Error('secret/path'), { code });
        return target[method](path);
      },
    });
  };
  const sound = loadSources('/x', watched(-1, ''));
  expect(calls.length).toBeGreaterThan(15);
  for (const code of ['EACCES', 'EIO', 'ENOSPC', 'EWEIRD']) {
    calls.forEach(({ path }, index) => {
      const { problems, dataset } = loadSources('/x', watched(index, code));
      const told = problems.filter((problem) => ['BAD-FILE-UNREADABLE', 'BAD-ROOT'].includes(problem.code));
      expect(told, `${index} ${path}`).toHaveLength(1);
      expect(told[0]).toMatchObject({ file: path, severity: 'error' });
      expect(told[0]?.message).toMatch(/权限|磁盘|EWEIRD/);
      expect(told[0]?.message).not.toContain('secret');
      expect(dataset.community.length).toBeLessThanOrEqual(sound.dataset.community.length);
    });
  }
});

test('82: a root that does not exist, or is a file, is one clear problem', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  try {
    writeFileSync(join(folder, 'file'), '');
    for (const root of [join(folder, 'none'), join(folder, 'file'), join(folder, 'file', 'deeper')]) {
      const { problems, counts } = loadSources(root, nodeFiles(root));
      expect(codesOf(problems)).toEqual(['BAD-ROOT']);
      expect(problems[0]?.message).toContain(root);
      expect(counts).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a root on disk, with a symbolic link in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  try {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'calendar.csv'), CALENDAR);
    symlinkSync('/etc/passwd', join(folder, 'data', 'communities.csv'));
    const seen: string[] = [];
    const { dataset, problems } = loadSources(folder, nodeFiles(folder), (file, done, all) => seen.push(`${file} ${done}/${all}`));
    expect(dataset.calendar).toHaveLength(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'BAD-FILE-LINK', file: 'data/communities.csv' }));
    expect(seen).toEqual(['data/calendar.csv 0/1']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file too large is refused before it is read', () => {
  const files = memoryFiles({ ...ROOT } as Record<string, Content>);
  const { problems } = loadSources('/x', {
    ...files,
    stat: (path) => (path === 'data/calendar.csv' ? { name: 'calendar.csv', kind: 'file', size: 2 ** 31 } : files.stat(path)),
  });
  expect(problems).toContainEqual(expect.objectContaining({ code: 'BAD-FILE-SIZE', file: 'data/calendar.csv' }));
});
