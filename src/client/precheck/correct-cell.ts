import { FIGURE_CELLS, type CellKind } from '../../schema/cells.ts';
import type { Field } from '../../schema/fields.ts';
import { readCell } from '../../sources/cell-reader.ts';
import { isoOf } from '../../sources/explain-date.ts';
import { narrow } from '../../sources/explain-number.ts';
import type { Correction } from './protocol.ts';

const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** Codes are not free text: a full-width letter in them is never meant. */
const NARROW = new Set<CellKind>(['id', 'phone', 'uscc', 'hash', 'date', 'time', ...FIGURE_CELLS]);

const WAYS: readonly { why: Correction['why']; to: (text: string, field: Field) => string | undefined }[] = [
  { why: 'spaces', to: trim },
  { why: 'width', to: (text, { cell }) => (NARROW.has(cell) ? narrow(text) : undefined) },
  { why: 'date', to: (text, { cell }) => (cell === 'date' ? isoOf(text) : undefined) },
  {
    why: 'thousands',
    to: (text, { cell }) => (NARROW.has(cell) && THOUSANDS.test(narrow(text)) ? narrow(text).replaceAll(',', '') : undefined),
  },
];

/**
 * A cell as its reader wants it, when only its form was wrong: the first way
 * that makes a cell without fault of one that had some. What is left to doubt
 * is left as it stands.
 */
export function correctCell(text: string, field: Field): { text: string; why: Correction['why'] } | undefined {
  if (text === '' || readCell(text, field).findings.length === 0) return undefined;
  for (const { why, to } of WAYS) {
    const changed = to(text, field);
    if (changed !== undefined && changed !== text && readCell(changed, field).findings.length === 0) return { text: changed, why };
  }
  return undefined;
}

function trim(text: string): string {
  return text.replace(/^[\s\u3000\u00a0\u200b\ufeff]+|[\s\u3000\u00a0\u200b\ufeff]+$/g, '');
}
