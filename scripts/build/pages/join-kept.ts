import type { Asked, KeptFiles, NotedFile } from './site-job.ts';

/** Parts that do not fit together; the message is one Chinese sentence. */
export class SharesRefused extends Error {
  override name = 'SharesRefused';
}

/**
 * What several threads or machines have kept of one site, as one. Throws `SharesRefused` when they were not made of the
 * same sources: what one of them was answered another was not.
 */
export function joinKept(parts: readonly KeptFiles[]): KeptFiles {
  const numbers = new Map<string, number>();
  const answers: string[] = [];
  const groups: Asked[] = [];
  const files = new Map<string, NotedFile>();
  for (const part of parts) {
    const joined = part.names.map((name, index) => {
      const answer = part.answers[index] ?? '';
      const known = numbers.get(name);
      if (known === undefined) return (numbers.set(name, answers.length), answers.push(answer) - 1);
      if (answers[known] !== answer) throw new SharesRefused('各份不是用同一份资料生成的。请用同一次提交重新生成每一份。');
      return known;
    });
    const first = groups.length;
    const renumbered = <T extends Asked>(asked: T): T => ({
      ...asked,
      reads: asked.reads.map((index) => joined[index]!),
      groups: asked.groups.map((index) => first + index),
    });
    for (const group of part.groups) groups.push(renumbered(group));
    for (const file of part.files) files.set(file.path, renumbered(file));
  }
  return { names: [...numbers.keys()], answers, groups, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
