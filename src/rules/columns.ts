import { forbiddenHeader } from '../privacy/headers.ts';
import type { Problem } from '../schema/problem.ts';
import { columnMessage } from './privacy.ts';

/** How the reading of sources reports a column or field it does not know; the name stands in `field`. */
const UNKNOWN_NAMES = new Set(['CSV-HEADER-UNKNOWN', 'CSV-HEADER-UNIT', 'FIELD-UNKNOWN']);

/**
 * Turns reports of unknown columns and front-matter fields into V-59 where the name asks for personal data:
 * a clerk must not be told to correct the spelling of 身份证号.
 */
export function flagForbiddenColumns(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => {
    const word = UNKNOWN_NAMES.has(problem.code) ? forbiddenHeader(problem.field) : undefined;
    return word ? { ...problem, code: 'V-59', severity: 'error', ...columnMessage(problem.field, word) } : problem;
  });
}
