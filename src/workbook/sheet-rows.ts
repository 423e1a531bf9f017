/** Which rows of a sheet are records; titles, sums, notes and repeated headers are passed over and told. */
import { quoted } from '../sources/finding.ts';
import { judgeTotals } from '../sources/table-shape.ts';
import { at, told, type SheetFinding } from './sheet-finding.ts';
import type { SheetColumn } from './table-of-sheet.ts';
import type { Sheet, SheetRow } from './workbook.ts';

/** Records below the header, and a note for each row with content that is none. */
export function sortRows(
  sheet: Sheet,
  header: SheetRow,
  columns: readonly SheetColumn[],
): { records: SheetRow[]; skipped: SheetFinding[] } {
  const skipped: SheetFinding[] = [];
  const records: SheetRow[] = [];
  const wide = new Set(
    sheet.merges.filter(({ left, right }) => right - left + 1 >= columns.length / 2).map(({ top, left }) => `${top} ${left}`),
  );
  const titles = new Map(header.cells.map(({ column, text }) => [column, text.trim()]));
  for (const row of sheet.rows) {
    const words = row.cells.filter(({ text }) => text.trim() !== '');
    if (row === header || words.length === 0) continue;
    const shown = quoted(words.map(({ text }) => text.trim()).join(' '));
    if (row.row < header.row) {
      skipped.push(told('BOOK-SKIPPED', at(0, row.row), `表头上面的标题没有导入：${shown}`, '不用改'));
    } else if (words.every(({ column, text }) => titles.get(column) === text.trim())) {
      skipped.push(told('BOOK-SKIPPED', at(0, row.row), '重复的表头没有导入', '不用改'));
    } else if (judgeTotals({ cells: words.map(({ text }) => text), line: row.row, row: row.row }) || isNote(row, words, wide, columns)) {
      skipped.push(told('BOOK-SKIPPED', at(0, row.row), `合计或说明没有导入：${shown}`, '不用改；确实是一条记录的，请把缺的格填上'));
    } else records.push(row);
  }
  return { records, skipped };
}

/** One text in a cell that spans half the table is a note, not a record. */
function isNote(row: SheetRow, words: SheetRow['cells'], wide: ReadonlySet<string>, columns: readonly SheetColumn[]): boolean {
  const [only] = words;
  return words.length === 1 && only !== undefined && columns.length > 2 && wide.has(`${row.row} ${only.column}`);
}
