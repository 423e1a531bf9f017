/** Findings with the cell they speak of, and conversions counted by column. */
import { columnLetter } from '../schema/problem.ts';
import type { SourceCode } from '../sources/codes.ts';
import { finding, quoted, type Finding } from '../sources/finding.ts';
import type { SheetColumn } from './table-of-sheet.ts';

/** A finding at a cell (`D12`), a row (`第12行`) or the sheet as a whole (empty). */
export interface SheetFinding extends Finding {
  cell: string;
}

export function told(code: SourceCode, cell: string, message: string, hint: string): SheetFinding {
  return { ...finding(code, message, hint), cell };
}

/** Name of a cell; of the whole row when the column is 0. */
export function at(column: number, row: number): string {
  return column > 0 ? `${columnLetter(column)}${row}` : `第${row}行`;
}

export interface Tally {
  add(how: string, column: number, row: number, before: string, after: string): void;
  /** One note for each column and way of converting, with the first case. */
  notes(columns: readonly SheetColumn[]): SheetFinding[];
}

export function makeTally(): Tally {
  const seen = new Map<string, { how: string; column: number; row: number; before: string; after: string; count: number }>();
  return {
    add(how, column, row, before, after) {
      const key = `${column} ${how}`;
      const entry = seen.get(key);
      if (entry) entry.count++;
      else seen.set(key, { how, column, row, before, after, count: 1 });
    },
    notes: (columns) =>
      [...seen.values()]
        .sort((a, b) => a.column - b.column)
        .map(({ how, column, row, before, after, count }) => {
          const title = columns.find((one) => one.column === column)?.header ?? '';
          const example = before === after ? '' : `，例如${quoted(before)}读作${quoted(after)}`;
          return told('BOOK-CONVERTED', at(column, row), `“${title}”一列有 ${count} 格：${how}${example}`, '请核对；不对的话在表格里改正');
        }),
  };
}
