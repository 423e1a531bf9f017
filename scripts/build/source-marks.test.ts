import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { problemLine } from '../../src/format/problem.ts';
import { changedSources, markSources } from './source-marks.ts';

const root = mkdtempSync(join(tmpdir(), 'marks-'));
mkdirSync(join(root, 'data'));
for (const name of ['kept', 'edited', 'removed']) writeFileSync(join(root, 'data', `${name}.csv`), name);
afterAll(() => rmSync(root, { recursive: true }));

test('a source that is edited, added or removed while the site is made of it stops the publication', () => {
  const marks = markSources(root);
  expect(changedSources(root, marks)).toEqual([]);
  writeFileSync(join(root, 'data/edited.csv'), 'EDITED');
  utimesSync(join(root, 'data/edited.csv'), 1, 1);
  rmSync(join(root, 'data/removed.csv'));
  writeFileSync(join(root, 'data/new.csv'), '');
  expect(changedSources(root, marks).map(problemLine)).toEqual([
    '错误 data/edited.csv — 生成网站的时候，这个文件被改动了，网站没有更新；保存并关闭正在编辑的文件，再运行一次（BAD-FILE-CHANGED）',
    '错误 data/new.csv — 生成网站的时候，这个文件被放进来了，网站没有更新；保存并关闭正在编辑的文件，再运行一次（BAD-FILE-CHANGED）',
    '错误 data/removed.csv — 生成网站的时候，这个文件被移走了，网站没有更新；保存并关闭正在编辑的文件，再运行一次（BAD-FILE-CHANGED）',
  ]);
});
