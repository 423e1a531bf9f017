/**
 * Everything published as one workbook: a sheet that says what it is, and a sheet per kind. The same records give the
 * same bytes: the day of the data stands for every moment in it.
 */
import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { workbookText as words } from '../../format/wording/downloads.ts';
import { FIGURE_CELLS } from '../../schema/cells.ts';
import type { Field } from '../../schema/fields.ts';
import { columnLetter } from '../../schema/problem.ts';
import { headerOf } from '../../templates/columns.ts';
import type { ExportTable } from './export-tables.ts';

/** Spreadsheets call a workbook damaged whose sheets have more rows, or whose cells have more characters. */
export const MOST_ROWS = 1_048_575;
export const MOST_CHARACTERS = 32_767;

const FONT = { name: '宋体', size: 11 };
const HEADER: CellStyle = { numFmt: '@', font: { ...FONT, bold: true }, alignment: { vertical: 'center' } };

/**
 * `about`: what is said of the whole, name and text; `day` (`YYYY-MM-DD`) is that of the data. Tables of references
 * are left out: their ids stand in the columns of the kinds. What is longer than a cell or a sheet goes on in one beside it.
 */
export async function writeWorkbook(
  tables: readonly ExportTable[],
  about: readonly (readonly [name: string, text: string])[],
  day: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const kinds = tables.filter(({ kind }) => kind !== undefined);
  const stamp = new Date(`${day}T00:00:00Z`);
  const workbook = await writeXlsx({
    sheets: [guideSheet(kinds, about), ...kinds.flatMap((table) => tableSheets(table))],
    properties: { title: words.title, creator: words.creator, lastModifiedBy: words.creator, created: stamp, modified: stamp },
    defaultFont: FONT,
  });
  return new Uint8Array(workbook);
}

function guideSheet(kinds: readonly ExportTable[], about: readonly (readonly [string, string])[]): WriteSheet {
  const head = about.length + 1;
  return {
    name: words.guide,
    rows: [
      ...about.map(([name, text]) => [name, text]),
      [],
      [...words.columns],
      ...kinds.map(({ title, about: what, rows }) => [title, what, rows.length]),
    ],
    cells: new Map([...words.columns.keys()].map((column) => [`${head},${column}`, { style: HEADER }])),
    columns: [{ width: 20 }, { width: 80 }, { width: 10 }],
  };
}

/** The sheets of a table: one, unless it has more rows than a sheet holds (`most`). */
export function tableSheets({ title, fields, texts }: ExportTable, most = MOST_ROWS): WriteSheet[] {
  const columns = fields.flatMap((field, index) => columnsOf(field, index, texts));
  const sheets = Math.max(1, Math.ceil(texts.length / most));
  return Array.from({ length: sheets }, (_, sheet) => ({
    name: sheet === 0 ? title : words.more(title, sheet + 1),
    rows: [
      columns.map(({ header }) => header),
      ...texts.slice(sheet * most, (sheet + 1) * most).map((cells) => columns.map(({ read }) => read(cells))),
    ],
    columns: columns.map(({ field }) => ({ width: widthOf(field), numFmt: formatOf(field) })),
    cells: new Map(columns.map((_column, index) => [`0,${index}`, { style: HEADER }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetter(columns.length)}1` },
  }));
}

interface Column {
  field: Field;
  header: string;
  /** Its cell of a row, from the texts of that. */
  read(texts: readonly string[]): CellValue;
}

function columnsOf(field: Field, index: number, rows: ExportTable['texts']): Column[] {
  const header = headerOf(field);
  const textOf = (texts: readonly string[]) => texts[index] ?? '';
  const longest = rows.reduce((most, texts) => Math.max(most, textOf(texts).length), 0);
  if (longest <= MOST_CHARACTERS) return [{ field, header, read: (texts) => cellOf(field, textOf(texts)) }];
  const parts = rows.reduce((most, texts) => Math.max(most, partsOf(textOf(texts)).length), 0);
  return Array.from({ length: parts }, (_, part) => ({
    field,
    header: part === 0 ? header : words.more(header, part + 1),
    read: (texts) => partsOf(textOf(texts))[part] ?? null,
  }));
}

/** A long text in pieces that fit a cell each, none of which ends within a character. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += parts.at(-1)!.length) {
    const end = from + MOST_CHARACTERS;
    const isSplit = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    parts.push(text.slice(from, isSplit ? end - 1 : end));
  }
  return parts;
}

/** Figures are numbers and days are days; everything else is text, or 000-5550 and 001 would lose their noughts. */
function cellOf({ cell }: Field, text: string): CellValue {
  if (text === '') return null;
  if (cell === 'date') return serialOf(text);
  return FIGURE_CELLS.includes(cell) && /^\d/.test(text) ? Number(text) : text;
}

/** A day as spreadsheets number it. A `Date` would be turned into that by the zone of the machine. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000;
}

function formatOf({ cell }: Field): string {
  if (cell === 'date') return 'yyyy-mm-dd';
  return FIGURE_CELLS.includes(cell) ? 'General' : '@';
}

function widthOf({ cell, title }: Field): number {
  return Math.max(cell === 'text' ? 24 : 12, 2 * title.length + 4);
}
