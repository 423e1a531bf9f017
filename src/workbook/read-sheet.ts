/** One worksheet part to rows of cells. */
import { finding } from '../sources/finding.ts';
import { formattedText, type Look } from './number-text.ts';
import type { Merge, Sheet, SheetCell, SheetRow } from './workbook.ts';
import { walkXml } from './xml.ts';
import { ZipRefused } from './zip.ts';

export interface SheetContext {
  /** Shared strings; those that a cell shows are marked in `used`. */
  strings: readonly string[];
  used: Set<number>;
  /** Look of each cell style. */
  looks: readonly Look[];
  since1904: boolean;
  /** Cells read so far over all sheets. */
  count: { cells: number };
}

const MOST_CELLS = 1_000_000;
const LAST_ROW = 200_001;
const LAST_COLUMN = 1000;
const MOST_MERGES = 100_000;

interface OpenCell {
  column: number;
  type: string;
  look: Look;
  value: string;
  inline: string;
  formula: boolean;
}

/** Reads a worksheet; throws `ZipRefused` when it is too large for a table of records. */
export function readSheet(bytes: Uint8Array, context: SheetContext): Pick<Sheet, 'rows' | 'hiddenColumns' | 'merges'> {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const hiddenRanges: [number, number][] = [];
  let row: SheetRow = { row: 0, hidden: false, cells: [] };
  let cell: OpenCell | undefined;
  let column = 0;
  let into: 'value' | 'inline' | undefined;
  let reading = true;
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        const look = context.looks[Number(attributes.s ?? 0)] ?? 'plain';
        cell = { column, type: attributes.t ?? 'n', look, value: '', inline: '', formula: false };
      } else if (name === 'v' && cell) into = 'value';
      else if (name === 't' && cell && reading) into = 'inline';
      else if (name === 'rPh') reading = false;
      else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'row') {
        row = { row: Number(attributes.r ?? row.row + 1), hidden: isTrue(attributes.hidden), cells: [] };
        column = 0;
      } else if (name === 'col' && isTrue(attributes.hidden) && hiddenRanges.length < LAST_COLUMN)
        hiddenRanges.push([Number(attributes.min), Number(attributes.max)]);
      else if (name === 'mergeCell' && merges.length < MOST_MERGES) {
        const merge = mergeOf(attributes.ref ?? '');
        if (merge) merges.push(merge);
      }
    },
    text(text) {
      if (!cell) return;
      if (into === 'value') cell.value += text;
      else if (into === 'inline') cell.inline += text;
    },
    close(name) {
      if (name === 'v' || name === 't') into = undefined;
      else if (name === 'rPh') reading = true;
      else if (name === 'c' && cell) {
        const read = closeCell(cell, context);
        if (read) {
          bound(row.row, read.column, context);
          row.cells.push(read);
        }
        cell = undefined;
      } else if (name === 'row' && row.cells.length > 0) rows.push(row);
    },
  });
  rows.sort((a, b) => a.row - b.row);
  return { rows, merges, hiddenColumns: usedColumns(rows, hiddenRanges) };
}

/** What a cell shows; undefined when it shows nothing. */
function closeCell({ column, type, look, value, inline, formula }: OpenCell, context: SheetContext): SheetCell | undefined {
  if (formula && value === '' && type !== 'str') return { column, text: '', kind: 'formula', uncached: true };
  const read = valueOf(type, look, value, inline, context);
  if (read.text === '') return undefined;
  return { column, text: read.text, kind: formula && read.kind !== 'error' ? 'formula' : read.kind };
}

function valueOf(type: string, look: Look, value: string, inline: string, context: SheetContext): Omit<SheetCell, 'column'> {
  switch (type) {
    case 's': {
      const index = Number(value);
      context.used.add(index);
      return { text: context.strings[index] ?? '', kind: 'text' };
    }
    case 'inlineStr':
      return { text: unescapeText(inline), kind: 'text' };
    case 'str':
      return { text: unescapeText(value), kind: 'text' };
    case 'b':
      return { text: value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { text: value, kind: 'error' };
    case 'd':
      return { text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, ''), kind: 'date' };
    default: {
      if (value.trim() === '') return { text: '', kind: 'number' };
      const number = Number(value);
      if (Number.isNaN(number)) return { text: value, kind: 'text' };
      const kind = look === 'day' || look === 'time' || look === 'moment' ? 'date' : 'number';
      return { text: formattedText(number, look, context.since1904), kind };
    }
  }
}

/** Undoes `_x000D_` and the line ends of Windows. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).replace(/\r\n?/g, '\n');
}

function bound(row: number, column: number, context: SheetContext): void {
  context.count.cells++;
  if (context.count.cells > MOST_CELLS) throw new ZipRefused(tooLarge(`里面有超过 ${MOST_CELLS / 10_000} 万个有内容的格`));
  if (row > LAST_ROW) throw new ZipRefused(tooLarge(`第 ${row} 行还有内容，超过 200000 行`));
  if (column > LAST_COLUMN) throw new ZipRefused(tooLarge(`第 ${column} 列还有内容，超过 ${LAST_COLUMN} 列`));
}

function tooLarge(what: string) {
  return finding('BOOK-SIZE', `${what}，没有读取`, '删掉表格右边和下边多余的内容（选中后“删除行”“删除列”），或拆成几个文件');
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.toUpperCase()) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column;
}

function mergeOf(reference: string): Merge | undefined {
  const parts = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(reference.replaceAll('$', ''));
  if (!parts) return undefined;
  return { left: columnOf(parts[1]!), top: Number(parts[2]), right: columnOf(parts[3]!), bottom: Number(parts[4]) };
}

function usedColumns(rows: readonly SheetRow[], ranges: readonly [number, number][]): Set<number> {
  if (ranges.length === 0) return new Set();
  const used = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  return new Set([...used].filter((column) => ranges.some(([first, last]) => column >= first && column <= last)));
}

function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}
