import type { KeptPart } from '../pages/kept-part.ts';

/** Shares that do not fit together; the message is one Chinese sentence. */
export class SharesRefused extends Error {
  override name = 'SharesRefused';
}

/**
 * Holds parts of shares against each other, one after the other: what was asked in one must have been answered alike in all.
 * The function that is returned throws `SharesRefused` when they were not made of the same sources.
 */
export function requireSameSources(): (part: Pick<KeptPart, 'names' | 'answers'>) => void {
  const known = new Map<string, string>();
  return ({ names, answers }) => {
    for (const [index, name] of names.entries()) {
      const answer = answers[index]!;
      const before = known.get(name);
      if (before === undefined) known.set(name, answer);
      else if (before !== answer) throw new SharesRefused('各份不是用同一份资料生成的。请用同一次提交重新生成每一份。');
    }
  };
}
