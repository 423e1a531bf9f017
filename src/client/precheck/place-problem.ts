import { maskText } from '../../privacy/mask.ts';
import { columnLetter, type Problem } from '../../schema/problem.ts';
import type { Finding } from '../../sources/finding.ts';
import type { Placed } from './placed.ts';
import type { PlacedProblem } from './protocol.ts';

/** A problem with the place at which the clerk finds it in the own file. */
export function placeProblem(problem: Problem, { kind, cellOf }: Pick<Placed, 'kind' | 'cellOf'>): PlacedProblem {
  const { row, column, line } = problem;
  const isTable = kind?.source.form === 'table' || kind?.source.form === 'parts';
  if (!isTable) return { ...problem, place: line ? String(line) : '' };
  if (cellOf) return { ...problem, place: row ? cellOf(row, column) : '' };
  return { ...problem, place: row ? `${column ? columnLetter(column) : ''}${row}` : '' };
}

/** A finding that was made before the file was read as a table; `cell` is its place in a sheet. */
export function placeFinding({ code, severity, message, hint, cell = '' }: Finding & { cell?: string }, path: string): PlacedProblem {
  return {
    code,
    severity,
    message: maskText(message),
    hint: maskText(hint),
    file: path,
    line: 0,
    row: 0,
    column: 0,
    columnLetter: '',
    field: '',
    place: cell,
  };
}
