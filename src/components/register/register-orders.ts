/** The orders in which a register can be read, in words. */
import { registerText as words } from '../../format/wording/register.ts';
import type { Field } from '../../schema/fields.ts';
import type { ShownColumn } from './register-columns.ts';
import { isFigure, isTime } from './cell-text.ts';

/** What a list is ordered by. */
export function orderText({ field, descending }: { field: Field; descending: boolean }): string {
  const [down, up] = ordersOf(field, field.title);
  return (descending ? down : up) ?? down ?? '';
}

/** Value and words of every order that columns offer. */
export function ordersIn(columns: readonly ShownColumn[]): [value: string, text: string][] {
  return columns.flatMap(({ column: { field }, title }) => {
    const texts = ordersOf(field, title);
    return texts.length > 1
      ? texts.map((text, index): [string, string] => [`${index === 0 ? '-' : ''}${field.key}`, text])
      : texts.map((text): [string, string] => [field.key, text]);
  });
}

function ordersOf(field: Field, title: string): string[] {
  if (isTime(field)) return words.orders.dates(title);
  return isFigure(field) ? words.orders.figures(title) : words.orders.words(title);
}
