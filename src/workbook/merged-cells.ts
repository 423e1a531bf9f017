/** Merged cells among the records: down a column they mean the same for each row, across columns they mean nothing certain. */
import { quoted } from '../sources/finding.ts';
import { at, told, type SheetFinding } from './sheet-finding.ts';
import type { SheetColumn } from './table-of-sheet.ts';
import type { Merge, SheetCell, SheetRow } from './workbook.ts';

/** Cells of a table cannot be more; merges that lie over each other could be. */
const MOST_FILLED = 250_000;
const LAST_ROW = 200_001;

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
  const byRow = new Map(records.map((row) => [row.row, { ...row, cells: [...row.cells] }]));
  let filled = 0;
  for (const merge of within) {
    const corner = byRow.get(merge.top)?.cells.find(({ column }) => column === merge.left);
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
    const rows = rowsBelow(merge, byRow);
    filled += rows.length;
    if (filled > MOST_FILLED) {
      findings.push(told('BOOK-MERGED', at(merge.left, merge.top), '合并的格互相重叠，看不出内容', '取消合并后分别填写'));
      return [...byRow.values()];
    }
    for (const row of rows) put(row, { ...corner, column: merge.left });
    if (rows.length > 0) {
      notes.push(
        told(
          'BOOK-READ',
          at(merge.left, merge.top),
          `${range} 合并成一格，${rows.length + 1} 行都按${quoted(corner.text)}读取`,
          '请核对；不对的话取消合并后分别填写',
        ),
      );
    }
  }
  return [...byRow.values()];
}

function rowsBelow({ top, bottom }: Merge, byRow: ReadonlyMap<number, SheetRow>): SheetRow[] {
  const rows: SheetRow[] = [];
  for (let number = top + 1; number <= bottom && number <= LAST_ROW; number++) {
    const row = byRow.get(number);
    if (row) rows.push(row);
  }
  return rows;
}

function put(row: SheetRow, cell: SheetCell): void {
  row.cells = [...row.cells.filter(({ column }) => column !== cell.column), cell];
}
