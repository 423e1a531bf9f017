import type { Field } from '../schema/fields.ts';
import type { RawRow } from './csv-rows.ts';

/**
 * Columns of ids made of digits of one width with leading zeros (`001`, `017`),
 * by index, with that width: there a shorter number has lost its zeros.
 */
export function shortIds(rows: readonly RawRow[], fields: readonly (Field | undefined)[]): Map<number, number> {
  const widths = new Map<number, number>();
  fields.forEach((field, index) => {
    if (field?.cell !== 'id') return;
    let width = 0;
    for (const { cells } of rows) {
      const text = cells[index] ?? '';
      if (text.charCodeAt(0) === 48 && text.length > 1 && /^\d+$/.test(text)) width = Math.max(width, text.length);
    }
    if (width > 0) widths.set(index, width);
  });
  return widths;
}
