import { hash } from 'node:crypto';
import type { Problem } from '../schema/problem.ts';
import type { Page } from './page.ts';
import { metaPolicy } from './policy.ts';
import { outputProblem } from './problem.ts';

/**
 * Every page says its policy itself, before anything that the policy is about, with the hashes of exactly what stands in
 * it: fewer, and the page is bare; more, and something could be slipped in.
 */
export function makePolicyCheck(): (path: string, html: string, page: Page) => Problem[] {
  const known = new Map<string, string>();
  const hashOf = (text: string): string => {
    const hashed = known.get(text) ?? `sha256-${hash('sha256', text, 'base64')}`;
    known.set(text, hashed);
    return hashed;
  };
  return (path, html, page) => {
    const [policy, ...others] = page.policies;
    const problem = (message: string): Problem[] => [
      outputProblem('OUT-POLICY', path, html, (others[0] ?? policy)?.offset ?? 0, message, '请维护程序的人检查网页的框架'),
    ];
    if (!policy) return problem('网页没有写明自己的安全策略');
    if (others.length > 0) return problem('网页写了两份安全策略');
    if (policy.offset > page.firstGoverned) return problem('网页的安全策略写在样式或脚本后面，对它们不起作用');
    const [script, ...scripts] = page.inlineScripts.map(({ text }) => hashOf(text));
    const expected = metaPolicy({ inlineScript: script, inlineStyles: page.inlineSheets.map(({ text }) => hashOf(text)) });
    return policy.text === expected && scripts.length === 0 ? [] : problem('网页的安全策略和网页里的样式、脚本对不上');
  };
}
