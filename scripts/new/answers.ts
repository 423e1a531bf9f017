/** What is typed as an answer, as exact values. Each throws `Refused` with what to write instead. */
import { checkDocNumber } from '../../src/model/doc-number.ts';
import { date, id } from '../../src/schema/cells.ts';
import type { Office } from '../../src/schema/office.ts';
import { Refused } from '../command-line.ts';
import { findRecord, type Named } from './find-records.ts';

export function readDate(text: string): string {
  if (!date.safeParse(text).success) throw new Refused(`日期写成 2026-03-01 的样子，现在是“${text}”。`);
  return text;
}

/** Undefined for a text that has no number yet. */
export function readDocNo(text: string): string | undefined {
  if (text === '') return undefined;
  const check = checkDocNumber(text);
  if (!check.ok) throw new Refused(`文号“${text}”的写法不对${check.fix ? `，写成“${check.fix}”` : '，写成“云政办发〔2026〕14号”的样子'}。`);
  return text;
}

/** An id that nothing has yet. */
export function readNewId(text: string, used: ReadonlySet<string>): string {
  if (!id.safeParse(text).success) throw new Refused(`编号只用小写英文字母、数字和连字符，最多64个字，现在是“${text}”。`);
  if (used.has(text)) throw new Refused(`编号“${text}”已经有了，请换一个。`);
  return text;
}

export function readOffice(text: string, offices: readonly Office[]): Office {
  const found = findRecord(text, offices.map(namesOfOffice), '单位');
  return offices.find((office) => office.id === found.id)!;
}

function namesOfOffice({ id, name, shortName }: Office): Named {
  return { id, names: [name, ...(shortName ? [shortName] : [])] };
}
