/** Merged cells among the records: down a column they mean the same for each row, across columns they mean nothing certain. */
import { quoted } from '../sources/finding.ts';
import { at, told, type SheetFinding } from './sheet-finding.ts';
import type { SheetColumn } from './table-of-sheet.ts';
import type { Merge, SheetCell, SheetRow } from './workbook.ts';

/** Cells of a table cannot be more; merges that lie over each other could be. */
const MOST_FILLED = 250_000;

/** The records with merged cells of one column filled in for every row they span. */
export function fillMerges(
  records: readonly SheetRow[],
  merges: readonly Merge[],
  columns: readonly SheetColumn[],
  notes: SheetFinding[],
  findings: SheetFinding[],
): readonly SheetRow[] {
  const first = records[0]?.row ?? Infinity;
  const last = records.at(-1)?.row ?? 0;
  const within = merges.filter(({ top, bottom }) => bottom >= first && top <= last);
  if (within.length === 0) return records;
  const rows = records.map((row) => ({ ...row, cells: [...row.cells] }));
  const index = new Map(rows.map(({ row }, place) => [row, place]));
  let filled = 0;
  for (const merge of within) {
    const corner = rows[index.get(merge.top) ?? -1]?.cells.find(({ column }) => column === merge.left);
    const covered = columns.filter(({ column }) => column >= merge.left && column <= merge.right);
    if (!corner || covered.length === 0) continue;
    const range = `${at(merge.left, merge.top)}:${at(merge.right, merge.bottom)}`;
    if (covered.length > 1) {
      findings.push(
        told(
          'BOOK-MERGED',
          at(merge.left, merge.top),
          `${range} 横向合并了几列，看不出内容属于哪一列；现在是${quoted(corner.text)}`,
          '取消合并，每列各填各的',
        ),
      );
      continue;
    }
    const below = rowsBelow(merge, rows, index);
    filled += below.length;
    if (filled > MOST_FILLED) {
      findings.push(told('BOOK-MERGED', at(merge.left, merge.top), '合并的格互相重叠，看不出内容', '取消合并后分别填写'));
      return rows;
    }
    for (const row of below) put(row, { ...corner, column: merge.left });
    if (below.length > 0) {
      notes.push(
        told(
          'BOOK-READ',
          at(merge.left, merge.top),
          `${range} 合并成一格，${below.length + 1} 行都按${quoted(corner.text)}读取`,
          '请核对；不对的话取消合并后分别填写',
        ),
      );
    }
  }
  return rows;
}

/** The records that a merge covers below its first row; `index` knows the place of each row in `rows`. */
function rowsBelow({ top, bottom }: Merge, rows: readonly SheetRow[], index: ReadonlyMap<number, number>): SheetRow[] {
  const start = (index.get(top) ?? rows.length) + 1;
  let end = start;
  while (end < rows.length && rows[end]!.row <= bottom) end++;
  return rows.slice(start, end);
}

function put(row: SheetRow, cell: SheetCell): void {
  row.cells = [...row.cells.filter(({ column }) => column !== cell.column), cell];
}
