/** The import of files into a source root: read, compared, checked, and written when asked. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { kindCalled, readHandedIn, type HandedIn, type Told } from '../../src/import/handed-in.ts';
import { handedPlace, newProblems, planImport, type TableChange } from '../../src/import/plan-import.ts';
import { checkLogged } from '../../src/site/check-logged.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { nodeFiles } from '../../src/sources/node-files.ts';
import { overlayFiles } from '../../src/sources/overlay-files.ts';
import { Refused } from '../command-line.ts';
import { differenceLines, newProblemLine, toldLine } from './say-difference.ts';
import { writeFiles } from './write-files.ts';

export interface ImportAsked {
  files: readonly string[];
  root: string;
  /** Name, file or title of a kind. */
  kind?: string | undefined;
  sheet?: string | undefined;
  write: boolean;
  remove: boolean;
}

/**
 * Imports files; every line goes to `say`. Returns the exit code: 1 when
 * something is wrong, and then nothing is written. Throws for files that
 * cannot be opened or written.
 */
export async function runImport(asked: ImportAsked, say: (line: string) => void): Promise<0 | 1> {
  const { root, remove } = asked;
  const { tables, told } = await readAll(asked);
  const base = nodeFiles(root);
  const plan = planImport(base, tables, remove);
  const all = [...told, ...plan.told];
  for (const one of all) say(toldLine(one));
  for (const change of plan.changes) for (const line of differenceLines(change, remove)) say(line);
  if (all.some(({ severity }) => severity === 'error')) return end(1, '表格里有上面列出的错误，没有写入。', say);
  const changes = plan.changes.filter(({ before, after }) => !before || !Buffer.from(before).equals(after));
  if (changes.length === 0) return end(0, tables.length === 0 ? '没有可以导入的表。' : '和资料一样，没有要改的。', say);

  const result = checkLogged(root, overlayFiles(base, new Map(changes.map((change) => [change.path, change.after]))));
  // Why a published record changed is asked for before it is appended to the log, not before it is typed.
  const [later, now] = partition(result.problems, ({ code }) => LATER.has(code));
  // Without an error none is new; what was doubtful before is of interest only in the rows that were handed in.
  const broken = now.some(({ severity }) => severity === 'error');
  const added = broken
    ? newProblems(checkLogged(root, base).problems, now)
    : now.filter((problem) => handedPlace(problem, changes) !== undefined);
  for (const problem of added) say(newProblemLine(problem, changes));
  if (added.some(({ severity }) => severity === 'error')) return end(1, '导入以后会有上面列出的新错误，没有写入。', say);
  const todo = later.filter((problem) => handedPlace(problem, changes) !== undefined || isGoneFrom(problem, changes));
  if (todo.length > 0) say('公布过的记录有变动，登记以前还要做：');
  for (const problem of todo) say(newProblemLine(problem, changes));
  if (!asked.write) return end(0, '没有写入。核对无误后加 --write 再运行一次。', say);
  writeFiles(root, changes);
  return end(0, `已写入 ${changes.map(({ path }) => path).join('、')}。`, say);
}

/** What the publication log asks for; the next append is stopped by it, an import is not. */
const LATER: ReadonlySet<string> = new Set(['V-09', 'REC-GONE', 'LEDGER-WAITING']);

function isGoneFrom({ code, file }: Problem, changes: readonly TableChange[]): boolean {
  return code === 'REC-GONE' && changes.some(({ path }) => path === file || path.startsWith(`${file}/`));
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

async function readAll({ files, kind: word, sheet }: ImportAsked): Promise<{ tables: HandedIn[]; told: Told[] }> {
  const kind = word === undefined ? undefined : kindCalled(word);
  if (word !== undefined && !kind) throw new Refused(`没有“${word}”这张表。可以写表名，例如 实际收费；全部表名见 data/README.md。`);
  const read = [];
  for (const file of files) read.push(await readHandedIn(basename(file), readFileSync(file), { kind, sheet }));
  return { tables: read.flatMap(({ tables }) => tables), told: read.flatMap(({ told }) => told) };
}

function end<T extends 0 | 1>(code: T, sentence: string, say: (line: string) => void): T {
  say(sentence);
  return code;
}
