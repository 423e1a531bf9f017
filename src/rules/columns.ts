import { forbiddenHeader } from '../privacy/headers.ts';
import type { Problem } from '../schema/problem.ts';
import { KINDS, type Kind } from '../schema/registry.ts';
import { columnMessage } from './privacy.ts';

/** How the reading of sources reports a column or field it does not know; the name stands in `field`. */
const UNKNOWN_NAMES = new Set(['CSV-HEADER-UNKNOWN', 'CSV-HEADER-UNIT', 'FIELD-UNKNOWN']);

/**
 * Turns reports of unknown columns and front-matter fields into V-59 where the name asks for personal data:
 * a clerk must not be told to correct the spelling of 身份证号. Into V-39 where it names what follows from dates:
 * a typed 按期 would go on saying so after the day has passed.
 */
export function flagForbiddenColumns(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => {
    if (!UNKNOWN_NAMES.has(problem.code)) return problem;
    const word = forbiddenHeader(problem.field);
    if (word) return { ...problem, code: 'V-59', severity: 'error', ...columnMessage(problem.field, word) };
    return isComputed(problem) ? { ...problem, code: 'V-39', severity: 'error', ...computedMessage(problem.field) } : problem;
  });
}

function isComputed({ file, field }: Problem): boolean {
  return KINDS.some(({ source, computed }) => computed.includes(field) && holds(source, file));
}

function holds({ form, file }: Kind['source'], path: string): boolean {
  const place = `${form === 'texts' ? 'content' : 'data'}/${file}`;
  return path.startsWith(`${place}/`) || path === `${place}.csv` || path === `${place}.json`;
}

function computedMessage(title: string): Pick<Problem, 'message' | 'hint'> {
  return { message: `“${title}”由日期算出来，不能手填`, hint: '删掉这一列，只填各个日期；到没到期、到了哪一步，程序会算' };
}
