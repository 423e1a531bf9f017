/** The heading of every cell of a table's body; a cell in the first column, or with nothing above it, has none. */
export function headingsOf(table: HTMLTableElement): Map<HTMLTableCellElement, string> {
  const headings = new Map<HTMLTableCellElement, string>();
  const columns: string[][] = [];
  for (const { cell, column } of placeCells(table)) {
    if (cell.closest('thead')) {
      const text = (cell.textContent ?? '').trim();
      for (let at = column; at < column + cell.colSpan; at += 1) (columns[at] ??= []).push(text);
      continue;
    }
    const heading = cell.dataset.l ?? columns[column]?.filter((text) => text !== '').join('');
    if (column > 0 && heading && cell.tagName === 'TD') headings.set(cell, heading);
  }
  return headings;
}

/** Every cell with the column it begins in, with what reaches down from rows above counted. */
function placeCells(table: HTMLTableElement): { cell: HTMLTableCellElement; column: number }[] {
  const taken = new Set<string>();
  return [...table.rows].flatMap((row, rowIndex) => {
    let column = 0;
    return [...row.cells].map((cell) => {
      while (taken.has(`${rowIndex} ${column}`)) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) taken.add(`${rowIndex + down} ${column + across}`);
      return { cell, column };
    });
  });
}
