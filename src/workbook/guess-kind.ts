/** Which kind of table a header belongs to. */
import { KINDS, type Kind } from '../schema/registry.ts';
import { namesOf } from '../sources/field-names.ts';
import { knownHeader } from './known-header.ts';
import type { Sheet } from './workbook.ts';

const TABLES = KINDS.filter(({ source }) => source.form === 'table' || source.form === 'parts');
/** Rows above a header that may be titles and notes. */
export const MOST_ABOVE = 20;

/** The kind whose columns these headers name best; undefined when fewer than two do, or two kinds fit alike. */
export function guessKind(headers: readonly string[]): Kind | undefined {
  const filled = headers.filter((header) => header.trim() !== '');
  const fits = TABLES.map((kind) => ({ kind, fit: fitOf(kind, filled) })).filter(({ fit }) => fit > 0);
  const [best, second] = fits.sort((a, b) => b.fit - a.fit);
  return best && best.fit !== second?.fit ? best.kind : undefined;
}

/** The kind of a sheet by its header, which may stand below a title. */
export function kindOfSheet(sheet: Sheet): Kind | undefined {
  for (const { cells } of sheet.rows.slice(0, MOST_ABOVE)) {
    const kind = guessKind(cells.map(({ text }) => text));
    if (kind) return kind;
  }
  return undefined;
}

/** Known headers count for a kind; unknown ones and missing columns that it needs count against it. */
function fitOf(kind: Kind, headers: readonly string[]): number {
  const names = namesOf(kind.schema);
  const known = new Set(headers.map((header) => knownHeader(header, names)?.field.key).filter((key) => key !== undefined));
  if (known.size < 2 || known.size * 2 < headers.length) return 0;
  const missing = names.fields.filter((field) => field.required && !known.has(field.key)).length;
  const keys = kind.key.filter((key) => known.has(key)).length;
  return Math.max(0.1, 3 * known.size + 2 * keys - 2 * (headers.length - known.size) - missing);
}
