/** The sentence at the top of a record's page: its first facts, as its kind orders them. */
import { registerText as words } from '../../format/wording/register.ts';
import { withoutId, type Field } from '../../schema/fields.ts';
import type { RecordView } from '../../site/record-view.ts';
import { cellWithUnit } from './cell-text.ts';

const MOST_FACTS = 3;
/** Longer texts are no answer. */
const LONGEST = 16;
/** What is looked up below, not read; a second name says nothing either. */
const LOOKED_UP = new Set<Field['cell']>(['id', 'phone', 'email', 'link', 'hash', 'uscc', 'record']);
const NAMES = ['name', 'shortName', 'title', 'evidence'];

/** Empty when the record has nothing short to say. */
export function recordAnswer({ kind, fields }: Pick<RecordView, 'kind' | 'fields'>): string {
  const order = (field: Field) => kind.columns?.indexOf(field.key) ?? -1;
  const first = kind.columns ? fields.filter(({ field }) => order(field) >= 0).sort((a, b) => order(a.field) - order(b.field)) : fields;
  const facts = first.flatMap(({ field, value, names }) => {
    if (field.key === kind.titleField || NAMES.includes(field.key) || (LOOKED_UP.has(field.cell) && names.length === 0)) return [];
    const text = names.length > 0 ? names.map(({ title }) => title).join(words.and) : cellWithUnit(field, value);
    return [...text].length > LONGEST ? [] : [words.pair(names.length > 0 ? withoutId(field.title) : field.title, text)];
  });
  return facts.length === 0 ? '' : words.pairs(facts.slice(0, MOST_FACTS));
}
