import type { Problem } from '../schema/problem.ts';
import type { Page } from './page.ts';
import { metaPolicy } from './policy.ts';
import { outputProblem } from './problem.ts';

/**
 * Every page says its policy itself, before anything that the policy is about, with the hashes of exactly what stands in
 * it: fewer, and the page is bare; more, and something could be slipped in. `inline` are the hashes of these.
 */
export function checkPolicy(
  path: string,
  html: string,
  page: Page,
  inline: { scripts: readonly string[]; sheets: readonly string[] },
): Problem[] {
  const [policy, ...others] = page.policies;
  const problem = (message: string): Problem[] => [
    outputProblem('OUT-POLICY', path, html, (others[0] ?? policy)?.offset ?? 0, message, '请维护程序的人检查网页的框架'),
  ];
  if (!policy) return problem('网页没有写明自己的安全策略');
  if (others.length > 0) return problem('网页写了两份安全策略');
  if (policy.offset > page.firstGoverned) return problem('网页的安全策略写在样式或脚本后面，对它们不起作用');
  const [script, ...scripts] = inline.scripts;
  const expected = metaPolicy({ inlineScript: script, inlineStyles: inline.sheets });
  return policy.text === expected && scripts.length === 0 ? [] : problem('网页的安全策略和网页里的样式、脚本对不上');
}
