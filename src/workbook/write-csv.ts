/** A row of a CSV without its line end; cells are quoted only where they have to be. */
export function writeRow(cells: readonly string[]): string {
  return cells.map(writeCell).join(',');
}

export function writeCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
