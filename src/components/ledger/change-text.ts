/** One side of a changed field in words. */
import { wordDifference, textDifference, type Part } from '../../format/text-difference.ts';
import { ledgerText as words } from '../../format/wording/ledger.ts';
import { registerText } from '../../format/wording/register.ts';
import { withoutId } from '../../schema/fields.ts';
import type { ChangedField, Difference, Said } from '../../site/ledger-difference.ts';
import { cellWithUnit, nestedText } from '../register/cell-text.ts';

/** What a changed field is called. */
export function changedTitle({ field, key, before, after }: ChangedField): string {
  const named = [before, after].some((said) => said && 'names' in said && said.names.length > 0);
  return field ? (named ? withoutId(field.title) : field.title) : key;
}

/** In one line; undefined when it was not filled in. */
export function saidText({ field }: Pick<ChangedField, 'field'>, said: Said | undefined): string | undefined {
  if (said === undefined) return undefined;
  if ('typed' in said || !field) return 'typed' in said ? said.typed : undefined;
  if (said.names.length > 0) return said.names.map(({ title }) => title).join(registerText.and);
  return field.nested ? nestedText(field, said.value).join('\n') : cellWithUnit(field, said.value);
}

/** The changed places of a field whose two sides are texts; undefined where both are better read whole. */
export function changedParts(change: ChangedField): readonly (readonly Part[])[] | undefined {
  const [before, after] = [saidText(change, change.before), saidText(change, change.after)];
  if (before === undefined || after === undefined) return undefined;
  if (change.field?.nested) return textDifference(before, after);
  if (change.field?.cell !== 'text') return undefined;
  const parts = wordDifference(before, after);
  return parts.some(({ kind }) => kind === 'same') ? [parts] : undefined;
}

/** A difference in plain sentences, where there can be no markup. */
export function differenceLines({ fields, body, files }: Difference): string[] {
  return [
    ...fields.map((change) =>
      words.feedLine(changedTitle(change), saidText(change, change.before) ?? words.none, saidText(change, change.after) ?? words.none),
    ),
    ...body.map((parts) => words.feedLine(words.body, sideOf(parts, 'old'), sideOf(parts, 'new'))),
    ...files.map(({ key, before, after }) => words.feedLine(key, digestText(before), digestText(after))),
  ];
}

/** Enough of a digest to compare by eye. */
export function digestText(digest: unknown): string {
  return typeof digest === 'string' ? digest.slice(0, 16) : words.none;
}

function sideOf(parts: readonly Part[], kind: 'old' | 'new'): string {
  const text = parts
    .map((part) => (part.kind === 'cut' ? words.cut : part.kind === 'same' || part.kind === kind ? part.text : ''))
    .join('');
  return text === '' ? words.none : text;
}
