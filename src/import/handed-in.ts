/** Files that a clerk hands in to the tables that are in them, each with its kind. */
import { KINDS, type Kind } from '../schema/registry.ts';
import { TEMPLATE_SHEETS } from '../schema/template-sheets.ts';
import { splitRows } from '../sources/csv-rows.ts';
import { kindOfSheet } from '../workbook/guess-kind.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { told, type SheetFinding } from '../workbook/sheet-finding.ts';
import { sheetOfCsv } from '../workbook/sheet-of-csv.ts';
import { tableOfSheet } from '../workbook/table-of-sheet.ts';
import type { Sheet } from '../workbook/workbook.ts';

export interface HandedIn {
  /** Name of the file as it was given. */
  file: string;
  kind: Kind;
  sheet: string;
  /** Column titles and rows of texts, as the source would hold them. */
  titles: readonly string[];
  rows: readonly (readonly string[])[];
  /** The cell of a column of a row, both from 0: `收费!D12`; of the whole row without one, of the header for row -1. */
  cellOf(row: number, column?: number): string;
}

/** Something to tell about a file, at a cell or at the file as a whole. */
export interface Told extends SheetFinding {
  file: string;
}

export interface Asked {
  /** Name, file or title of a kind. */
  kind?: Kind | undefined;
  sheet?: string | undefined;
}

const SKIPPED: ReadonlySet<string> = new Set(Object.values(TEMPLATE_SHEETS));

/** The kind that is called so: `charge`, `charges` or 实际收费. Only kinds that are tables. */
export function kindCalled(word: string): Kind | undefined {
  const tables = KINDS.filter(({ source }) => source.form === 'table' || source.form === 'parts');
  return tables.find(({ name, title, source }) => [name, title, source.file].includes(word));
}

/** Reads one file, a workbook or a CSV by its bytes. Problems are told; what can be read is. */
export async function readHandedIn(file: string, bytes: Uint8Array, asked: Asked): Promise<{ tables: HandedIn[]; told: Told[] }> {
  const notes: Told[] = [];
  const tell = (found: SheetFinding, sheet = '') =>
    notes.push({ ...found, file, cell: [sheet, found.cell].filter((part) => part !== '').join('!') });
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const old = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (!zipped && !old && !/\.(?:xls[xmb]?|et)$/i.test(file)) {
    const { sheet, findings } = sheetOfCsv(bytes);
    findings.forEach((found) => tell(found));
    const kind = sheet && (asked.kind ?? kindOfSheet(sheet) ?? kindNamed(file));
    if (sheet && !kind) tell(unknown('这个文件'));
    return { tables: sheet && kind ? [tableIn(file, sheet, kind, false, tell)].filter((table) => table !== undefined) : [], told: notes };
  }
  const book = await readWorkbook(bytes);
  book.findings.forEach((found) => tell({ ...found, cell: '' }));
  const chosen = chooseSheets(book.sheets, file, asked, tell);
  return {
    tables: chosen.map(({ sheet, kind }) => tableIn(file, sheet, kind, book.since1904, tell)).filter((table) => table !== undefined),
    told: notes,
  };
}

/** The sheets to be read, each with its kind. */
function chooseSheets(
  sheets: readonly Sheet[],
  file: string,
  asked: Asked,
  tell: (found: SheetFinding, sheet?: string) => void,
): { sheet: Sheet; kind: Kind }[] {
  const filled = sheets.filter(({ rows, name }) => rows.length > 0 && !SKIPPED.has(name));
  if (asked.sheet !== undefined) {
    const sheet = sheets.find(({ name }) => name === asked.sheet);
    const kind = sheet && (asked.kind ?? kindOfSheet(sheet) ?? kindNamed(sheet.name));
    if (!sheet)
      tell(
        told('BOOK-CHOICE', '', `没有“${asked.sheet}”这张工作表`, `有${filled.map(({ name }) => `“${name}”`).join('、') || '的都是空的'}`),
      );
    else if (!kind) tell(unknown(`工作表“${sheet.name}”`));
    return sheet && kind ? [{ sheet, kind }] : [];
  }
  for (const { name, state } of filled) {
    if (state === 'hidden')
      tell(told('BOOK-HIDDEN', '', `工作表“${name}”是隐藏的，没有导入，但它的内容一直在文件里`, '不该公开的请删掉；要导入的取消隐藏'));
  }
  const visible = filled.filter(({ state }) => state === 'visible');
  const lone = visible.length === 1;
  const known = visible.flatMap((sheet) => {
    const guessed = kindOfSheet(sheet);
    const kind = asked.kind
      ? lone || guessed === asked.kind
        ? asked.kind
        : undefined
      : (guessed ?? kindNamed(sheet.name) ?? (lone ? kindNamed(file) : undefined));
    if (kind) return [{ sheet, kind }];
    if (!lone)
      tell(
        told(
          'BOOK-SKIPPED',
          '',
          `工作表“${sheet.name}”不是${asked.kind ? `“${asked.kind.title}”` : '认识的表'}，没有导入`,
          '不用改；要导入的用 --sheet 和 --kind 说明',
        ),
      );
    return [];
  });
  if (known.length === 0 && filled.length > 0) tell(unknown(lone ? `工作表“${visible[0]!.name}”` : '这个文件'));
  if (filled.length === 0 && sheets.length > 0) tell(told('BOOK-SHEETS', '', '工作表都是空的', '请检查是不是选错了文件，或没有保存'));
  const twice = known.find(({ kind }, at) => known.findIndex((other) => other.kind === kind) !== at);
  if (!twice) return known;
  const names = known.filter(({ kind }) => kind === twice.kind).map(({ sheet }) => `“${sheet.name}”`);
  tell(
    told(
      'BOOK-CHOICE',
      '',
      `有 ${names.length} 张工作表都像“${twice.kind.title}”：${names.join('、')}`,
      '用 --sheet 说明导入哪一张，或把别的工作表移走',
    ),
  );
  return [];
}

function tableIn(
  file: string,
  sheet: Sheet,
  kind: Kind,
  since1904: boolean,
  tell: (found: SheetFinding, sheet?: string) => void,
): HandedIn | undefined {
  const { csv, cellOf, notes, findings } = tableOfSheet(sheet, kind, since1904);
  for (const found of [...findings, ...notes]) tell(found, sheet.name);
  if (csv.length === 0) return undefined;
  const [titles = [], ...rows] = splitRows(new TextDecoder().decode(csv)).rows.map(({ cells }) => cells);
  return { file, kind, sheet: sheet.name, titles, rows, cellOf: (row, column = -1) => cellOf(row + 2, column + 1) };
}

function kindNamed(name: string): Kind | undefined {
  const bare = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[（(][^（）()]*[)）]\s*$/, '')
    .trim();
  return kindCalled(bare);
}

function unknown(what: string): SheetFinding {
  return told('BOOK-CHOICE', '', `看不出${what}是哪一张表`, '用 --kind 说明，例如 --kind 实际收费；列名见 data/README.md 或下载的模板');
}
