import type { KeptSite } from '../pages/kept-site.ts';
import type { NotedFile } from '../pages/site-job.ts';

/** Shares that do not fit together; the message is one Chinese sentence. */
export class SharesRefused extends Error {
  override name = 'SharesRefused';
}

/**
 * One kept site of those that shares have left, so that the next build takes every page from it. Throws `SharesRefused`
 * when they were not made of the same sources: what one of them was answered another was not.
 */
export function joinKept(shares: readonly KeptSite[]): KeptSite {
  const numbers = new Map<string, number>();
  const answers: string[] = [];
  const files = new Map<string, NotedFile>();
  for (const share of shares) {
    const joined = share.names.map((name, index) => {
      const answer = share.answers[index] ?? '';
      const known = numbers.get(name);
      if (known === undefined) return (numbers.set(name, answers.length), answers.push(answer) - 1);
      if (answers[known] !== answer) throw new SharesRefused('各份不是用同一份资料生成的。请用同一次提交重新生成每一份。');
      return known;
    });
    for (const file of share.files) files.set(file.path, { ...file, reads: file.reads.map((index) => joined[index]!) });
  }
  const paths = [...new Set(shares.flatMap((share) => share.paths))].sort();
  return { names: [...numbers.keys()], answers, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), paths };
}
