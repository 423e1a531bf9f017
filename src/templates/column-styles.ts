/**
 * The form of whole columns. The workbook library puts forms on cells only, so that everything below
 * the header would be typed into a cell without one and `001` become 1. The table sheet is therefore
 * written with a second row of empty cells, whose forms are moved here to the columns themselves.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The form of every cell of `ROW` that the columns take over. */
export const PATTERN_ROW = 1;

const SHEET = 'xl/worksheets/sheet1.xml';
const PATTERN = /<row r="2"[^>]*>(.*?)<\/row>/s;

/**
 * The workbook with the forms of the first sheet's pattern row on its columns, and without that row.
 * `day` (`YYYY-MM-DD`) is the day of its parts: the same input gives the same bytes.
 */
export function styleColumns(workbook: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(workbook);
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  const styles = [...(PATTERN.exec(sheet)?.[1] ?? '').matchAll(/<c r="[A-Z]+2" s="(\d+)"/g)].map((cell) => cell[1] ?? '0');
  const columns = [...sheet.matchAll(/<col min="\d+"/g)].length;
  if (styles.length === 0 || styles.length !== columns) throw new Error('the pattern row does not match the columns');
  const styled = sheet
    .replace(PATTERN, '')
    .replace(/(<dimension ref="A1:[A-Z]+)2"/, '$11"')
    .replace(/<col min="(\d+)" /g, (tag, column: string) => `${tag}style="${styles[Number(column) - 1]}" `);
  return zipSync({ ...parts, [SHEET]: strToU8(styled) }, { level: 6, mtime: noonOf(day) });
}

/** An archive keeps the hours of the clock on the wall, so the same hour is taken in every time zone. */
function noonOf(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
