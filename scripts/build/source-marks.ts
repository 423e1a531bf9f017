/** Whether somebody saved a source while the site was being made of it. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/schema/problem.ts';

/** Path below the source root → size and time of its last change. */
export type SourceMarks = ReadonlyMap<string, string>;

const FOLDERS = ['data', 'content', 'public'];

/** Marks of every file a site is made of. Folders that are not there have no files. */
export function markSources(root: string): SourceMarks {
  const marks = new Map<string, string>();
  for (const folder of FOLDERS) {
    for (const entry of entriesOf(join(root, folder))) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found) marks.set(path.slice(root.length + 1).replaceAll('\\', '/'), `${found.size} ${found.mtimeMs}`);
    }
  }
  return marks;
}

/** One error per file that was changed, added or taken away since it was marked. */
export function changedSources(root: string, before: SourceMarks): Problem[] {
  const now = markSources(root);
  const paths = [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path)).sort();
  return paths.map((file) => ({
    code: 'BAD-FILE-CHANGED',
    severity: 'error',
    file,
    line: 0,
    row: 0,
    column: 0,
    columnLetter: '',
    field: '',
    message: `生成网站的时候，这个文件被${!now.has(file) ? '移走' : before.has(file) ? '改动' : '放进来'}了，网站没有更新`,
    hint: '保存并关闭正在编辑的文件，再运行一次',
  }));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
