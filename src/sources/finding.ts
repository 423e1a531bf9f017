import { columnLetter, type Place, type Problem, type Severity } from '../schema/problem.ts';
import { CODES, type SourceCode } from './codes.ts';

/** What is wrong, before it has a place. */
export interface Finding {
  code: SourceCode;
  severity: Severity;
  message: string;
  hint: string;
}

/** A finding with the severity of its code, unless another is given. */
export function finding(code: SourceCode, message: string, hint: string, severity: Severity = CODES[code]): Finding {
  return { code, severity, message, hint };
}

/** A finding about a file as a whole, or about one of its lines. */
export function fileProblem(
  file: string,
  found: Finding,
  place: { line?: number; row?: number; column?: number; field?: string } = {},
): Problem {
  const { line = 0, row = 0, column = 0, field = '' } = place;
  return { ...found, file, line, row, column, columnLetter: '', field };
}

/** A finding at a column of a table that belongs to no field. */
export function columnProblem(at: Place, column: number, field: string, found: Finding): Problem {
  return { ...found, file: at.file, line: at.line, row: at.row, column, columnLetter: columnLetter(column), field };
}

const LONGEST = 40;

/**
 * A value as it can be shown in a message: in “”, at most 40 characters, with
 * characters that nobody can see written as `<U+200B>`.
 */
export function quoted(value: string): string {
  const characters = [...value];
  const start = characters.slice(0, LONGEST).join('') + (characters.length > LONGEST ? '…' : '');
  return `“${visible(start)}”`;
}

/** The text with control, blank and invisible characters written as `<U+200B>`. */
export function visible(value: string): string {
  return value
    .replace(/\n/g, '⏎')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u00a0\u3000\ufe00-\ufe0f]/gu, (character) => `<${codePoint(character)}>`);
}

/** `U+200B`. */
export function codePoint(character: string): string {
  return 'U+' + (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
