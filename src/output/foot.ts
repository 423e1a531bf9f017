import type { Problem } from '../schema/problem.ts';
import { outputProblem } from './problem.ts';
import type { Page } from './page.ts';

/** V-65: every page ends with the foot that says whom the site belongs to, under the same site code as its head. */
export function checkFoot(path: string, html: string, page: Page): Problem[] {
  const foot = html.lastIndexOf('<footer class="foot">');
  const code = page.metas.find(({ name }) => name === 'SiteIDCode')?.text ?? '';
  if (foot >= 0 && html.includes(code, foot)) return [];
  const message = foot < 0 ? '网页没有页脚' : `页脚没有写网站标识码“${code}”`;
  return [outputProblem('V-65', path, html, Math.max(0, foot), message, '请维护网站的人检查这类网页的页脚')];
}
