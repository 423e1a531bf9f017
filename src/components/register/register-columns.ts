/** How the columns of a register look on its page. */
import { dottedDate } from '../../format/date.ts';
import { groupedText } from '../../format/decimal.ts';
import { ledgerText } from '../../format/wording/ledger.ts';
import { registerText as words } from '../../format/wording/register.ts';
import { withoutId } from '../../schema/fields.ts';
import type { LoggedCell, RegisterCell, RegisterColumn, RegisterRow } from '../../site/register-view.ts';
import { cellText, isFigure, isTime, staysWhole } from './cell-text.ts';

export interface ShownColumn {
  column: RegisterColumn;
  title: string;
  /** The order it does first: the latest and the most before the others. */
  sort: string;
  figure: boolean;
  /** Of its cells. */
  className: string | undefined;
}

/** Longer texts do not fit beside others on a phone. */
const SHORT = 12;
/** Shorter ones lose more than they gain when they are broken. */
const WHOLE = 7;
/** Further names of a list only count. */
const MOST_NAMES = 3;

/** Of a long register each page would look at all rows again. */
const known = new WeakMap<readonly RegisterRow[], { columns: readonly RegisterColumn[]; shown: ShownColumn[] }>();

/** `rows` are all that may stand under them; neither list may change afterwards. */
export function shownColumns(columns: readonly RegisterColumn[], rows: readonly RegisterRow[]): ShownColumn[] {
  const before = known.get(rows);
  if (before?.columns === columns) return before.shown;
  const shown = columns.map((column, index) => {
    const { field } = column;
    const figure = isFigure(field);
    const longest = rows.reduce((most, { cells }) => Math.max(most, [...shownText(column, cells[index])].length), 0);
    const whole = (staysWhole(field) && !column.named) || longest <= WHOLE;
    return {
      column,
      title: words.unit(column.named ? withoutId(field.title) : field.title, field.unit),
      sort: sortsDown(column) ? `-${field.key}` : field.key,
      figure,
      className: column.logged ? 'lg' : figure ? 'num' : whole ? 'nb' : longest > SHORT ? 'wide' : undefined,
    };
  });
  known.set(rows, { columns, shown });
  return shown;
}

export function sortsDown({ field }: RegisterColumn): boolean {
  return isFigure(field) || isTime(field);
}

/** Empty when nothing was filled in. */
export function shownText(column: RegisterColumn, cell: RegisterCell | undefined): string {
  if (!cell || cell.value === undefined) return '';
  if (column.logged) return loggedText(cell.value as LoggedCell);
  if (cell.names.length === 0) return shortList(cell.value) ?? cellText(column.field, cell.value);
  const names = cell.names.map(({ title, unverified }) => (unverified ? words.unverified(title) : title));
  return shortList(names) ?? names.join(words.and);
}

/** Number and day of the last entry. */
export function loggedText({ seq, on }: LoggedCell): string {
  return ledgerText.cell(groupedText(seq + 1), dottedDate(on));
}

/** The header of a row: what the record is called. */
export function headText(columns: readonly RegisterColumn[], row: RegisterRow): string {
  return columns[0]?.title ? row.title : shownText(columns[0]!, row.cells[0]) || row.title;
}

function shortList(values: unknown): string | undefined {
  if (!Array.isArray(values) || values.length <= MOST_NAMES) return undefined;
  return words.more(values.slice(0, MOST_NAMES).map(String), values.length);
}
