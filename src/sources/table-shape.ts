/** Tables that are not tables: other separators, a banner above the header, totals below the rows. */
import { finding, quoted, type Finding } from './finding.ts';
import type { FieldNames } from './field-names.ts';
import { countKnown } from './header.ts';
import type { RawRow } from './csv-rows.ts';

const SEPARATORS: readonly (readonly [string, string])[] = [
  [';', '英文分号（;）'],
  ['\t', '制表符（TAB）'],
  ['，', '全角逗号（，）'],
  ['|', '竖线（|）'],
  ['；', '全角分号（；）'],
];

/** Why the first rows cannot be a header of these fields; the place is the first row. */
export function judgeTop(rows: readonly RawRow[], names: FieldNames): Finding | undefined {
  const [first, second] = rows;
  if (!first) return undefined;
  const start = first.cells.join(',');
  if (/^sep=.?$/i.test(start.trim()) || /^"?sep=/i.test(start)) {
    return finding('CSV-SEPARATOR', `第一行是${quoted(start)}，不是表头`, '删掉第一行，并另存为“CSV UTF-8（逗号分隔）”');
  }
  if (countKnown(first.cells, names) === 0) {
    for (const [separator, name] of SEPARATORS) {
      if (countKnown(start.split(separator), names) > 1) {
        return finding('CSV-SEPARATOR', `列是用${name}隔开的，应当用英文逗号`, '请另存为“CSV UTF-8（逗号分隔）”');
      }
    }
    if (second && countKnown(second.cells, names) > 0) {
      return finding(
        'CSV-BANNER',
        `第一行不是表头，现在是${quoted(filled(first).join(' '))}；表头在第 2 行`,
        '删掉表头上面的标题行，让列名在第一行',
      );
    }
  }
  return undefined;
}

const TOTALS =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|备\s*注|注|说\s*明|制表|填表|审核|单位负责人|数据来源)(?:[:：]|\s|$)|^(?:合计|总计|小计)/;

/** Whether a row is a sum or a note below the table, not a record. */
export function judgeTotals(row: RawRow): Finding | undefined {
  const cells = filled(row);
  const first = cells[0]?.trim() ?? '';
  const label = TOTALS.exec(first);
  if (!label) return undefined;
  return finding('CSV-TOTALS', `这一行是合计或说明，不是一条记录；现在是${quoted(first)}`, '删掉这一行；说明请写在文件之外');
}

/** Whether every cell of the row is empty or blanks. */
export function isBlankRow(row: RawRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

function filled(row: RawRow): string[] {
  return row.cells.filter((cell) => cell.trim() !== '');
}
