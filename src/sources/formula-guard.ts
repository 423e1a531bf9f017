/**
 * CSV cells that a spreadsheet would run. Whoever opens a table from the web must not run what somebody typed into it
 * (CWE-1236), and whoever reads it with a program must get exactly what was typed: a guard that can be taken away again.
 */

/** What spreadsheets take for a formula, behind any number of apostrophes; full-width signs too, as some of them do. */
const RUNS = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * The cell for a text: with an apostrophe before what would run as a formula, numbers with their sign as they are.
 * Text that has apostrophes there already gets one more, so that `withoutGuard` gives every text back.
 */
export function guardFormula(text: string): string {
  return RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text of a cell that `guardFormula` wrote. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell;
}
