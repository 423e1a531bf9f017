/** A clerk's sheet as the table of a kind: the header found, columns named, cells converted, and everything that was done told. */
import { columnLetter } from '../schema/problem.ts';
import type { Kind } from '../schema/registry.ts';
import { namesOf } from '../sources/field-names.ts';
import { quoted } from '../sources/finding.ts';
import { convertCell, isFigure, isMonth } from './convert-cell.ts';
import { MOST_ABOVE } from './guess-kind.ts';
import { knownHeader, type KnownHeader } from './known-header.ts';
import { fillMerges } from './merged-cells.ts';
import { at, makeTally, told, type SheetFinding } from './sheet-finding.ts';
import { sortRows } from './sheet-rows.ts';
import type { Sheet, SheetCell, SheetRow } from './workbook.ts';
import { writeRow } from './write-csv.ts';

export interface SheetTable {
  /** CSV of the kind with its own column titles, UTF-8 with LF line ends; empty when there is no header. */
  csv: Uint8Array;
  /** The cell of a place in the CSV, both from 1: `收费!D12`; the row alone when the column is 0. */
  cellOf(row: number, column: number): string;
  /** What was passed over, taken differently or converted: nothing that stops the import. */
  notes: SheetFinding[];
  /** What cannot be taken, besides what reading the CSV finds. */
  findings: SheetFinding[];
}

/** Column of the sheet with what its header means. */
export interface SheetColumn {
  column: number;
  header: string;
  known: KnownHeader | undefined;
}

/** Makes the table of a kind from a sheet. Nothing is thrown; a sheet without a header gives a finding and an empty table. */
export function tableOfSheet(sheet: Sheet, kind: Kind, since1904 = false): SheetTable {
  const name = sheet.name === '' ? '' : `${sheet.name}!`;
  const notes: SheetFinding[] = [];
  const findings: SheetFinding[] = [];
  const header = findHeader(sheet, kind);
  if (!header) {
    const wanted = namesOf(kind.schema).fields.filter((field) => field.required);
    findings.push(
      told(
        'BOOK-HEADER',
        '',
        `“${kind.title}”的表头没有找到`,
        `前 ${MOST_ABOVE} 行里要有一行列名，例如${wanted.map(({ title }) => title).join('、')}`,
      ),
    );
    return { csv: new Uint8Array(), cellOf: () => name.slice(0, -1), notes, findings };
  }
  const named = columnsOf(header, kind, notes);
  const { records, skipped } = sortRows(sheet, header, named);
  const columns = [...named, ...nameless(records, header)].sort((a, b) => a.column - b.column);
  notes.push(...skipped, ...hiddenNotes(sheet, header, columns));
  const filled = fillMerges(records, sheet.merges, columns, notes, findings);
  const tally = makeTally();
  const references = new Set(kind.references.map(({ field }) => field));
  const converters = columns.map(({ known }) => known && cached({ ...known, reference: references.has(known.field.key), since1904 }));
  const lines = filled.map((row) => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    return columns.map(({ column, known }, index) => {
      const cell = cells.get(column);
      if (!cell) return '';
      const fault = known && faultOf(cell, known, row.row);
      if (fault) findings.push(fault);
      if (cell.kind === 'formula' && !cell.uncached) tally.add('公式，取了结果', column, row.row, '', '');
      const converted = converters[index]?.(cell);
      if (converted?.how) tally.add(converted.how, column, row.row, cell.text, converted.text);
      else if (converted && cell.kind === 'text' && sheet.name !== '' && isFigure(known?.field) && /^\d+(?:\.\d+)?$/.test(cell.text))
        tally.add('数字存成了文本，按数字读取', column, row.row, '', '');
      return converted?.text ?? cell.text;
    });
  });
  notes.push(...tally.notes(columns));
  const titles = columns.map(({ header: text, known }) => known?.field.title ?? text);
  const csv = new TextEncoder().encode([titles, ...lines].map((cells) => `${writeRow(cells)}\n`).join(''));
  const rows = [header.row, ...filled.map(({ row }) => row)];
  const cellOf = (row: number, column: number) => {
    const letter = column > 0 ? columnLetter(columns[column - 1]?.column ?? column) : '';
    const line = rows[row - 1];
    return line === undefined ? name.slice(0, -1) : letter === '' ? `${name}第${line}行` : `${name}${letter}${line}`;
  };
  return { csv, cellOf, notes, findings };
}

/** The row, among the first, that names the most columns; undefined when none names two, or all that there are. */
function findHeader(sheet: Sheet, kind: Kind): SheetRow | undefined {
  const names = namesOf(kind.schema);
  let best: { row: SheetRow; count: number } | undefined;
  for (const row of sheet.rows.slice(0, MOST_ABOVE)) {
    const count = row.cells.filter(({ text }) => knownHeader(text, names)).length;
    if (count > (best?.count ?? 0)) best = { row, count };
  }
  return best && best.count >= Math.min(2, names.fields.length) ? best.row : undefined;
}

/** Columns by the headers; counters of rows are left out. */
function columnsOf(header: SheetRow, kind: Kind, notes: SheetFinding[]): SheetColumn[] {
  const names = namesOf(kind.schema);
  const taken = new Set<string>();
  return header.cells.flatMap(({ column, text }): SheetColumn[] => {
    const known = knownHeader(text, names);
    if (!known && /^(?:序\s*号|行\s*号|no\.?|#)$/i.test(text.trim())) {
      notes.push(told('BOOK-SKIPPED', at(column, header.row), `“${text.trim()}”一列不是资料，没有导入`, '不用改'));
      return [];
    }
    // Of two columns for one field the second keeps its own name, so that the reader refuses it.
    const second = known !== undefined && taken.has(known.field.key);
    if (known) taken.add(known.field.key);
    if (known && !second && (known.alias || known.power !== 0)) {
      const scale = known.power === 0 ? '' : `，数值换算成“${known.field.unit || '小数'}”`;
      notes.push(
        told(
          'BOOK-READ',
          at(column, header.row),
          `表头${quoted(text)}当作“${known.field.title}”读取${scale}`,
          '请核对；不对的话把表头改成正确的列名',
        ),
      );
    }
    return [{ column, header: text.trim(), known }];
  });
}

/** Columns that hold something below no header: the reader refuses what stands there. */
function nameless(records: readonly SheetRow[], header: SheetRow): SheetColumn[] {
  const titled = new Set(header.cells.map(({ column }) => column));
  const used = new Set(records.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== '').map(({ column }) => column)));
  return [...used].filter((column) => !titled.has(column)).map((column) => ({ column, header: '', known: undefined }));
}

function hiddenNotes(sheet: Sheet, header: SheetRow, columns: readonly SheetColumn[]): SheetFinding[] {
  const rows = sheet.rows.filter(({ hidden, row }) => hidden && row > header.row).map(({ row }) => row);
  const hidden = columns.filter(({ column }) => sheet.hiddenColumns.has(column));
  return [
    ...(rows.length > 0
      ? [told('BOOK-HIDDEN', at(0, rows[0]!), `有 ${rows.length} 行是隐藏的（${few(rows)}），也读取了`, '不该公开的请删掉整行，不要只隐藏')]
      : []),
    ...hidden.map(({ column, header: title }) =>
      told('BOOK-HIDDEN', at(column, header.row), `“${title}”一列是隐藏的，也读取了`, '不该公开的请删掉整列，不要只隐藏'),
    ),
  ];
}

/** What a cell holds that no conversion may touch. */
function faultOf({ kind, text, column, uncached }: SheetCell, { field }: KnownHeader, row: number): SheetFinding | undefined {
  if (uncached) {
    return told('BOOK-FORMULA', at(column, row), '这一格是公式，文件里没有结果', '用表格软件打开，重新计算后保存；或“选择性粘贴”→“数值”');
  }
  if (kind === 'date' && (field.cell === 'text' || field.cell === 'id') && !(isMonth(field) && text.endsWith('-01'))) {
    return told(
      'BOOK-DATE',
      at(column, row),
      `“${field.title}”要填文字，这一格却是日期；现在是${quoted(text)}`,
      '表格软件可能把内容改成了日期（如 3-2）：把这一列设成“文本”格式，重新填写',
    );
  }
  return undefined;
}

function cached(column: Parameters<typeof convertCell>[1]): (cell: SheetCell) => ReturnType<typeof convertCell> {
  const known = new Map<string, ReturnType<typeof convertCell>>();
  return (cell) => {
    const key = `${cell.kind} ${cell.text}`;
    const result = known.get(key) ?? convertCell(cell, column);
    known.set(key, result);
    return result;
  };
}

/** `第 3、5、8 行`, the first ones only. */
export function few(rows: readonly number[]): string {
  return `第 ${rows.slice(0, 5).join('、')}${rows.length > 5 ? ' …' : ''} 行`;
}
