/** The sheet of a template that explains its columns. */
import { cellForms } from '../format/wording/cell-forms.ts';
import { templateText as words } from '../format/wording/template.ts';
import type { Field } from '../schema/fields.ts';
import { kindOf, type Kind } from '../schema/registry.ts';

/** Rows of the sheet, and which of them are headings (from 0). */
export interface Guide {
  rows: string[][];
  headings: readonly number[];
}

/** `day` is the day of the lists behind the drop-downs. */
export function guideOf(kind: Kind, fields: readonly Field[], day: string): Guide {
  const { guide } = words;
  const { form, file } = kind.source;
  const titleOf = (key: string) => fields.find((field) => field.key === key)?.title ?? key;
  const lines = [
    guide.heading(kind.title),
    kind.about,
    ...guide.steps(kind.title),
    guide.file(form === 'parts' ? `data/${file}/` : `data/${file}.csv`),
    ...(form === 'parts' ? [guide.part] : []),
    ...(kind.key.length > 0 ? [guide.unique(kind.key.map(titleOf))] : []),
    guide.asOf(day),
    '',
  ];
  return {
    rows: [...lines.map((line) => [line]), [...guide.columns], ...fields.map((field) => rowOf(kind, field))],
    headings: [0, lines.length],
  };
}

function rowOf(kind: Kind, field: Field): string[] {
  const { guide } = words;
  const kinds = kind.references.find((reference) => reference.field === field.key)?.kinds;
  const allowed = kinds ? guide.fromKind(kinds.map((name) => `“${kindOf(name).title}”`)) : field.options.join('、');
  const [form, how] = cellForms[field.cell];
  return [field.title, field.required ? guide.yes : guide.no, `${form}：${how}`, field.unit, field.description, field.example, allowed];
}
