/** A whole source root to one dataset, with everything that is wrong and what became of every row. */
import type { Dataset, Row } from '../schema/dataset.ts';
import type { Problem } from '../schema/problem.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import { append } from './append.ts';
import { attachmentProblems } from './attachments.ts';
import { CellReaders } from './cell-reader.ts';
import type { SourceFiles } from './files.ts';
import { reasonOf } from './files.ts';
import { openFolder, type Folder } from './folder.ts';
import { fileProblem, finding } from './finding.ts';
import { keyProblems } from './keys.ts';
import { findSources, type SourcePath } from './layout.ts';
import { readTable, type FileCount, type ReadResult } from './table.ts';
import { readJsonFile, readText } from './text.ts';

export interface Loaded {
  dataset: Dataset;
  problems: Problem[];
  /** One entry per file that was opened: rows read = rows published + rows reported. */
  counts: FileCount[];
}

/** Told before each file: its path, how many are done, how many there are. */
export type OnFile = (file: string, done: number, all: number) => void;

/** Reads every source of `files`; `root` is what messages call them. Never throws for anything a source or the disk can do. */
export function loadSources(root: string, files: SourceFiles, onFile?: OnFile): Loaded {
  const dataset = Object.fromEntries(KINDS.map((kind) => [kind.name, []])) as unknown as Dataset;
  const problems: Problem[] = [];
  const counts: FileCount[] = [];
  const rootFault = judgeRoot(root, files);
  if (rootFault) return { dataset, problems: [rootFault], counts };

  const folder = openFolder(files);
  const sources = findSources(folder, problems);
  const cells = new CellReaders();
  sources.forEach((source, index) => {
    onFile?.(source.path, index, sources.length);
    const result = readSource(source, folder, problems, cells);
    if (!result) return;
    append(dataset[source.kind.name] as Row<unknown>[], result.rows);
    append(problems, result.problems);
    counts.push(result.count);
  });
  for (const kind of KINDS) append(problems, keyProblems(kind, dataset[kind.name] as Row<unknown>[]));
  append(problems, attachmentProblems(dataset, folder));
  return { dataset, problems, counts };
}

function judgeRoot(root: string, files: SourceFiles): Problem | undefined {
  try {
    const found = files.stat('');
    if (found?.kind === 'folder' || found?.kind === 'link') return undefined;
    const what = found ? '不是文件夹' : '不存在';
    return fileProblem(
      '',
      finding('BAD-ROOT', `资料文件夹${what}；现在是“${root}”`, '请检查 --root 或 SOURCES_DIR，里面应当有 data 和 content 两个文件夹'),
    );
  } catch (error) {
    return fileProblem('', finding('BAD-ROOT', `资料文件夹读不了：${reasonOf(error)}；现在是“${root}”`, '请检查磁盘和权限'));
  }
}

function readSource({ kind, path }: SourcePath, folder: Folder, problems: Problem[], cells: CellReaders): ReadResult | undefined {
  const bytes = folder.read(path, problems);
  return bytes && READERS[kind.source.form](bytes, kind, path, cells);
}

type Reader = (bytes: Uint8Array, kind: Kind, file: string, cells: CellReaders) => ReadResult;

const READERS: Readonly<Record<Kind['source']['form'], Reader>> = {
  json: readJsonFile,
  table: readTable,
  parts: readTable,
  texts: readText,
};
