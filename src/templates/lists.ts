/** The lists behind the drop-downs of a template: closed lists of words, and the records that a field may name. */
import { z } from 'zod';
import { fieldsOf, type Field } from '../schema/fields.ts';
import { kindOf, type Kind, type KindName } from '../schema/registry.ts';
import { referenceWord } from '../schema/template-sheets.ts';

/** The records of a kind, as far as they are known. */
export type RecordsOf = (kind: KindName) => readonly unknown[];

type Values = Readonly<Record<string, unknown>>;

export interface DropDown {
  /** What it is a list of; fields with the same list share it. */
  title: string;
  words: readonly string[];
  /** Whether nothing else may stand in the cell. A list of records is one of a day, a list of words is closed. */
  closed: boolean;
}

/** The list that a field is picked from; undefined when it is typed. */
export function dropDownOf(kind: Kind, field: Field, recordsOf: RecordsOf): DropDown | undefined {
  const kinds = kind.references.find((reference) => reference.field === field.key)?.kinds;
  if (kinds) {
    const words = kinds.flatMap((name) => (recordsOf(name) as readonly Values[]).map((value) => wordOf(kindOf(name), value, recordsOf)));
    return words.length > 0 ? { title: kinds.map((name) => kindOf(name).title).join('、'), words, closed: false } : undefined;
  }
  const words = field.cell === 'bool' ? ['是', '否'] : field.options;
  return words.length > 0 ? { title: field.title, words, closed: field.cell !== 'list' } : undefined;
}

function wordOf(kind: Kind, value: Values, recordsOf: RecordsOf): string {
  return referenceWord(String(value.id), nameOf(kind, value, recordsOf));
}

/** What a record is called. One that is called by a record it names, such as a contract by its compound, takes that one's name. */
function nameOf(kind: Kind, value: Values, recordsOf: RecordsOf): string {
  const named = kind.titleField === undefined ? undefined : value[kind.titleField];
  if (named === undefined || named === null) return '';
  const reference = kind.references.find(({ field }) => field === kind.titleField);
  if (!reference) {
    const field = fieldsOf(kind.schema as z.ZodObject).find(({ key }) => key === kind.titleField);
    return typeof named === 'string' ? named : field ? String(z.encode(field.schema, named as never)) : '';
  }
  for (const name of reference.kinds) {
    const target = indexOf(recordsOf(name) as readonly Values[]).get(String(named));
    if (target) return nameOf(kindOf(name), target, recordsOf);
  }
  return '';
}

const indexes = new WeakMap<readonly Values[], ReadonlyMap<string, Values>>();

function indexOf(records: readonly Values[]): ReadonlyMap<string, Values> {
  let index = indexes.get(records);
  if (!index) indexes.set(records, (index = new Map(records.map((value) => [String(value.id), value]))));
  return index;
}
