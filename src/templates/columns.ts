/** How one column of a template looks, what it lets in, and what it says while a cell of it is selected. */
import type { CellStyle, DataValidation } from 'hucre/xlsx';
import type { z } from 'zod';
import { cellForms } from '../format/wording/cell-forms.ts';
import { templateText as words } from '../format/wording/template.ts';
import type { CellKind, CellMeta } from '../schema/cells.ts';
import type { Field } from '../schema/fields.ts';
import { columnLetter } from '../schema/problem.ts';
import type { DropDown } from './lists.ts';

/** Spreadsheets refuse a workbook whose hint has a title of more than 32 or a text of more than 255 characters. */
const MOST_TITLE = 32;
const MOST_TEXT = 255;
/** Down to the last row that the reader of tables takes. */
const LAST_ROW = 200_001;

const WHOLE: readonly CellKind[] = ['int'];
const DECIMAL: readonly CellKind[] = ['price', 'money', 'wan', 'area', 'percent', 'score', 'weight'];
/** Days as spreadsheets number them: 1949-01-01 and 2099-12-31, the first and the last that a date cell takes. */
const FIRST_DAY = '17899';
const LAST_DAY = '73050';

const TEXT_FORMAT = '@';

/** The header as the reader of tables takes it without a word: the title, with the unit where there is one. */
export function headerOf({ title, unit }: Pick<Field, 'title' | 'unit'>): string {
  return unit ? `${title}（${unit}）` : title;
}

/** Dates are dates and figures are figures; everything else is text, or 000-5550 and 001 would lose their noughts. */
export function formatOf(cell: CellKind): string {
  if (cell === 'date') return 'yyyy-mm-dd';
  if (WHOLE.includes(cell)) return '0';
  return DECIMAL.includes(cell) ? 'General' : TEXT_FORMAT;
}

export function styleOf(cell: CellKind): CellStyle {
  return { numFmt: formatOf(cell), ...(cell === 'text' && { alignment: { wrapText: true, vertical: 'top' } }) };
}

/** Width in characters: enough for its header, and for what usually stands below. */
export function widthOf(field: Field, list: DropDown | undefined): number {
  const usual = field.cell === 'text' ? 24 : list && !list.closed ? 22 : 12;
  return Math.min(40, Math.max(usual, 2 * headerOf(field).length + 3));
}

/** What may stand in the cells of a column, below the header. `listRange` is where its list stands. */
export function validationOf(field: Field, column: number, list: DropDown | undefined, listRange: string | undefined): DataValidation {
  const letter = columnLetter(column);
  return {
    ...(list && listRange ? listed(list, listRange, field) : typed(field)),
    range: `${letter}2:${letter}${LAST_ROW}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: cut(headerOf(field), MOST_TITLE),
    inputMessage: cut(hintOf(field, list), MOST_TEXT),
  };
}

type Check = Pick<
  DataValidation,
  'type' | 'operator' | 'formula1' | 'formula2' | 'showErrorMessage' | 'errorStyle' | 'errorTitle' | 'errorMessage'
>;

function listed(list: DropDown, formula1: string, field: Field): Check {
  const several = field.cell === 'list';
  return {
    type: 'list',
    formula1,
    showErrorMessage: !several,
    errorStyle: list.closed ? 'stop' : 'warning',
    errorTitle: words.notInList,
    errorMessage: list.closed ? words.choiceHint : words.notInListHint,
  };
}

function typed(field: Field): Check {
  const { cell } = field;
  const refused = { showErrorMessage: true, errorStyle: 'stop' } as const;
  if (cell === 'date') {
    const told = { errorTitle: words.wrongDate, errorMessage: words.wrongDateHint };
    return { type: 'date', operator: 'between', formula1: FIRST_DAY, formula2: LAST_DAY, ...refused, ...told };
  }
  if (WHOLE.includes(cell) || DECIMAL.includes(cell)) {
    const { least = 0, most } = (field.schema as z.ZodType).meta() as CellMeta;
    const limits =
      most === undefined ? { operator: 'greaterThanOrEqual' as const } : { operator: 'between' as const, formula2: String(most) };
    const told = { errorTitle: words.wrongNumber, errorMessage: words.wrongNumberHint };
    return { type: WHOLE.includes(cell) ? 'whole' : 'decimal', formula1: String(least), ...limits, ...refused, ...told };
  }
  const most = cell === 'id' ? 64 : 2000;
  const told = { errorTitle: words.tooLong, errorMessage: words.tooLongHint(most) };
  return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(most), ...refused, ...told };
}

function hintOf(field: Field, list: DropDown | undefined): string {
  const how = list ? (field.cell === 'list' ? words.pickSeveral : words.pick) : `${cellForms[field.cell][1]}。`;
  const lines = [`${field.required ? words.required : words.optional}。${sentence(field.description)}`, how];
  return [...lines, ...(field.example ? [words.example(field.example)] : [])].join('\n');
}

function sentence(text: string): string {
  return text === '' || /[。；！？]$/.test(text) ? text : `${text}。`;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
