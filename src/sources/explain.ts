/**
 * Why a cell was refused, in a clerk's words. An ordered table of small
 * diagnoses: the first that fits speaks, and there is always a fallback.
 */
import type { z } from 'zod';
import type { CellMeta } from '../schema/cells.ts';
import type { Field } from '../schema/fields.ts';
import { accepts, exampleOf, type Diagnosis } from './diagnosis.ts';
import { CODE_DIAGNOSES } from './explain-code.ts';
import { DATE_DIAGNOSES } from './explain-date.ts';
import { NUMBER_DIAGNOSES } from './explain-number.ts';
import { WORD_DIAGNOSES } from './explain-word.ts';
import { finding, quoted, type Finding } from './finding.ts';

const DIAGNOSES: readonly Diagnosis[] = [
  {
    code: 'CELL-SPACES',
    fits: (text) => text.trim() === '',
    wrong: '单元格里只有空格',
    fix: (_, field) => (field.required ? `请填写${exampleOf(field)}` : '不填时请清空单元格'),
  },
  {
    code: 'CELL-SPACES',
    fits: (text, field) => text !== text.trim() && accepts(field, text.trim()),
    wrong: '前面或后面有空格、换行',
    fix: (text) => `删掉空格，写成 ${text.trim()}`,
  },
  ...NUMBER_DIAGNOSES,
  ...DATE_DIAGNOSES,
  ...WORD_DIAGNOSES,
  {
    code: 'CELL-LIST',
    cells: ['list'],
    fits: (text, field) => badItem(text, field) !== undefined,
    wrong: (text, field) => itemFault(text, field).message,
    fix: (text, field) => itemFault(text, field).hint,
  },
  ...CODE_DIAGNOSES,
  {
    code: 'CELL-LINE-BREAK',
    fits: (text, field) => text.includes('\n') && accepts(field, text.replace(/(?<!\s)\s*\n\s*/g, '')),
    wrong: '单元格里有换行',
    fix: '把内容写在一行里',
  },
  {
    code: 'CELL-LONG',
    fits: (text, field) => text.length > 60 && accepts(field, text.slice(0, 20).trim()),
    wrong: (text) => `太长了，有 ${text.length} 个字`,
    fix: '请缩短；详细内容写在说明或正文里',
  },
];

/** The diagnosis of a text that the field's codec refused. */
export function explain(text: string, field: Field): Finding {
  const { code, wrong, fix } = diagnose(text, field);
  return finding(code, `${wrong}；现在是${quoted(text)}`, fix);
}

function diagnose(text: string, field: Field): { code: Finding['code']; wrong: string; fix: string } {
  const known = DIAGNOSES.find((entry) => concerns(entry, field) && matches(entry, text, field));
  if (!known) return { code: 'CELL-FORM', wrong: `“${field.title}”的写法不对`, fix: `${field.description}${exampleOf(field)}` };
  return { code: known.code, wrong: say(known.wrong, text, field), fix: say(known.fix, text, field) };
}

function concerns(entry: Diagnosis, field: Field): boolean {
  return entry.cells === undefined || entry.cells.includes(field.cell);
}

function matches(entry: Diagnosis, text: string, field: Field): boolean {
  return typeof entry.fits === 'function' ? entry.fits(text, field) : entry.fits.test(text);
}

function say(words: Diagnosis['wrong'], text: string, field: Field): string {
  return typeof words === 'function' ? words(text, field) : words;
}

function itemFault(text: string, field: Field): { message: string; hint: string } {
  const { item, as } = badItem(text, field)!;
  const { wrong, fix } = diagnose(item, as);
  return { message: `其中的${quoted(item)}不对：${wrong}`, hint: fix };
}

/** The first item that the list's own item type refuses, with a field of that type. */
function badItem(text: string, field: Field): { item: string; as: Field } | undefined {
  const element = (field.schema as unknown as { def: { out?: { element?: z.ZodType } } }).def.out?.element;
  const item = element && text.split(/[；;]/).find((part) => !element.safeParse(part).success);
  if (element === undefined || item === undefined) return undefined;
  const { cell } = (element.meta() ?? {}) as CellMeta;
  return { item, as: { ...field, example: '', schema: element, cell: cell ?? (field.options.length ? 'choice' : 'text') } };
}
