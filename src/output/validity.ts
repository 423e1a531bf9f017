import type { Problem } from '../schema/problem.ts';
import type { OutputFacts } from './output.ts';
import { outputProblem } from './problem.ts';

/**
 * V-68: what says from when to when it counts (`data-valid="first/last"`, either day may be missing) is over only
 * with a banner (`data-ended`) on the same page.
 */
export function checkValidity(path: string, html: string, { day }: OutputFacts): Problem[] {
  if (html.includes(' data-ended')) return [];
  return [...html.matchAll(/ data-valid="([^"/]*)\/([^"]*)"/g)]
    .filter(([, , last = '']) => last !== '' && last < day)
    .map(({ index, 2: last = '' }) =>
      outputProblem('V-68', path, html, index, `这一页的内容到 ${last} 为止，页面没有注明已经失效`, '请维护网站的人检查这类网页的失效提示'),
    );
}
