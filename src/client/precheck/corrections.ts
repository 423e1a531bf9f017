import { checkUscc } from '../../model/uscc.ts';
import { isAllowed, type Allowed } from '../../privacy/allowed.ts';
import { hide } from '../../privacy/finding.ts';
import { maskText } from '../../privacy/mask.ts';
import { scanText } from '../../privacy/scan.ts';
import type { Field } from '../../schema/fields.ts';
import { columnLetter } from '../../schema/problem.ts';
import Papa from 'papaparse';
import { correctCell } from './correct-cell.ts';
import type { Placed } from './placed.ts';
import type { Correction, PlacedProblem } from './protocol.ts';
import type { Table } from './table.ts';

type Change = Omit<Correction, 'before' | 'after'> & { row: number; column: number; before: string; after: string };

/**
 * What a corrected copy changes: headers in another form, cells of which only
 * the form is wrong, and personal data. Only rows in which something was found
 * are looked at, for all others are right.
 */
export function findCorrections(table: Table, placed: Placed, problems: readonly PlacedProblem[], allowed: Allowed): Correction[] {
  return findChanges(table, placed, problems, allowed).map(({ place, title, why, before, after }) => ({
    place,
    title: maskText(title),
    before: maskText(before),
    after: maskText(after),
    why,
  }));
}

/** The table with its corrections, as CSV for spreadsheets; personal data masked wherever it stands. */
export function writeCopy(table: Table, placed: Placed, problems: readonly PlacedProblem[], allowed: Allowed): string {
  const rows = table.rows.map(({ cells }) => [...cells]);
  for (const { row, column, after } of findChanges(table, placed, problems, allowed)) rows[row - 1]![column - 1] = after;
  const masked = rows.map((cells) => cells.map((cell, index) => maskCell(cell, table.fields[index], allowed)));
  return `\ufeff${Papa.unparse(masked, { newline: '\r\n' })}\r\n`;
}

function findChanges(table: Table, placed: Placed, problems: readonly PlacedProblem[], allowed: Allowed): Change[] {
  const at = new Set(problems.map(({ row, column }) => `${row},${column}`));
  // In a row that could not be read nothing was scanned: its other cells may hold personal data that nobody told of.
  const rows = [...new Set(problems.map(({ row }) => row))].filter((row) => row > 0).toSorted((a, b) => a - b);
  return rows.flatMap((row) =>
    (table.rows[row - 1]?.cells ?? []).flatMap((before, index) => {
      const column = index + 1;
      const field = table.fields[index];
      const found = row === 1 ? correctHeader(before, field) : correct(before, field, at.has(`${row},${column}`), allowed);
      const place = placed.cellOf ? placed.cellOf(row, column) : `${columnLetter(column)}${row}`;
      return found ? [{ row, column, place, title: field?.title ?? '', before, after: found.text, why: found.why }] : [];
    }),
  );
}

function correctHeader(title: string, field: Field | undefined): { text: string; why: Correction['why'] } | undefined {
  return field && title !== field.title ? { text: field.title, why: 'header' } : undefined;
}

function correct(
  text: string,
  field: Field | undefined,
  isAtFault: boolean,
  allowed: Allowed,
): { text: string; why: Correction['why'] } | undefined {
  const masked = maskCell(text, field, allowed);
  if (masked !== text) return { text: masked, why: 'masked' };
  return isAtFault && field ? correctCell(text, field) : undefined;
}

/** Personal data hidden as in every message; what only looks like it, and what an office may publish, stays. */
function maskCell(text: string, field: Field | undefined, allowed: Allowed): string {
  if (field?.cell === 'hash' || (field?.cell === 'uscc' && checkUscc(text).ok)) return text;
  let masked = '';
  let at = 0;
  for (const finding of scanText(text)) {
    if (isAllowed(finding, text, allowed)) continue;
    masked += text.slice(at, finding.start) + hide(text.slice(finding.start, finding.end));
    at = finding.end;
  }
  return masked + text.slice(at);
}
