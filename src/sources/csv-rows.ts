/** CSV text to rows of cells with their physical line and spreadsheet row. Papaparse splits; it never guesses. */
import Papa from 'papaparse';
import { finding, quoted, type Finding } from './finding.ts';
import { lineAt } from './decode.ts';
import { findQuoteFault } from './quotes.ts';

export interface RawRow {
  cells: string[];
  /** Physical line, from 1, on which the row begins. */
  line: number;
  /** Row as a spreadsheet numbers it, from 1. */
  row: number;
}

export interface SplitText {
  /** All rows up to the first fatal fault, the header included; blank rows too. */
  rows: RawRow[];
  findings: (Finding & { line: number; row?: number })[];
  /** Whether the rest of the file could not be read. */
  fatal: boolean;
}

/** Splits the text of a table. `separator` is `,` except in UTF-16 files from a spreadsheet, which use TAB. */
export function splitRows(source: string, separator: ',' | '\t' = ','): SplitText {
  const findings: SplitText['findings'] = [];
  const text = unifyLineEnds(source, findings);
  const fault = findQuoteFault(text, separator);
  if (fault) findings.push(quoteFinding(text, fault));
  const readable = fault ? text.slice(0, text.lastIndexOf('\n', fault.opened) + 1) : text;
  const parsed = Papa.parse<string[]>(readable, { header: false, delimiter: separator, newline: '\n', skipEmptyLines: false });
  const rows = number(readable.endsWith('\n') ? parsed.data.slice(0, -1) : parsed.data);
  const failed = parsed.errors[0];
  if (failed) {
    const line = rows[failed.row ?? 0]?.line ?? 1;
    findings.push({
      ...finding('CSV-QUOTE', '引号用错了，从这一行起无法读取', '把单元格里的英文双引号改成“”'),
      line,
      row: (failed.row ?? 0) + 1,
    });
  }
  return { rows, findings, fatal: fault !== undefined || failed !== undefined };
}

function unifyLineEnds(text: string, findings: SplitText['findings']): string {
  if (!text.includes('\r')) return text;
  const unified = text.replaceAll('\r\n', '\n');
  const bare = unified.indexOf('\r');
  if (bare >= 0) {
    findings.push({
      ...finding('CSV-CR', '这里有单独的回车符（CR），看不出是换行还是单元格里的字', '请用“CSV UTF-8”重新另存，或删掉单元格里的回车'),
      line: lineAt(unified, bare),
    });
  }
  const windows = text.length - unified.length;
  const all = unified.split('\n').length - 1;
  if (windows > 0 && windows < all) {
    const other = /(?<!\r)\n/.exec(text)?.index ?? 0;
    findings.push({
      ...finding('CSV-LINE-ENDS', `换行方式不一致：${windows} 行用 CRLF，${all - windows} 行用 LF`, '请用表格软件打开后重新另存一次'),
      line: lineAt(text, other),
    });
  }
  return unified;
}

function quoteFinding(text: string, fault: NonNullable<ReturnType<typeof findQuoteFault>>): SplitText['findings'][number] {
  const line = lineAt(text, fault.opened);
  const near = quoted(text.slice(fault.opened, fault.opened + 20));
  if (fault.kind === 'open') {
    return {
      ...finding(
        'CSV-QUOTE-OPEN',
        `这里的英文双引号没有配对，后面的内容都被当成了一个单元格；从 ${near} 开始`,
        '补上后面的英文双引号，或把它改成“”',
      ),
      line,
    };
  }
  const where = fault.kind === 'after' ? `第 ${lineAt(text, fault.at)} 行的英文双引号后面还有字` : '英文双引号出现在单元格中间';
  return {
    ...finding(
      'CSV-QUOTE',
      `${where}；从 ${near} 开始`,
      '单元格里要用引号时改成“”；或者整个单元格用英文双引号括起来，里面的每个双引号写两个',
    ),
    line,
  };
}

function number(data: string[][]): RawRow[] {
  let line = 1;
  return data.map((cells, index) => {
    const row = { cells, line, row: index + 1 };
    line += 1;
    for (const cell of cells) line += lineBreaks(cell);
    return row;
  });
}

/** Line breaks inside a cell. */
export function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
