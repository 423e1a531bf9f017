import type { Problem, Severity } from '../schema/problem.ts';

/** A problem in the finished site. `offset` counts characters of `text`, the content of `file`. */
export function outputProblem(
  code: string,
  file: string,
  text: string,
  offset: number,
  message: string,
  hint: string,
  severity: Severity = 'error',
): Problem {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return {
    code,
    severity,
    file,
    line,
    row: 0,
    column: offset - before.lastIndexOf('\n'),
    columnLetter: '',
    field: '',
    message,
    hint,
  };
}
