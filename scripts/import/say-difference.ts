/** A difference in Chinese, for a terminal. Personal data is masked. */
import { problemLine } from '../../src/format/problem.ts';
import { shownKey, type HandedRow } from '../../src/import/compare-tables.ts';
import type { Told } from '../../src/import/handed-in.ts';
import { handedPlace, type TableChange } from '../../src/import/plan-import.ts';
import { maskText } from '../../src/privacy/mask.ts';
import type { Kind } from '../../src/schema/registry.ts';
import type { Problem } from '../../src/schema/problem.ts';
import type { SourceLine } from '../../src/import/source-table.ts';

const WORDS = { error: '错误', warning: '提醒', info: '说明' } as const;
/** More rows than anybody reads one by one. */
const MOST_ROWS = 300;
/** Enough to see which kind of rows is meant, where nothing happens to them. */
const FEW_ROWS = 5;

/** What changes in one file, with old and new of every cell. */
export function differenceLines({ kind, path, difference, before }: TableChange, remove: boolean): string[] {
  const { added, changed, removed, same } = difference;
  const cells = changed.reduce((sum, change) => sum + change.cells.length, 0);
  const taken = removed.length > 0 ? `，表里没有 ${removed.length} 条（${remove ? '删除' : '保留；要删除请加 --remove'}）` : '';
  return [
    `${path}（${kind.title}）${before ? '' : '是新文件'}：新增 ${added.length} 条，修改 ${changed.length} 条（${cells} 格），没有变化 ${same} 条${taken}`,
    ...upTo(added.map((row) => `  新增 ${nameOf(kind, row)}（${row.table.cellOf(row.index)}）`)),
    ...upTo(
      changed.flatMap((change) =>
        change.cells.map(({ field, before: old, after }) => {
          const column = change.from.table.titles.indexOf(field.title);
          return `  修改 ${nameOf(kind, change.from)} ${field.title}：${shown(old)}→${shown(after)}（${change.from.table.cellOf(change.from.index, column)}）`;
        }),
      ),
    ),
    ...upTo(
      removed.map((line) => `  ${remove ? '删除' : '保留'} ${cellsOf(line)}（${path} 第 ${line.row} 行）`),
      remove ? MOST_ROWS : FEW_ROWS,
    ),
  ].map(maskText);
}

/** One thing told about what was handed in: `提醒 收费.xlsx!收费!D12 — …；怎样改（代码）`. */
export function toldLine({ severity, file, cell, message, hint, code }: Told): string {
  return maskText(`${WORDS[severity]} ${[file, cell].filter((part) => part !== '').join('!')} — ${message}；${hint}（${code}）`);
}

/** A new problem of the record, at the handed-in cell that causes it where there is one. */
export function newProblemLine(problem: Problem, changes: readonly TableChange[]): string {
  const place = handedPlace(problem, changes);
  if (place === undefined) return problemLine(problem);
  const { severity, field, message, hint, code } = problem;
  return `${WORDS[severity]} ${maskText(place)}${field === '' ? '' : `:${field}`} — ${message}；${hint}（${code}）`;
}

function nameOf(kind: Kind, row: HandedRow): string {
  const name = kind.titleField && row.values.get(kind.titleField);
  return `${shownKey(kind, row)}${name && !kind.key.includes(kind.titleField ?? '') ? ` ${shorten(name)}` : ''}`;
}

function cellsOf({ cells }: SourceLine): string {
  return shorten(
    cells
      .slice(0, 3)
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' '),
  );
}

function shown(text: string): string {
  return text === '' ? '（空）' : `“${shorten(text)}”`;
}

function shorten(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function upTo(lines: string[], most = MOST_ROWS): string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `  …… 另有 ${lines.length - most} 处，没有全部列出`];
}
