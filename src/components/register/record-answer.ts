/** What the top of a record's page says. */
import { registerText as words } from '../../format/wording/register.ts';
import { withoutId, type Field } from '../../schema/fields.ts';
import type { RecordView } from '../../site/record-view.ts';
import { cellWithUnit, isFigure } from './cell-text.ts';

const MOST_FACTS = 3;
/** Characters that are read at a glance, of one fact and of all. */
const SHORT = 12;
const LONGEST = 32;

/** What the record is; one that is called by another record says of what kind it is. */
export function recordHeading({ kind, title, borrowed }: Pick<RecordView, 'kind' | 'title' | 'borrowed'>): string {
  return borrowed ? words.headingOf(title, kind.title) : title;
}

/** Its first facts, as its kind orders them; empty when it has none that are read rather than looked up. */
export function recordAnswer({ kind, fields }: Pick<RecordView, 'kind' | 'fields'>): string {
  const order = (field: Field) => kind.columns?.indexOf(field.key) ?? -1;
  const first = kind.columns ? fields.filter(({ field }) => order(field) >= 0).sort((a, b) => order(a.field) - order(b.field)) : fields;
  const facts = first.flatMap(({ field, value, names }) => {
    if (field.key === kind.titleField || field.key === 'evidence' || (!isRead(field) && names.length === 0)) return [];
    const text = names.length > 0 ? names.map(({ title }) => title).join(words.and) : cellWithUnit(field, value);
    return [...text].length > SHORT ? [] : [words.pair(names.length > 0 ? withoutId(field.title) : field.title, text)];
  });
  const shown: string[] = [];
  for (const fact of facts.slice(0, MOST_FACTS)) if ([...shown, fact].join('').length <= LONGEST) shown.push(fact);
  return shown.length === 0 ? '' : words.pairs(shown);
}

/** Words of a list, days and figures; names, addresses and numbers to call are looked up. */
function isRead(field: Field): boolean {
  return isFigure(field) || ['choice', 'bool', 'date'].includes(field.cell);
}
