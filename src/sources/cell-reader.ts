/** One cell's text to its exact value, or to what is wrong with it. Results are kept: tables repeat themselves. */
import type { Field } from '../schema/fields.ts';
import { exampleOf } from './diagnosis.ts';
import { explain } from './explain.ts';
import { finding, quoted, type Finding } from './finding.ts';
import { judgeLink } from './links.ts';
import { judgeSpreadsheet } from './spreadsheet-faults.ts';
import { checkText } from './text-checks.ts';

export interface CellResult {
  /** Undefined for an optional cell that was not filled in. */
  value?: unknown;
  findings: readonly Finding[];
  /** Whether the value cannot be used. */
  refused: boolean;
}

export type CellReader = (text: string) => CellResult;

/** What a spreadsheet's cell can hold. */
const LONGEST_CELL = 32_767;
const KEPT = 20_000;
const NONE: readonly Finding[] = [];

/** Reader of one field's cells. Lists are read anew each time, so that no two rows share one. */
export function makeCellReader(field: Field): CellReader {
  const known = new Map<string, CellResult>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept;
    const result = readCell(text, field);
    if (field.cell !== 'list' && known.size < KEPT) known.set(text, result);
    return result;
  };
}

/** Longer texts seldom come again. */
const LONGEST_KEPT = 40;

/** Readers of the fields of many files, made for one load of the sources: thousands of texts have the same few offices and days. */
export class CellReaders {
  readonly #readers = new Map<Field, CellReader>();

  read(text: string, field: Field): CellResult {
    if (text.length > LONGEST_KEPT) return readCell(text, field);
    let reader = this.#readers.get(field);
    if (!reader) this.#readers.set(field, (reader = makeCellReader(field)));
    return reader(text);
  }
}

/** Reads one cell of that field. */
export function readCell(text: string, field: Field): CellResult {
  if (text === '') return readBlank(field);
  if (text.length > LONGEST_CELL) {
    return refuse(finding('CELL-LONG', `单元格有 ${text.length} 个字，超过 32767 个`, '请检查引号是否配对；长文请写成正文或附件'));
  }
  const inText = checkText(text, field.cell);
  if (inText.some((found) => found.severity === 'error')) return { findings: inText, refused: true };
  const left = judgeSpreadsheet(text, field.cell);
  if (left) return refuse(left);
  const parsed = field.schema.safeParse(text);
  if (!parsed.success) return { findings: [explain(text, field), ...inText], refused: true };
  const notes = [...inText, ...doubts(text, parsed.data, field)];
  const refused = notes.some((note) => note.severity === 'error');
  return { findings: notes.length ? notes : NONE, refused, ...(!refused && { value: parsed.data }) };
}

function readBlank(field: Field): CellResult {
  if (!field.required) return { findings: NONE, refused: false };
  return refuse(finding('CELL-EMPTY', `“${field.title}”是空的`, `请填写：${field.description}${exampleOf(field)}`));
}

function refuse(found: Finding): CellResult {
  return { findings: [found], refused: true };
}

/** Highest unit price per ㎡ and month that is not likely to be a slip of the point, in 厘. */
const LIKELY_PRICE = 100_000;

/** Values that are allowed but unlikely. */
function doubts(text: string, value: unknown, field: Field): Finding[] {
  if (field.cell === 'link') {
    const found = judgeLink(text);
    return found ? [found] : [];
  }
  if (field.cell === 'list' && /[、，]/.test(text) && !/[；;]/.test(text)) {
    return [
      finding('CELL-LIST', `“${field.title}”里有顿号或逗号，全部算作一项；现在是${quoted(text)}`, '有几项时，请用分号“；”隔开', 'warning'),
    ];
  }
  if (field.cell !== 'price' && field.cell !== 'money') return [];
  if (value === 0 && !field.mayBeZero)
    return [finding('CELL-ZERO', `“${field.title}”是 0`, '确实不收费的请在说明里写明；没有数据的请清空')];
  if (field.unit === '元/㎡·月' && (value as number) > LIKELY_PRICE) {
    return [finding('CELL-HIGH', `“${field.title}”超过每月每平方米 100 元；现在是${quoted(text)}`, '请核对小数点和单位')];
  }
  return [];
}
