import { finding, quoted, type Finding } from './finding.ts';
import type { CellKind } from '../schema/cells.ts';

const ERROR = /^\s*(?:#(?:REF|DIV\/0|N\/A|NAME\?|VALUE|NUM|NULL|SPILL|CALC)!?|#{3,})\s*$/i;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d{2,}$/;
const LONG_NUMBER = /^\d{13,}000$/;
const NUMBERS_AS_TEXT: readonly CellKind[] = ['id', 'uscc', 'phone', 'text'];

/** What a spreadsheet leaves behind that would pass as text: its error words, and long numbers it has rounded. */
export function judgeSpreadsheet(text: string, cell: CellKind): Finding | undefined {
  if (ERROR.test(text)) {
    return finding(
      'CELL-EXCEL-ERROR',
      `这是表格软件的错误提示，不是内容；现在是${quoted(text)}`,
      '回到表格里改正公式（#### 是列太窄），再重新导出',
    );
  }
  if (!NUMBERS_AS_TEXT.includes(cell)) return undefined;
  if (SCIENTIFIC.test(text)) {
    return finding(
      'CELL-SCIENTIFIC',
      `表格软件把数字变成了科学记数法，后面的位数已经丢失；现在是${quoted(text)}`,
      '把这一列设成“文本”格式，从原始资料重新填写',
    );
  }
  if (LONG_NUMBER.test(text)) {
    return finding(
      'CELL-PRECISION',
      `号码末尾是 000，可能被表格软件改掉了后几位；现在是${quoted(text)}`,
      '把这一列设成“文本”格式，从原始资料重新填写',
    );
  }
  return undefined;
}
