/**
 * One spreadsheet per kind of table: its columns ready to be filled in, a sheet that explains
 * them, and a hidden one with the lists behind the drop-downs.
 */
import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { z } from 'zod';
import { templateText as words } from '../format/wording/template.ts';
import { fieldsOf, type Field } from '../schema/fields.ts';
import { columnLetter } from '../schema/problem.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import { TEMPLATE_SHEETS } from '../schema/template-sheets.ts';
import { PATTERN_ROW, styleColumns } from './column-styles.ts';
import { headerOf, styleOf, validationOf, widthOf } from './columns.ts';
import { guideOf } from './guide.ts';
import { dropDownOf, type DropDown, type RecordsOf } from './lists.ts';

/** The kinds that are kept as tables, each of which has a template. */
export function templateKinds(): Kind[] {
  return KINDS.filter(({ source: { form } }) => form === 'table' || form === 'parts');
}

/**
 * The template of a kind as bytes of an xlsx. The lists of its drop-downs are made of `recordsOf`,
 * which must give the same array for the same kind. `day` (`YYYY-MM-DD`) is the day of those records
 * and of the file's properties: the same input gives the same bytes.
 */
export async function writeTemplate(kind: Kind, recordsOf: RecordsOf, day: string): Promise<Uint8Array> {
  const fields = fieldsOf(kind.schema as z.ZodObject);
  const lists = fields.map((field) => dropDownOf(kind, field, recordsOf));
  const shelf = shelve(lists);
  const stamp = new Date(`${day}T00:00:00Z`);
  const workbook = await writeXlsx({
    sheets: [tableSheet(kind, fields, lists, shelf), guideSheet(kind, fields, day), ...(shelf.length > 0 ? [listSheet(shelf)] : [])],
    properties: { title: words.title(kind.title), creator: words.creator, lastModifiedBy: words.creator, created: stamp, modified: stamp },
    defaultFont: FONT,
  });
  return styleColumns(workbook, day);
}

const FONT = { name: '宋体', size: 11 };
const BOLD = { ...FONT, bold: true };
const HEADER: CellStyle = {
  numFmt: '@',
  font: BOLD,
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
};
const fill = (rgb: string): CellStyle['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const REQUIRED: CellStyle = { ...HEADER, fill: fill('FFB7C9E2') };
const OPTIONAL: CellStyle = { ...HEADER, fill: fill('FFEDF2F9') };
const HEADING: CellStyle = { font: BOLD, alignment: { vertical: 'top' } };
const WRAPPED: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };

function tableSheet(
  kind: Kind,
  fields: readonly Field[],
  lists: readonly (DropDown | undefined)[],
  shelf: readonly DropDown[],
): WriteSheet {
  return {
    name: kind.title,
    rows: [fields.map(headerOf)],
    columns: fields.map((field, index) => ({ width: widthOf(field, lists[index]) })),
    cells: new Map(
      fields.flatMap((field, index) => [
        [`0,${index}`, { style: field.required ? REQUIRED : OPTIONAL }],
        [`${PATTERN_ROW},${index}`, { style: styleOf(field.cell) }],
      ]),
    ),
    rowDefs: new Map([[0, { height: 34 }]]),
    freezePane: { rows: 1 },
    dataValidations: fields.map((field, index) => validationOf(field, index + 1, lists[index], rangeOf(lists[index], shelf))),
  };
}

function guideSheet(kind: Kind, fields: readonly Field[], day: string): WriteSheet {
  const { rows, headings } = guideOf(kind, fields, day);
  const table = headings.at(-1) ?? 0;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [row, texts] of rows.entries()) {
    const style = headings.includes(row) ? HEADING : row > table ? WRAPPED : undefined;
    if (style) for (const column of texts.keys()) cells.set(`${row},${column}`, { style });
  }
  return { name: TEMPLATE_SHEETS.guide, rows, cells, columns: [18, 8, 32, 12, 40, 28, 48].map((width) => ({ width })) };
}

function listSheet(shelf: readonly DropDown[]): WriteSheet {
  const longest = Math.max(...shelf.map((list) => list.words.length));
  return {
    name: TEMPLATE_SHEETS.lists,
    hidden: true,
    rows: [shelf.map((list) => list.title), ...Array.from({ length: longest }, (_, row) => shelf.map((list) => list.words[row] ?? null))],
    columns: shelf.map(() => ({ width: 24 })),
  };
}

/** Each list once, in the order of the columns. */
function shelve(lists: readonly (DropDown | undefined)[]): DropDown[] {
  const shelf: DropDown[] = [];
  for (const list of lists) if (list && !shelf.some((other) => isSame(other, list))) shelf.push(list);
  return shelf;
}

function rangeOf(list: DropDown | undefined, shelf: readonly DropDown[]): string | undefined {
  if (!list) return undefined;
  const letter = columnLetter(shelf.findIndex((other) => isSame(other, list)) + 1);
  return `'${TEMPLATE_SHEETS.lists}'!$${letter}$2:$${letter}$${list.words.length + 1}`;
}

function isSame(one: DropDown, other: DropDown): boolean {
  return one.words.length === other.words.length && one.words.every((word, index) => word === other.words[index]);
}
