/** What goes wrong with figures: units, separators, widths, spreadsheet notations. */
import { FIGURE_CELLS as FIGURES, type CellKind, type CellMeta } from '../schema/cells.ts';
import type { Field } from '../schema/fields.ts';
import { accepts, offer, type Diagnosis } from './diagnosis.ts';
import { isMobile } from './mobile.ts';

const CODES: readonly CellKind[] = ['id', 'phone', 'uscc', 'hash', 'text'];

/** The word that some cells take instead of a figure. */
const INSTEAD: Partial<Record<CellKind, string>> = { percentOrNone: '或“不限”', countOrFew: '或“不公布”' };

export const NUMBER_DIAGNOSES: readonly Diagnosis[] = [
  {
    code: 'CELL-SCIENTIFIC',
    cells: [...FIGURES, ...CODES],
    fits: /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i,
    wrong: '表格软件把数字变成了科学记数法，后面的位数已经丢失',
    fix: '把这一列设成“文本”格式，从原始资料重新填写',
  },
  {
    code: 'CELL-LEADING-ZERO',
    cells: FIGURES,
    fits: (text, field) => /^0\d+(?:\.\d+)?$/.test(text) && accepts(field, text.replace(/^0+(?=\d)/, '')),
    wrong: '数字前面多了 0',
    fix: (text, field) => offer(text.replace(/^0+(?=\d)/, ''), field),
  },
  {
    code: 'CELL-FULL-WIDTH',
    cells: [...FIGURES, ...CODES, 'date', 'time'],
    fits: (text, field) => text !== narrow(text) && accepts(field, narrow(text)),
    wrong: '用了全角字符',
    fix: (text, field) => offer(narrow(text), field),
  },
  {
    code: 'CELL-THOUSANDS',
    cells: FIGURES,
    fits: (text) => /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(narrow(text)),
    wrong: '数字里不能有千分位逗号',
    fix: (text, field) => offer(narrow(text).replaceAll(',', ''), field),
  },
  {
    code: 'CELL-RANGE',
    cells: FIGURES,
    fits: (text) => /^\d[\d.]*\s*[-—–~至到]\s*\d[\d.]*(?:[^\d.]\D*)?$/.test(narrow(text)),
    wrong: '这里只能填一个数，不能填范围',
    fix: '分成两行或两列，或只填实际的数',
  },
  {
    code: 'CELL-VAGUE',
    cells: FIGURES,
    fits: (text) =>
      /^(?:约|大约|近|超|不足)|[余多约上下]$|左右$|^(?:面议|待定|未定|暂无|无|不详|-|--|—+|\/|n\/?a|不适用|按实|据实.*)$/i.test(
        text.trim(),
      ),
    wrong: '这里要填准确的数',
    fix: (_, field) => (field.required ? `查清后填数字，例如 ${field.example}` : '不知道或不适用时请清空单元格，不要写文字'),
  },
  {
    code: 'CELL-NEGATIVE',
    cells: FIGURES,
    fits: (text) => /^[-−－]\s*(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) && !/^[-−－]0*(?:\.0*)?$/.test(text),
    wrong: '不能填负数',
    fix: '请核对；扣减的金额填在专门的列里，写成正数',
  },
  {
    code: 'CELL-UNIT',
    cells: FIGURES,
    fits: (text) => /^[¥￥]?\s*\d[\d,.]*\s*(?:[^\d\s.,]\S*)$|^[¥￥]/.test(narrow(text)) && !/^(?:0x|\d+(?:\.\d+)?e)/i.test(text),
    wrong: (_, field) => `不要写单位，只写数字${field.unit ? `（这一列的单位是 ${field.unit}）` : ''}`,
    fix: (text, field) => offer(/\d[\d,.]*/.exec(narrow(text))?.[0].replaceAll(',', '') ?? '', field),
  },
  {
    code: 'CELL-DECIMALS',
    cells: FIGURES,
    fits: (text, field) => /^(?:0|[1-9]\d*)\.\d+$/.test(text) && (text.split('.')[1] ?? '').length > field.decimals,
    wrong: (_, field) => (field.decimals ? `小数最多 ${field.decimals} 位` : '只能填整数'),
    fix: (text, field) => withoutNoise(text, field),
  },
  {
    code: 'CELL-LIMIT',
    cells: FIGURES,
    fits: /^(?:0|[1-9]\d*)(?:\.\d+)?$/,
    wrong: (_, field) => `数值超出了允许的范围${limitsOf(field)}`,
    fix: '请核对数值和单位',
  },
  {
    code: 'CELL-NUMBER',
    cells: FIGURES,
    fits: /./s,
    wrong: (_, field) => `要填普通的数字${INSTEAD[field.cell] ?? ''}，不能用符号、字母或别的进制`,
    fix: (_, field) => `写成普通的数字，例如 ${field.example || '1.20'}`,
  },
  {
    code: 'CELL-LEADING-ZERO',
    cells: CODES,
    fits: (text, field) => /^\d+$/.test(text) && accepts(field, `0${text}`) && text.length > 3 && !isMobile(text),
    wrong: '少了一位，前面的 0 可能被表格软件去掉了',
    fix: (text) => `核对后写成 0${text}，并把这一列设成“文本”格式`,
  },
];

/** Full-width digits, letters and signs as half-width ones. */
export function narrow(text: string): string {
  return text.normalize('NFKC').replaceAll('。', '.').trim();
}

function withoutNoise(text: string, field: Field): string {
  const short = Number(text).toFixed(field.decimals);
  return Math.abs(Number(text) - Number(short)) < 1e-9
    ? `这是计算误差，请改成 ${short.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')}`
    : '请按规定的位数填写，由填报单位决定怎样取舍';
}

function limitsOf(field: Field): string {
  const { least, most } = (field.schema.meta() ?? {}) as CellMeta;
  return least === undefined || most === undefined ? '' : `（${least} 到 ${most}）`;
}
